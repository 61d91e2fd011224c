using JupyterSpark.Components.Images;
using JupyterSpark.Tests.Kit;

namespace JupyterSpark.Tests.Images;

/// <summary>The repository's images, and the data that tests hold against them.</summary>
internal static class ImagesFolder
{
    /// <summary>The folder images/.</summary>
    public static string Path { get; } = Repository.PathOf("images");

    /// <summary>The images that have a Dockerfile.</summary>
    public static IReadOnlyList<string> Names { get; } = Directory.EnumerateFiles(Path, "Dockerfile", SearchOption.AllDirectories)
        .Select(file => System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(file))!)
        .Order(StringComparer.Ordinal)
        .ToList();

    /// <summary>The build context of an image.</summary>
    public static DockerContext Context(string image) => new(Path, image);

    /// <summary>The Dockerfile of an image.</summary>
    public static DockerfileText Dockerfile(string image) => new(Context(image).Text("Dockerfile"));

    /// <summary>The checksums of a file in tests/Images/Data, by file name.</summary>
    public static IReadOnlyDictionary<string, string> Checksums(string file) =>
        File.ReadLines(Repository.PathOf("tests", "Images", "Data", file))
            .Select(line => line.Split("  "))
            .ToDictionary(columns => columns[1], columns => columns[0], StringComparer.Ordinal);
}
