namespace JupyterSpark.Components.Foundation;

/// <summary>A pool as a target must make it: what the workload knows of it, and what only the cloud needs.</summary>
public sealed record NodePoolSpec
{
    /// <summary>Stands for a disk that nobody spoke of: that of a machine which exists.</summary>
    public const int UnknownDisk = 0;

    /// <summary>What the workload knows: name, labels, taints, size.</summary>
    public required NodePool Pool { get; init; }

    /// <summary>The VM size.</summary>
    public required string VmSize { get; init; }

    /// <summary>Pods a node.</summary>
    public required int MaxPods { get; init; }

    /// <summary>The node's disk in GiB, or <see cref="UnknownDisk"/>.</summary>
    public required int DiskGib { get; init; }

    /// <summary>Whether the nodes are spare capacity that the cloud takes back at any time.</summary>
    public required bool Spot { get; init; }

    /// <summary>Availability zones; empty for the cloud's choice.</summary>
    public required IReadOnlyList<string> Zones { get; init; }
}
