namespace JupyterSpark.Tests.Docs;

/// <summary>The repository's files, as a reader of its documents finds them.</summary>
internal static class DocsRepository
{
    /// <summary>The folder of Infra.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The documents, by their paths from the root: every Markdown file at the top and below docs/.</summary>
    public static IReadOnlyList<string> Documents { get; } = Directory.GetFiles(Root, "*.md")
        .Concat(Directory.GetFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories))
        .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal)
        .ToList();

    /// <summary>A file's text, with plain line ends.</summary>
    public static string Read(string path) => File.ReadAllText(At(path)).ReplaceLineEndings("\n");

    /// <summary>Whether there is such a file or folder.</summary>
    public static bool Has(string path) => Path.Exists(At(path));

    /// <summary>The absolute path.</summary>
    public static string At(string path) => Path.Combine(Root, path);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Infra.sln")))
            {
                return folder.FullName;
            }
        }
        throw new InvalidOperationException($"There is no Infra.sln above {AppContext.BaseDirectory}.");
    }
}
