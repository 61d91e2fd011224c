using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Units;
using Pulumi;
using Pulumi.Kubernetes.Storage.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Storage.V1;

namespace JupyterSpark.Components.Workload;

/// <summary>What <see cref="UserDiskClass"/> needs.</summary>
public sealed class UserDiskClassArgs : ResourceArgs
{
    /// <summary>The driver that makes the disks, such as <c>pd.csi.storage.gke.io</c>.</summary>
    [Input("provisioner", required: true)]
    public required string Provisioner { get; init; }

    /// <summary>The driver's parameters.</summary>
    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    /// <summary>The size of a user's disk.</summary>
    public required ByteSize Size { get; init; }

    /// <summary>Whether a disk is kept when its claim goes.</summary>
    public required bool KeepDisks { get; init; }
}

/// <summary>
/// Creates the StorageClass <c>homes</c>, by which the hub gives each user a disk when the user's server starts the first time, in the zone
/// of that server. Outside dev a disk stays when its claim goes. Costs nothing; a disk of 10 GiB costs about 1 USD a month, used or not.
/// </summary>
public sealed class UserDiskClass : ComponentResource
{
    private const string ClassName = "homes";

    /// <summary>Creates the class.</summary>
    public UserDiskClass(string name, UserDiskClassArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:workload:UserDiskClass", name, args, options)
    {
        var made = new StorageClass(
            name,
            new StorageClassArgs
            {
                Metadata = new ObjectMetaArgs { Name = ClassName },
                Provisioner = args.Provisioner,
                Parameters = args.Parameters.ToDictionary(),
                // A disk is in one zone: it is made in the one where its user's server runs.
                VolumeBindingMode = "WaitForFirstConsumer",
                ReclaimPolicy = args.KeepDisks ? "Retain" : "Delete",
                // A larger claim makes a larger disk; there is no way back.
                AllowVolumeExpansion = true,
            },
            new CustomResourceOptions { Parent = this });
        Disks = new UserDisks { StorageClass = made.Metadata.NameOr(ClassName), Size = args.Size };
        RegisterOutputs();
    }

    /// <summary>The homes.</summary>
    public UserDisks Disks { get; }
}
