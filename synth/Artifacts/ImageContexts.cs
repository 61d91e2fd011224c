using JupyterSpark.Synth.Graph;

namespace JupyterSpark.Synth.Artifacts;

/// <summary>
/// The exact build contexts of the images, <c>images/FOLDER/</c>, and beside them each image's build arguments, <c>images/NAME.args</c>, one
/// <c>NAME=VALUE</c> a line, as <c>podman build --build-arg-file</c> takes them. With them the script that builds all, <see cref="BuildScript"/>.
/// </summary>
internal static class ImageContexts
{
    public static IEnumerable<Artifact> Of(ResourceGraph graph, string programDirectory)
    {
        var builds = ImageBuild.In(graph);
        return builds.DistinctBy(build => build.Folder).SelectMany(build => Context(build, programDirectory))
            .Concat(builds.Select(build => Artifact.Of($"images/{build.Name}.args", string.Concat(build.Arguments.Select(a => $"{a}\n")))))
            .Concat(BuildScript.Of(builds));
    }

    private static IEnumerable<Artifact> Context(ImageBuild build, string programDirectory)
    {
        var directory = Path.GetFullPath(Path.Combine(programDirectory, build.Location));
        return Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories).Select(path => new Artifact(
            $"images/{build.Folder}/{Path.GetRelativePath(directory, path).Replace('\\', '/')}", File.ReadAllBytes(path)));
    }
}
