using JupyterSpark.Tests.Kit;

namespace JupyterSpark.Tests.Docs;

/// <summary>The documents of the repository, as a reader finds them.</summary>
internal static class Documents
{
    /// <summary>Their paths from the root: every Markdown file at the top and below docs/.</summary>
    public static IReadOnlyList<string> All { get; } = Directory.GetFiles(Repository.Root, "*.md")
        .Concat(Directory.GetFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories))
        .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal)
        .ToList();

    /// <summary>A file's text, with plain line ends.</summary>
    public static string Read(string path) => Repository.Read(path).ReplaceLineEndings("\n");

    /// <summary>Whether there is such a file or folder.</summary>
    public static bool Has(string path) => Path.Exists(Repository.PathOf(path));
}
