using JupyterSpark.Components.Text;
using JupyterSpark.Synth.Graph;

namespace JupyterSpark.Synth.Artifacts;

/// <summary>The values of each Helm release, <c>NAME-values.yaml</c>, as <c>helm install --values</c> takes them.</summary>
internal static class HelmValues
{
    public static IEnumerable<Artifact> Of(ResourceGraph graph) => graph.OfType("kubernetes:helm.sh/v3:Release")
        .Select(release => Artifact.Of(
            $"{ObjectNames.FileName(release.Inputs.TextAt("name") ?? release.Name)}-values.yaml",
            YamlText.Write((release.Inputs.At("values") ?? MapValue.Empty).ToPlain())));
}
