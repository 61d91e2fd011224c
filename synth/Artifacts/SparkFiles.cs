using JupyterSpark.Components.Foundation;
using JupyterSpark.Synth.Graph;

namespace JupyterSpark.Synth.Artifacts;

/// <summary>
/// The files that Spark reads, from the ConfigMaps that hold them: <c>spark-defaults.conf</c> and its neighbours. One ConfigMap gives files
/// with these names; of several each gives a folder, <c>projects/NAME/</c>, named as its project label says, or as the object.
/// </summary>
internal static class SparkFiles
{
    private static readonly string[] Names = ["spark-defaults.conf", "executor-pod-template.yaml", "core-site.xml"];

    public static IEnumerable<Artifact> Of(ResourceGraph graph)
    {
        var holders = graph.OfType("kubernetes:core/v1:ConfigMap").Where(m => Names.Any(n => m.Inputs.At("data", n) is not null)).ToList();
        return holders.SelectMany(map => Names
            .Select(name => (Name: name, Text: map.Inputs.TextAt("data", name)))
            .Where(file => file.Text is not null)
            .Select(file => Artifact.Of(holders.Count == 1 ? file.Name : $"projects/{ProjectOf(map)}/{file.Name}", file.Text!)));
    }

    private static string ProjectOf(GraphResource map) =>
        map.Inputs.TextAt("metadata", "labels", PlatformLabels.Project) is { } project
            ? ObjectNames.FileName(project)
            : $"{ObjectNames.Namespace(map) ?? "default"}-{ObjectNames.Name(map)}";
}
