using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Outputs.Meta.V1;

namespace Pulumi.Kubernetes.ApiExtensions;

/// <summary>An object of a kind that the schema does not have. Written by hand in the official package, too.</summary>
public class CustomResource : KubernetesResource
{
    /// <summary>Registers the object under the token <c>kubernetes:apiVersion:kind</c>.</summary>
    public CustomResource(string name, CustomResourceArgs args, CustomResourceOptions? options = null)
        : base($"kubernetes:{args.Version}:{args.KindName}", name, args, options)
    {
    }

    /// <summary>The group and version, as <c>example.com/v1</c>.</summary>
    [Output("apiVersion")]
    public Output<string> ApiVersion { get; private set; } = null!;

    /// <summary>The kind.</summary>
    [Output("kind")]
    public Output<string> Kind { get; private set; } = null!;

    /// <summary>Name, namespace, labels.</summary>
    [Output("metadata")]
    public Output<ObjectMeta> Metadata { get; private set; } = null!;
}

/// <summary>What every object has; derive from it and add the fields of the kind.</summary>
public abstract class CustomResourceArgs : ResourceArgs
{
    /// <summary>Sets what the object is.</summary>
    protected CustomResourceArgs(string apiVersion, string kind)
    {
        (Version, KindName) = (apiVersion, kind);
        (ApiVersion, Kind) = (apiVersion, kind);
    }

    /// <summary>The group and version, as <c>example.com/v1</c>.</summary>
    [Input("apiVersion")]
    public Input<string> ApiVersion { get; }

    /// <summary>The kind.</summary>
    [Input("kind")]
    public Input<string> Kind { get; }

    /// <summary>Name, namespace, labels.</summary>
    [Input("metadata")]
    public Input<ObjectMetaArgs>? Metadata { get; set; }

    internal string Version { get; }

    internal string KindName { get; }
}
