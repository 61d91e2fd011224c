using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Local;
using JupyterSpark.Synth.Graph;

namespace JupyterSpark.Synth.Artifacts;

/// <summary>
/// The files that Spark reads, from the ConfigMaps that hold them: <c>spark-defaults.conf</c> and its neighbours. One ConfigMap gives files
/// with these names; of several each gives a folder, <c>projects/PROJECT/</c>, named as its project label says. A container has the file in a variable.
/// </summary>
internal static class SparkFiles
{
    private static readonly string[] Names = ["spark-defaults.conf", "executor-pod-template.yaml", "core-site.xml"];

    public static IEnumerable<Artifact> Of(ResourceGraph graph)
    {
        var holders = graph.OfType("kubernetes:core/v1:ConfigMap").Where(m => Names.Any(n => m.Inputs.At("data", n) is not null)).ToList();
        return holders.GroupBy(ProjectOf, StringComparer.Ordinal).SelectMany(project => project.SelectMany(map => Files(
            holders.Count == 1 ? "" : project.Count() == 1 ? $"projects/{project.Key}/" : $"projects/{project.Key}/{map.Name}/", map)))
            .Concat(OfContainers(graph));
    }

    private static IEnumerable<Artifact> OfContainers(ResourceGraph graph)
    {
        const string Variable = LocalNames.DefaultsVariable + "=";
        return graph.OfType(ComposeFile.ContainerType)
            .SelectMany(container => (container.Inputs.At("envs") as ListValue)?.Items.AsEnumerable() ?? [])
            .OfType<TextValue>()
            .Where(variable => variable.Text.StartsWith(Variable, StringComparison.Ordinal))
            .Select(variable => Artifact.Of(Names[0], variable.Text[Variable.Length..]));
    }

    private static IEnumerable<Artifact> Files(string folder, GraphResource map) => Names
        .Select(name => (Name: name, Text: map.Inputs.TextAt("data", name)))
        .Where(file => file.Text is not null)
        .Select(file => Artifact.Of(folder + file.Name, file.Text!));

    private static string ProjectOf(GraphResource map) =>
        ObjectNames.FileName(map.Inputs.TextAt("metadata", "labels", PlatformLabels.Project) ?? map.Name);
}
