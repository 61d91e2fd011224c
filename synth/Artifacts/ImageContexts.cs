using JupyterSpark.Synth.Graph;

namespace JupyterSpark.Synth.Artifacts;

/// <summary>
/// The exact build context of each image, <c>images/NAME/</c>, and beside it its build arguments, <c>images/NAME.args</c>, one
/// <c>NAME=VALUE</c> a line, as <c>podman build --build-arg-file</c> takes them. With them the script that builds all, <see cref="BuildScript"/>.
/// </summary>
internal static class ImageContexts
{
    public static IEnumerable<Artifact> Of(ResourceGraph graph, string programDirectory)
    {
        var images = graph.OfType("docker-build:index:Image")
            .Where(image => image.Inputs.At("context", "location") is TextValue)
            .GroupBy(image => Path.GetFileName(image.Inputs.TextAt("context", "location")!.TrimEnd('/', '\\')), StringComparer.Ordinal)
            // Several images from one folder differ in their arguments, and are told apart by the names that the program gave.
            .SelectMany(same => same.Select(image => (Image: image, Folder: same.Count() == 1 ? same.Key : image.Name)))
            .ToList();
        return images.SelectMany(i => Files(i.Folder, i.Image, programDirectory)).Concat(BuildScript.Of(images));
    }

    private static IEnumerable<Artifact> Files(string name, GraphResource image, string programDirectory) =>
        Context(name, Path.GetFullPath(Path.Combine(programDirectory, image.Inputs.TextAt("context", "location")!)))
            .Append(Arguments(name, image));

    private static IEnumerable<Artifact> Context(string name, string directory) =>
        Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories).Select(path => new Artifact(
            $"images/{name}/{Path.GetRelativePath(directory, path).Replace('\\', '/')}", File.ReadAllBytes(path)));

    private static Artifact Arguments(string name, GraphResource image) => Artifact.Of($"images/{name}.args", string.Concat(
        (image.Inputs.At("buildArgs") as MapValue ?? MapValue.Empty).Entries.Keys
            .Select(argument => $"{argument}={image.Inputs.TextAt("buildArgs", argument)}\n")));
}
