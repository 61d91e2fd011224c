using JupyterSpark.Components.Foundation;

namespace JupyterSpark.Stacks.Plans;

/// <summary>What a pool has when a person leaves it out.</summary>
public sealed record PoolDefaults
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The VM size.</summary>
    public required string VmSize { get; init; }

    /// <summary>The smallest number of nodes.</summary>
    public required int MinNodes { get; init; }

    /// <summary>The largest number of nodes.</summary>
    public required int MaxNodes { get; init; }

    /// <summary>Pods a node.</summary>
    public required int MaxPods { get; init; }

    /// <summary>The node's disk in GiB.</summary>
    public int DiskGib { get; init; } = 128;

    /// <summary>Availability zones; empty for the cloud's choice.</summary>
    public IReadOnlyList<string> Zones { get; init; } = [];

    /// <summary>What stands for a VM size where nobody makes VMs: the machines are there, whatever they have.</summary>
    public const string ExistingNodes = "existing";

    /// <summary>
    /// Azure's defaults of a role: in dev as small as AKS allows, elsewhere a system pool of two nodes with four vCPU, which is
    /// what AKS asks for. 30 pods a node, for AKS keeps back 20 MB for each; 110 where the cluster's own pods are many and small.
    /// </summary>
    public static PoolDefaults Azure(PoolRole role, bool isDev) =>
        Of(role, isDev, $"Standard_D{Cpus(role, isDev)}s_v5", role == PoolRole.System ? 110 : 30);

    /// <summary>
    /// Google Cloud's defaults of a role: e2-standard, the cheapest in the table with whole cores; for executors n2d-standard, for an
    /// e2 is whatever processor is free. 32 pods a node, for GKE sets aside a range of addresses of twice as many for each node,
    /// a /26; its default of 110, a /24, where the cluster's own pods run.
    /// </summary>
    public static PoolDefaults Gcp(PoolRole role, bool isDev) => Of(
        role,
        isDev,
        $"{(role == PoolRole.Spark ? "n2d" : "e2")}-standard-{Cpus(role, isDev)}",
        role == PoolRole.System ? 110 : 32);

    /// <summary>
    /// AWS' defaults of a role: m7i, Intel as the images are built for, without CPU credits. 110 pods a node, which EKS sets for
    /// sizes up to 30 vCPU with prefix delegation; without it an m7i.large has addresses for 29. The app pool is in the first zone: the
    /// hub's disk is of one zone, and a hub that comes up in another would wait for it for ever.
    /// </summary>
    public static PoolDefaults Aws(PoolRole role, bool isDev)
    {
        var cpus = Cpus(role, isDev);
        var size = cpus switch { 2 => "m7i.large", 4 => "m7i.xlarge", _ => "m7i.2xlarge" };
        var defaults = Of(role, isDev, size, NodeAllocatable.EksMaxPods(cpus));
        return role == PoolRole.App ? defaults with { Zones = ["1"] } : defaults;
    }

    /// <summary>
    /// The defaults of a role on a cluster that exists: names and bounds as elsewhere outside of dev, but no machine is made.
    /// 110 pods a node is the kubelet's own default.
    /// </summary>
    public static PoolDefaults OnPrem(PoolRole role) => Of(role, isDev: false, ExistingNodes, 110);

    // Names and bounds are the same everywhere, so that a document about pools holds on every target.
    private static PoolDefaults Of(PoolRole role, bool isDev, string vmSize, int maxPods)
    {
        var (name, min, max) = role switch
        {
            PoolRole.System => ("systempool", isDev ? 1 : 2, isDev ? 1 : 2),
            PoolRole.App => ("apppool", 1, 4),
            PoolRole.JhubUser => ("jhubuserpool", 0, 20),
            PoolRole.Spark => ("sparkpool", 0, 20),
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
        };
        return new() { Name = name, VmSize = vmSize, MinNodes = min, MaxNodes = max, MaxPods = maxPods };
    }

    // Virtual CPUs, with four GiB each on every cloud. Executors get twice the node, for several share one.
    private static int Cpus(PoolRole role, bool isDev) => role switch
    {
        PoolRole.App => 2,
        PoolRole.Spark => isDev ? 4 : 8,
        _ => isDev ? 2 : 4,
    };
}
