using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Units;
using Pulumi;

namespace JupyterSpark.Components.Aws;

/// <summary>What <see cref="AwsFoundation"/> needs: every decision that a stack takes about AWS.</summary>
public sealed class AwsFoundationArgs : ResourceArgs
{
    /// <summary>The names of the stack's resources.</summary>
    public required AwsNames Names { get; init; }

    /// <summary>The region.</summary>
    [Input("region", required: true)]
    public required string Region { get; init; }

    /// <summary>Tags of every resource.</summary>
    public required IReadOnlyDictionary<string, string> Tags { get; init; }

    /// <summary>Whether what holds data is protected.</summary>
    public required bool ProtectData { get; init; }

    /// <summary>The network's range.</summary>
    public required string NetworkCidr { get; init; }

    /// <summary>A range of their own for pods; null when pods have addresses of the network's.</summary>
    public required string? PodCidr { get; init; }

    /// <summary>Which connections the network logs, <c>REJECT</c> or <c>ALL</c>; null for none.</summary>
    public required string? FlowLogs { get; init; }

    /// <summary>How many zones, 2 or 3.</summary>
    public required int Zones { get; init; }

    /// <summary>Whether each zone has a NAT gateway of its own.</summary>
    public required bool NatPerZone { get; init; }

    /// <summary>Whether the registry has endpoints in the network.</summary>
    public required bool RegistryEndpoints { get; init; }

    /// <summary>The address of the Service <c>kubernetes</c>, the first of the Services' range.</summary>
    public required string ApiServiceIp { get; init; }

    /// <summary>The cluster.</summary>
    public required EksSettings Cluster { get; init; }

    /// <summary>The four pools as AWS makes them.</summary>
    public required IReadOnlyList<NodePoolSpec> PoolSpecs { get; init; }

    /// <summary>The images that get a repository.</summary>
    public required IReadOnlyList<string> Images { get; init; }

    /// <summary>A registry that exists elsewhere, in place of an own one; null to create one.</summary>
    public required RegistryAccess? ForeignRegistry { get; init; }

    /// <summary>The key that encrypts buckets, files and images; null for AWS's own.</summary>
    public required string? KeyArn { get; init; }

    /// <summary>Days for which deleted data in buckets can be brought back.</summary>
    public required int KeepDays { get; init; }

    /// <summary>The size that file shares state.</summary>
    public required int ShareGib { get; init; }

    /// <summary>The size of each user's disk; null when homes are on the file system.</summary>
    public required ByteSize? HomeDisks { get; init; }

    /// <summary>Whether projects have a folder each on the file system.</summary>
    public required bool ProjectShares { get; init; }

    /// <summary>The projects with their ServiceAccounts.</summary>
    public required IReadOnlyList<ProjectSubjects> Projects { get; init; }
}
