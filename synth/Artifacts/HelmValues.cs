using JupyterSpark.Components.Text;
using JupyterSpark.Synth.Graph;

namespace JupyterSpark.Synth.Artifacts;

/// <summary>The values of each Helm release, <c>NAME-values.yaml</c>, as <c>helm install --values</c> takes them.</summary>
internal static class HelmValues
{
    /// <summary>The type of a release.</summary>
    public const string ReleaseType = "kubernetes:helm.sh/v3:Release";

    /// <summary>The file with a release's values.</summary>
    public static string FileOf(GraphResource release) => $"{ObjectNames.FileName(release.Inputs.TextAt("name") ?? release.Name)}-values.yaml";

    public static IEnumerable<Artifact> Of(ResourceGraph graph) => graph.OfType(ReleaseType)
        .Select(release => Artifact.Of(
            FileOf(release),
            YamlText.Write((release.Inputs.At("values") ?? MapValue.Empty).ToPlain())));
}
