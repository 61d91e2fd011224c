using JupyterSpark.Synth.Graph;

namespace JupyterSpark.Synth.Artifacts;

/// <summary>All files of one stack, made from its graph alone (and, for images, from the build contexts that it names).</summary>
public static class ArtifactSet
{
    /// <summary>The name of the graph's file.</summary>
    public const string GraphFile = "graph.json";

    /// <summary>The files, sorted by path (ordinal), the graph among them.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="programDirectory">Where the program runs: what relative paths in the graph start from.</param>
    public static IReadOnlyList<Artifact> Of(ResourceGraph graph, string programDirectory) =>
    [
        .. SparkFiles.Of(graph)
            .Concat(HelmValues.Of(graph))
            .Concat(Manifests.Of(graph))
            .Concat(ComposeFile.Of(graph))
            .Concat(Secrets(graph))
            .Select(artifact => Named(artifact, graph))
            .Append(Artifact.Of(GraphFile, GraphJson.Write(graph)))
            .Concat(ImageContexts.Of(graph, programDirectory))
            .OrderBy(a => a.Path, StringComparer.Ordinal),
    ];

    private static IEnumerable<Artifact> Secrets(ResourceGraph graph)
    {
        var manifests = Manifests.FilesOf(graph);
        return SecretPlaces.Of(graph, resource => resource.Type == HelmValues.ReleaseType
            ? HelmValues.FileOf(resource)
            : manifests.GetValueOrDefault(resource));
    }

    // Pulumi makes up the name of an object that has none. In files that somebody applies by hand it is the resource's own, everywhere.
    private static Artifact Named(Artifact artifact, ResourceGraph graph)
    {
        var text = artifact.Text;
        foreach (var unnamed in Manifests.FilesOf(graph).Keys.Where(r => r.Inputs.At("metadata", "name") is null))
        {
            text = text.Replace($"${{{unnamed.Name}.metadata.name}}", unnamed.Name, StringComparison.Ordinal);
        }
        return text == artifact.Text ? artifact : Artifact.Of(artifact.Path, text);
    }
}
