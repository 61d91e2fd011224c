using JupyterSpark.Components.Text;

namespace JupyterSpark.Components.Images;

/// <summary>
/// The files of one build context, read from the images folder: the only place in components/ that reads files, because what goes into an
/// image decides its tag.
/// </summary>
public sealed class DockerContext
{
    /// <summary>Folders that editors and Python leave behind: in no hash and, as each .dockerignore names them, in no build.</summary>
    public static readonly IReadOnlyList<string> IgnoredFolders = ["__pycache__", ".ipynb_checkpoints"];

    private readonly string directory;

    /// <summary>The context of an image. Throws <see cref="DirectoryNotFoundException"/> when there is none of that name.</summary>
    /// <param name="imagesDirectory">The folder images/ of the repository.</param>
    /// <param name="image">The image's name, a folder in it.</param>
    public DockerContext(string imagesDirectory, string image)
    {
        directory = Path.Combine(imagesDirectory, image);
        if (!Directory.Exists(directory))
        {
            throw new DirectoryNotFoundException($"There is no build context '{image}' in the images folder.");
        }
    }

    /// <summary>Every file's path in the context, with slashes, sorted.</summary>
    public IReadOnlyList<string> Files => Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(directory, path).Replace('\\', '/'))
        .Where(path => !path.Split('/').Any(IgnoredFolders.Contains))
        .Order(StringComparer.Ordinal)
        .ToList();

    /// <summary>
    /// A hash of every file's path and content and of the build arguments. Line ends count as LF, so that a checkout on Windows gives the
    /// same tag.
    /// </summary>
    public string Hash(IEnumerable<KeyValuePair<string, string>> buildArguments) => ContentHash.Of(
        Files.Select(file => (file, Content(file)))
            .Concat(buildArguments.Select(a => ($"argument {a.Key}", (ReadOnlyMemory<byte>)System.Text.Encoding.UTF8.GetBytes(a.Value)))));

    /// <summary>A file's text.</summary>
    public string Text(string file) => File.ReadAllText(Path.Combine(directory, file));

    /// <summary>The names, without their extension, of the files in a folder of the context, sorted.</summary>
    public IReadOnlyList<string> Names(string folder) => Files
        .Where(file => file.StartsWith(folder + "/", StringComparison.Ordinal))
        .Select(file => Path.GetFileNameWithoutExtension(file)!)
        .ToList();

    private ReadOnlyMemory<byte> Content(string file)
    {
        var bytes = File.ReadAllBytes(Path.Combine(directory, file));
        return Array.IndexOf(bytes, (byte)'\r') < 0 ? bytes : bytes.Where(b => b != '\r').ToArray();
    }
}
