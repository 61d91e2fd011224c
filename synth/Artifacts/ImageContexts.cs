using JupyterSpark.Synth.Graph;

namespace JupyterSpark.Synth.Artifacts;

/// <summary>
/// The exact build context of each image, <c>images/NAME/</c>, and beside it its build arguments, <c>images/NAME.args</c>, one
/// <c>NAME=VALUE</c> a line, as <c>podman build --build-arg-file</c> takes them.
/// </summary>
internal static class ImageContexts
{
    public static IEnumerable<Artifact> Of(ResourceGraph graph, string programDirectory) => graph.OfType("docker-build:index:Image")
        .Where(image => image.Inputs.At("context", "location") is TextValue)
        .SelectMany(image =>
        {
            var location = image.Inputs.TextAt("context", "location")!;
            var name = Path.GetFileName(location.TrimEnd('/', '\\'));
            return Context(name, Path.GetFullPath(Path.Combine(programDirectory, location))).Append(Arguments(name, image));
        });

    private static IEnumerable<Artifact> Context(string name, string directory) =>
        Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories).Select(path => new Artifact(
            $"images/{name}/{Path.GetRelativePath(directory, path).Replace('\\', '/')}", File.ReadAllBytes(path)));

    private static Artifact Arguments(string name, GraphResource image) => Artifact.Of($"images/{name}.args", string.Concat(
        (image.Inputs.At("buildArgs") as MapValue ?? MapValue.Empty).Entries.Keys
            .Select(argument => $"{argument}={image.Inputs.TextAt("buildArgs", argument)}\n")));
}
