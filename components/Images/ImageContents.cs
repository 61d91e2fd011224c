using System.Text.RegularExpressions;

namespace JupyterSpark.Components.Images;

/// <summary>
/// What the build contexts hold, held against what a stack asks for: an image must be what its tag says, and a name that the build does not
/// know must fail before an hour of building. Each check throws <see cref="ArgumentException"/> with what was asked and what there is.
/// </summary>
public static partial class ImageContents
{
    /// <summary>Java, Python and Spark as the worker's Dockerfile and lock have them.</summary>
    public static ImageVersions Versions(string workerDockerfile, string workerLock) => new(
        One(Spark(), workerLock, "pyspark in the worker's lock"),
        One(Python(), workerDockerfile, "python3.N in the worker's Dockerfile"),
        One(Java(), workerDockerfile, "openjdk-N in the worker's Dockerfile"));

    /// <summary>The versions must be those of the worker's context.</summary>
    public static void RequireVersions(ImageVersions asked, DockerContext worker)
    {
        var built = Versions(worker.Text("Dockerfile"), worker.Text("locks/worker.txt"));
        if (asked != built)
        {
            throw new ArgumentException(
                $"images/worker builds Spark {built.Spark}, Python {built.Python}, Java {built.Java}; asked for were Spark {asked.Spark}, "
                + $"Python {asked.Python}, Java {asked.Java}. images/README.md says how to change the locks.",
                nameof(asked));
        }
    }

    /// <summary>Every name must be one of those that a folder of the context holds.</summary>
    /// <param name="asked">The names.</param>
    /// <param name="context">The context.</param>
    /// <param name="folder">The folder: <c>jars</c> or <c>locks</c>.</param>
    public static void RequireNames(IEnumerable<string> asked, DockerContext context, string folder)
    {
        var known = context.Names(folder);
        foreach (var name in asked.Where(name => !known.Contains(name)))
        {
            throw new ArgumentException($"The images' {folder} have no '{name}'. There are: {string.Join(", ", known)}.", nameof(asked));
        }
    }

    private static string One(Regex pattern, string text, string what)
    {
        var found = pattern.Matches(text).Select(match => match.Groups[1].Value).Distinct().ToList();
        return found is [var version]
            ? version
            : throw new ArgumentException($"Expected one version of {what}, found: {string.Join(", ", found)}.", nameof(text));
    }

    [GeneratedRegex(@"^pyspark==(\S+)", RegexOptions.Multiline)]
    private static partial Regex Spark();

    [GeneratedRegex(@"\bpython(3\.\d+)")]
    private static partial Regex Python();

    [GeneratedRegex(@"\bopenjdk-(\d+)-")]
    private static partial Regex Java();
}
