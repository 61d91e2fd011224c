namespace JupyterSpark.Tests.Kit;

/// <summary>A folder that is gone when the test is over.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>Its full path.</summary>
    public string Location { get; } = Directory.CreateTempSubdirectory("jupyterspark-").FullName;

    /// <summary>Writes a file, and the folders above it.</summary>
    public TemporaryFolder With(string path, string text)
    {
        var file = Path.Combine(Location, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    /// <summary>Every file in it with its text.</summary>
    public IReadOnlyDictionary<string, string> Files() => new SortedDictionary<string, string>(
        Directory.EnumerateFiles(Location, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(Location, f).Replace('\\', '/'), File.ReadAllText),
        StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Location, recursive: true);
}
