using System.Collections.Immutable;
using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Units;
using Pulumi;
using Pulumi.Gcp.Filestore;
using Pulumi.Gcp.Filestore.Inputs;

namespace JupyterSpark.Components.Gcp;

/// <summary>What <see cref="GcpFileShares"/> needs.</summary>
public sealed class GcpFileSharesArgs : ResourceArgs
{
    /// <summary>What all Google Cloud components share.</summary>
    public required GcpContext Context { get; init; }

    /// <summary>The kind of Filestore: <c>BASIC_HDD</c>, <c>BASIC_SSD</c>, <c>ZONAL</c> or <c>REGIONAL</c>.</summary>
    [Input("tier", required: true)]
    public required string Tier { get; init; }

    /// <summary>The size of the whole share in GiB.</summary>
    public required int CapacityGib { get; init; }

    /// <summary>The network's name.</summary>
    [Input("networkName", required: true)]
    public required Input<string> NetworkName { get; init; }

    /// <summary>The nodes' range, the only one that is let in.</summary>
    [Input("subnetCidr", required: true)]
    public required Input<string> SubnetCidr { get; init; }

    /// <summary>Whether homes are here.</summary>
    public required bool HasHomes { get; init; }

    /// <summary>The names of the projects that have a folder each.</summary>
    public required IReadOnlyList<string> ProjectNames { get; init; }

    /// <summary>The image with a shell that makes the folders.</summary>
    public required string ToolImage { get; init; }

    /// <summary>The pool on which the folders are made.</summary>
    public required NodePool AppPool { get; init; }

    /// <summary>The cluster, from which the folders are made.</summary>
    public required ProviderResource Kubernetes { get; init; }
}

/// <summary>
/// Creates one Filestore instance (NFS) that lets in the nodes' subnet alone, with a folder for all homes and one for each project, which a
/// Job makes, because a new share belongs to root. All folders share its space. Costs by size, used or not: for 1 TiB about 164 USD a month
/// (basicHdd), 256 (zonal) or 460 (regional), for the 2.5 TiB of basicSsd about 768.
/// </summary>
public sealed class GcpFileShares : ComponentResource
{
    private const string RegionalTier = "REGIONAL";

    // Not every tier speaks NFS 4.1. A write that waits for the server is better than one that is lost.
    private static readonly string[] MountOptions = ["nfsvers=3", "hard"];

    private readonly GcpFileSharesArgs args;
    private readonly Output<string> server;

    /// <summary>Creates instance and folders.</summary>
    public GcpFileShares(string name, GcpFileSharesArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:gcp:GcpFileShares", name, args, options)
    {
        this.args = args;
        var context = args.Context;
        var instance = new Instance(
            name,
            new InstanceArgs
            {
                Project = context.Project,
                Name = context.Names.Filestore,
                Location = args.Tier == RegionalTier ? context.Region : context.Location,
                Tier = args.Tier,
                FileShares = new InstanceFileSharesArgs
                {
                    Name = GcpNames.FileShare,
                    CapacityGb = args.CapacityGib,
                    NfsExportOptions =
                    {
                        new InstanceFileSharesNfsExportOptionArgs
                        {
                            // Left out, every machine of the network may mount it. Pods are none: only nodes mount.
                            IpRanges = { args.SubnetCidr },
                            AccessMode = "READ_WRITE",
                            // The nodes make each user's folder as root; pods never run as root.
                            SquashMode = "NO_ROOT_SQUASH",
                        },
                    },
                },
                Networks = { new InstanceNetworkArgs { Network = args.NetworkName, Modes = { "MODE_IPV4" } } },
                Labels = context.Labels.ToDictionary(),
            },
            context.DataChild(this));
        // Nothing is known of it in a preview or in an update that leaves the instance out; nothing is made with the empty text then.
        var address = instance.Networks.Apply(networks => First(networks) is { } network ? First(network.IpAddresses) ?? "" : "");
        var folders = new GcpShareFolders(
            $"{name}-folders",
            new GcpShareFoldersArgs
            {
                Server = address,
                Folders =
                [
                    .. args.HasHomes ? [GcpNames.HomesFolder] : Array.Empty<string>(),
                    .. args.ProjectNames.Select(GcpNames.ProjectFolder),
                ],
                Image = args.ToolImage,
                Pool = args.AppPool,
            },
            new ComponentResourceOptions { Parent = this, Providers = { args.Kubernetes } });
        // Whoever mounts a folder comes after the Job that made it.
        server = Output.Tuple(address, folders.Done).Apply(t => t.Item1);
        Homes = Folder("homes", GcpNames.HomesFolder);
        Projects = args.ProjectNames.ToDictionary(
            project => project, project => Folder($"project-{project}", GcpNames.ProjectFolder(project)), StringComparer.Ordinal);
        RegisterOutputs(new Dictionary<string, object?> { ["server"] = address });
    }

    /// <summary>The users' homes; to be used where they are here.</summary>
    public SharedVolume Homes { get; }

    /// <summary>Each project's folder.</summary>
    public IReadOnlyDictionary<string, SharedVolume> Projects { get; }

    private static T? First<T>(ImmutableArray<T> items) where T : class => items.IsDefaultOrEmpty ? null : items[0];

    private SharedVolume Folder(string volume, string folder) => new()
    {
        Name = volume,
        Capacity = ByteSize.FromGibibytes(args.CapacityGib),
        Source = new NfsVolumeSource
        {
            Server = server,
            Path = $"/{GcpNames.FileShare}/{folder}",
            MountOptions = MountOptions,
        },
    };
}
