using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Units;
using Pulumi;

namespace JupyterSpark.Components.Gcp;

/// <summary>What <see cref="GcpFoundation"/> needs: every decision that a stack takes about Google Cloud.</summary>
public sealed class GcpFoundationArgs : ResourceArgs
{
    /// <summary>The names of the stack's resources.</summary>
    public required GcpNames Names { get; init; }

    /// <summary>The id of the Google Cloud project.</summary>
    [Input("project", required: true)]
    public required string Project { get; init; }

    /// <summary>The region.</summary>
    [Input("region", required: true)]
    public required string Region { get; init; }

    /// <summary>The only zone of cluster and file share; null for the whole region.</summary>
    [Input("zone")]
    public required string? Zone { get; init; }

    /// <summary>Labels of every resource.</summary>
    public required IReadOnlyDictionary<string, string> Labels { get; init; }

    /// <summary>Whether what holds data is protected.</summary>
    public required bool ProtectData { get; init; }

    /// <summary>The nodes' subnet.</summary>
    public required string SubnetName { get; init; }

    /// <summary>The nodes' subnet's range.</summary>
    public required string SubnetCidr { get; init; }

    /// <summary>The pods' range.</summary>
    public required string PodCidr { get; init; }

    /// <summary>The Services' range.</summary>
    public required string ServiceCidr { get; init; }

    /// <summary>The cluster.</summary>
    public required GkeSettings Cluster { get; init; }

    /// <summary>The four pools as GKE makes them.</summary>
    public required IReadOnlyList<NodePoolSpec> PoolSpecs { get; init; }

    /// <summary>A registry that exists elsewhere, in place of an own one; null to create one.</summary>
    public required RegistryAccess? ForeignRegistry { get; init; }

    /// <summary>The buckets.</summary>
    public required GcpStorageSettings Storage { get; init; }

    /// <summary>The kind of Filestore: <c>BASIC_HDD</c>, <c>BASIC_SSD</c>, <c>ZONAL</c> or <c>REGIONAL</c>.</summary>
    public required string FilestoreTier { get; init; }

    /// <summary>The size of the file share in GiB.</summary>
    public required int ShareGib { get; init; }

    /// <summary>The size of each user's disk; null when homes are on the file share.</summary>
    public required ByteSize? HomeDisks { get; init; }

    /// <summary>Whether projects have a folder each on the file share.</summary>
    public required bool ProjectShares { get; init; }

    /// <summary>An image with a shell, with which the share's folders are made.</summary>
    public required string ToolImage { get; init; }

    /// <summary>The key file with which pods reach the buckets; a secret. Null for none: each workload has an identity.</summary>
    public required Output<string>? KeyFile { get; init; }

    /// <summary>The e-mail address of the key file's account; used with it.</summary>
    public required string? KeyAccount { get; init; }

    /// <summary>The projects with their ServiceAccounts.</summary>
    public required IReadOnlyList<ProjectSubjects> Projects { get; init; }
}
