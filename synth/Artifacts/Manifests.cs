using JupyterSpark.Components.Text;
using JupyterSpark.Synth.Graph;

namespace JupyterSpark.Synth.Artifacts;

/// <summary>
/// Every Kubernetes object as a manifest: <c>manifests/KIND-NAME.yaml</c>, the kind in lower case. Objects of one kind and name in several
/// namespaces are <c>manifests/KIND-NAMESPACE-NAME.yaml</c>. An object that Pulumi is to name has the
/// name of its resource.
/// </summary>
internal static class Manifests
{
    private static readonly string[] First = ["apiVersion", "kind", "metadata"];

    /// <summary>The objects, each with the file that it is in.</summary>
    public static IReadOnlyDictionary<GraphResource, string> FilesOf(ResourceGraph graph) => graph.Resources
        .Where(r => r.Custom && r.Package == "kubernetes" && r.Inputs.At("apiVersion") is not null && r.Inputs.At("kind") is not null)
        .GroupBy(r => $"{Kind(r)}-{ObjectNames.Name(r)}", StringComparer.Ordinal)
        .SelectMany(same => same.Select(r => (Object: r, Name: same.Count() == 1
            ? same.Key
            : $"{Kind(r)}-{ObjectNames.Namespace(r) ?? r.Name}-{ObjectNames.Name(r)}")))
        .ToDictionary(o => o.Object, o => $"manifests/{o.Name}.yaml");

    public static IEnumerable<Artifact> Of(ResourceGraph graph) => FilesOf(graph).Select(file => Manifest(file.Value, file.Key));

    private static string Kind(GraphResource resource) => resource.Inputs.TextAt("kind")!.ToLowerInvariant();

    private static Artifact Manifest(string name, GraphResource resource) =>
        Artifact.Of(name, YamlText.Write(new OrderedDictionary<string, object?>(Named(resource).Entries
            .OrderBy(e => Array.IndexOf(First, e.Key) is >= 0 and var place ? place : First.Length)
            .Select(e => KeyValuePair.Create(e.Key, e.Value.ToPlain())))));

    private static MapValue Named(GraphResource resource)
    {
        var metadata = resource.Inputs.At("metadata") as MapValue ?? MapValue.Empty;
        return metadata.At("name") is not null ? resource.Inputs : new MapValue(resource.Inputs.Entries.SetItem(
            "metadata", new MapValue(metadata.Entries.SetItem("name", new TextValue(resource.Name)))));
    }
}
