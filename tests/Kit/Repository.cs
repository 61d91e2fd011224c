namespace JupyterSpark.Tests.Kit;

/// <summary>The repository's files, as tests see them.</summary>
internal static class Repository
{
    /// <summary>The folder of Pulumi.yaml.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>The path of a file or folder.</summary>
    public static string PathOf(params string[] steps) => Path.Combine([Root, .. steps]);

    /// <summary>The text of a file.</summary>
    public static string Read(params string[] steps) => File.ReadAllText(PathOf(steps));

    private static string Find(DirectoryInfo? directory) => directory is null
        ? throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} has a Pulumi.yaml.")
        : File.Exists(Path.Combine(directory.FullName, "Pulumi.yaml")) ? directory.FullName : Find(directory.Parent);
}
