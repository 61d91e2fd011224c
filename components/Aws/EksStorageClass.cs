using Pulumi;
using Pulumi.Kubernetes.Storage.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Storage.V1;

namespace JupyterSpark.Components.Aws;

/// <summary>What <see cref="EksStorageClass"/> needs.</summary>
public sealed class EksStorageClassArgs : ResourceArgs
{
    /// <summary>The cluster.</summary>
    public required ProviderResource Kubernetes { get; init; }
}

/// <summary>
/// Creates the StorageClass <c>gp3</c>: encrypted disks, which EKS does not bring by itself. Costs nothing; a disk costs about 0.08 USD a
/// month and GB.
/// </summary>
public sealed class EksStorageClass : ComponentResource
{
    /// <summary>The class's name.</summary>
    public const string ClassName = "gp3";

    /// <summary>Creates the class.</summary>
    public EksStorageClass(string name, EksStorageClassArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:aws:EksStorageClass", name, args, options)
    {
        _ = new StorageClass(
            name,
            new StorageClassArgs
            {
                Metadata = new ObjectMetaArgs { Name = ClassName },
                Provisioner = "ebs.csi.aws.com",
                Parameters = { ["type"] = "gp3", ["encrypted"] = "true" },
                // A disk is in one zone: it is made in the one where its pod runs.
                VolumeBindingMode = "WaitForFirstConsumer",
                ReclaimPolicy = "Delete",
                AllowVolumeExpansion = true,
            },
            new CustomResourceOptions { Parent = this, Provider = args.Kubernetes });
        RegisterOutputs();
    }
}
