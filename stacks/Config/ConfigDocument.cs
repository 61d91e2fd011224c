using JupyterSpark.Stacks.Rules;

namespace JupyterSpark.Stacks.Config;

/// <summary>One stack's configuration as it was written, from a stack file or from the engine.</summary>
public sealed class ConfigDocument
{
    private readonly Dictionary<string, ConfigNode> nodes = new(StringComparer.Ordinal);

    /// <summary>A configuration.</summary>
    /// <param name="root">
    /// All keys in full form (<c>platform:pools</c>, <c>azure-native:location</c>) with their values; null when the file could not be read.
    /// </param>
    /// <param name="file">The file's name for messages; null when there is none.</param>
    /// <param name="problems">What was wrong with the file itself.</param>
    public ConfigDocument(MapNode? root, string? file, IReadOnlyList<Problem> problems)
    {
        (Root, File, Problems) = (root, file, problems);
        if (root is not null)
        {
            Index(root);
        }
    }

    /// <summary>All keys in full form with their values; null when the file could not be read.</summary>
    public MapNode? Root { get; }

    /// <summary>The file's name for messages; null when there is none.</summary>
    public string? File { get; }

    /// <summary>What was wrong with the file itself.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>The value at a path; null when there is none.</summary>
    public ConfigNode? Find(string path) => nodes.GetValueOrDefault(path);

    /// <summary>The line of a path, or of the nearest thing around it that is in the file; null when no line is known.</summary>
    public int? LineOf(string path)
    {
        for (var at = path; at is not null; at = ConfigPath.Parent(at))
        {
            if (Find(at) is { Line: { } line })
            {
                return line;
            }
        }
        return Root?.Line;
    }

    /// <summary>The problem with its file and line, where the catalogue's method did not know them.</summary>
    public Problem Locate(Problem problem) => File is null
        ? problem
        : problem with { File = File, Line = problem.Line ?? LineOf(problem.Path) };

    private void Index(ConfigNode node)
    {
        nodes.TryAdd(node.Path, node);
        var inside = node switch
        {
            MapNode map => map.Entries.Select(entry => entry.Value),
            ListNode list => list.Items,
            _ => [],
        };
        foreach (var child in inside)
        {
            Index(child);
        }
    }
}
