using JupyterSpark.Components.Units;

namespace JupyterSpark.Components.Foundation;

/// <summary>What a pool of nodes is for. Every target has one pool for each.</summary>
public enum PoolRole
{
    /// <summary>The cluster's own add-ons: DNS, CSI drivers, autoscaler. No application runs here.</summary>
    System,

    /// <summary>The platform's applications: hub, proxy, History Server.</summary>
    App,

    /// <summary>The users' notebook servers, each a Spark driver.</summary>
    JhubUser,

    /// <summary>Spark executors.</summary>
    Spark,
}

/// <summary>A node taint. Pods without a matching toleration are not placed on the node.</summary>
/// <param name="Key">A label key, at most 63 characters behind an optional DNS prefix.</param>
/// <param name="Value">A label value.</param>
/// <param name="Effect"><c>NoSchedule</c>, <c>PreferNoSchedule</c> or <c>NoExecute</c>.</param>
public sealed record Taint(string Key, string Value, string Effect)
{
    /// <summary>The taint as the clouds write it: <c>key=value:Effect</c>.</summary>
    public override string ToString() => $"{Key}={Value}:{Effect}";
}

/// <summary>What pods may ask of one node of a pool, after the kubelet's own reservations.</summary>
/// <param name="Cpu">CPU for pods.</param>
/// <param name="Memory">Memory for pods.</param>
public sealed record NodeResources(CpuAmount Cpu, ByteSize Memory);

/// <summary>One pool of equal nodes, as the workload needs to know it.</summary>
public sealed record NodePool
{
    /// <summary>What the pool is for.</summary>
    public required PoolRole Role { get; init; }

    /// <summary>The pool's name in the cluster.</summary>
    public required string Name { get; init; }

    /// <summary>All labels that the platform puts on its nodes.</summary>
    public required IReadOnlyDictionary<string, string> Labels { get; init; }

    /// <summary>The labels that choose this pool and no other: what a workload's node selector must hold.</summary>
    public required IReadOnlyDictionary<string, string> Selector { get; init; }

    /// <summary>The taints of its nodes; a workload on this pool must tolerate each.</summary>
    public required IReadOnlyList<Taint> Taints { get; init; }

    /// <summary>What pods may ask of one node; null when the node's size is not known (an existing cluster).</summary>
    public required NodeResources? Allocatable { get; init; }

    /// <summary>The smallest number of nodes.</summary>
    public required int MinNodes { get; init; }

    /// <summary>The largest number of nodes.</summary>
    public required int MaxNodes { get; init; }
}

/// <summary>The four pools of a cluster.</summary>
/// <param name="System">Cluster add-ons.</param>
/// <param name="App">Hub and proxy.</param>
/// <param name="JhubUser">Notebook servers.</param>
/// <param name="Spark">Executors.</param>
public sealed record NodePools(NodePool System, NodePool App, NodePool JhubUser, NodePool Spark)
{
    /// <summary>The pools in the order system, app, jhubuser, spark.</summary>
    public IReadOnlyList<NodePool> All => [System, App, JhubUser, Spark];

    /// <summary>The pools of a target's specifications, which hold one for each role.</summary>
    /// <param name="specs">The specifications in any order.</param>
    public static NodePools Of(IReadOnlyList<NodePoolSpec> specs)
    {
        NodePool Pool(PoolRole role) => specs.Single(spec => spec.Pool.Role == role).Pool;
        return new NodePools(Pool(PoolRole.System), Pool(PoolRole.App), Pool(PoolRole.JhubUser), Pool(PoolRole.Spark));
    }
}
