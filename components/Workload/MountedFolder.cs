using JupyterSpark.Components.Foundation;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace JupyterSpark.Components.Workload;

/// <summary>What <see cref="MountedFolder"/> needs.</summary>
public sealed class MountedFolderArgs : ResourceArgs
{
    /// <summary>The namespace.</summary>
    [Input("namespace", required: true)]
    public required Input<string> Namespace { get; init; }

    /// <summary>The name of the Secret or ConfigMap.</summary>
    [Input("objectName", required: true)]
    public required string ObjectName { get; init; }

    /// <summary>The files.</summary>
    public required MountedFiles Files { get; init; }
}

/// <summary>
/// Creates the Secret or ConfigMap with small files that pods of one namespace mount as a folder: a store's credentials, an own CA. Costs
/// nothing.
/// </summary>
public sealed class MountedFolder : ComponentResource
{
    /// <summary>Creates the object.</summary>
    public MountedFolder(string name, MountedFolderArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:workload:MountedFolder", name, args, options)
    {
        // A fixed name: Spark's pod template and the hub's values name it, and a changed file restarts no hub.
        var metadata = new ObjectMetaArgs { Name = args.ObjectName, Namespace = args.Namespace };
        var child = new CustomResourceOptions { Parent = this };
        if (args.Files.IsSecret)
        {
            var secret = new SecretArgs { Metadata = metadata, Type = "Opaque" };
            foreach (var (file, text) in args.Files.Texts)
            {
                secret.StringData.Add(file, text);
            }
            _ = new Secret(name, secret, child);
        }
        else
        {
            var map = new ConfigMapArgs { Metadata = metadata };
            foreach (var (file, text) in args.Files.Texts)
            {
                map.Data.Add(file, text);
            }
            foreach (var (file, content) in args.Files.Binaries)
            {
                map.BinaryData.Add(file, content);
            }
            _ = new ConfigMap(name, map, child);
        }
        RegisterOutputs();
    }
}
