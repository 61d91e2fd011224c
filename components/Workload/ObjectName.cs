using Pulumi;
using Pulumi.Kubernetes.Types.Outputs.Meta.V1;

namespace JupyterSpark.Components.Workload;

/// <summary>The name of a Kubernetes object as an output of it, so that whoever uses the name comes after the object.</summary>
internal static class ObjectName
{
    /// <summary>
    /// The object's name, known once it exists. An update that leaves the object out (<c>pulumi up --exclude</c>) gives it no metadata at all;
    /// then it is the name that was asked for, which nothing uses.
    /// </summary>
    /// <param name="metadata">The object's metadata.</param>
    /// <param name="asked">The name that the program asked for; empty when the provider makes one up.</param>
    public static Output<string> NameOr(this Output<ObjectMeta> metadata, Input<string> asked) =>
        Output.Tuple(metadata, asked.ToOutput()).Apply(t => t.Item1?.Name ?? t.Item2);
}
