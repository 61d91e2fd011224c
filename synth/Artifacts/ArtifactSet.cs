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
        .. new[] { Artifact.Of(GraphFile, GraphJson.Write(graph)) }
            .Concat(SparkFiles.Of(graph))
            .Concat(HelmValues.Of(graph))
            .Concat(Manifests.Of(graph))
            .Concat(ImageContexts.Of(graph, programDirectory))
            .OrderBy(a => a.Path, StringComparer.Ordinal),
    ];
}
