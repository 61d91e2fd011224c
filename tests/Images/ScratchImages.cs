namespace JupyterSpark.Tests.Images;

/// <summary>A copy of images/ that a test may change; gone with the test.</summary>
internal sealed class ScratchImages : IDisposable
{
    public ScratchImages()
    {
        foreach (var file in Directory.EnumerateFiles(ImagesFolder.Path, "*", SearchOption.AllDirectories))
        {
            Write(System.IO.Path.GetRelativePath(ImagesFolder.Path, file), File.ReadAllText(file));
        }
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("images-").FullName;

    public void Write(string file, string text)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void Change(string file, Func<string, string> change) =>
        Write(file, change(File.ReadAllText(System.IO.Path.Combine(Path, file))));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
