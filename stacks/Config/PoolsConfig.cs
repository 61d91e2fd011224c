using System.ComponentModel.DataAnnotations;
using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Units;
using JupyterSpark.Stacks.Config.Shapes;

namespace JupyterSpark.Stacks.Config;

/// <summary>The four node pools. What a pool leaves out has the default of its role.</summary>
public sealed record PoolsConfig
{
    /// <summary>Cluster add-ons. Default: systempool, Standard_D4s_v5, 2 nodes (dev: Standard_D2s_v5, 1 node), taint CriticalAddonsOnly=true:NoSchedule.</summary>
    public PoolConfig System { get; init; } = new();

    /// <summary>Hub and proxy. Default: apppool, Standard_D2s_v5, 1 to 4 nodes.</summary>
    public PoolConfig App { get; init; } = new();

    /// <summary>Notebook servers. Default: jhubuserpool, Standard_D4s_v5 (dev: Standard_D2s_v5), 0 to 20 nodes, taint hub.jupyter.org/dedicated=user:NoSchedule.</summary>
    public PoolConfig JhubUser { get; init; } = new();

    /// <summary>Executors. Default: sparkpool, Standard_D8s_v5 (dev: Standard_D4s_v5), 0 to 20 nodes, taint dedicate.pool=POOL:NoSchedule.</summary>
    public PoolConfig Spark { get; init; } = new();

    /// <summary>The pool of a role, as configured.</summary>
    public PoolConfig Of(PoolRole role) => role switch
    {
        PoolRole.System => System,
        PoolRole.App => App,
        PoolRole.JhubUser => JhubUser,
        PoolRole.Spark => Spark,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };
}

/// <summary>One pool of equal nodes. Null means: the default of the pool's role (see <see cref="PoolsConfig"/>).</summary>
public sealed record PoolConfig
{
    /// <summary>The pool's name; on Azure 1 to 12 characters, a-z and 0-9, starting with a letter.</summary>
    public string? Name { get; init; }

    /// <summary>
    /// On an existing cluster: the labels that choose the pool's nodes, in place of <c>dedicate.pool=NAME</c>. Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Selector { get; init; }

    /// <summary>
    /// On an existing cluster: what the pool's nodes are, from which quotas and limits are computed and sizes are checked. Default: none, and
    /// nothing is bounded.
    /// </summary>
    public ExistingNodesConfig? Nodes { get; init; }

    /// <summary>The VM size, such as Standard_D4s_v5.</summary>
    public string? VmSize { get; init; }

    /// <summary>The smallest number of nodes, 0 to 1000.</summary>
    [Range(0, 1000)]
    public int? MinNodes { get; init; }

    /// <summary>The largest number of nodes, 1 to 1000, at least minNodes. Equal to minNodes: no autoscaling.</summary>
    [Range(1, 1000)]
    public int? MaxNodes { get; init; }

    /// <summary>Pods a node, 10 to 250. Default: 30 (AKS reserves memory for each), and 110 for the system pool.</summary>
    [Range(10, 250)]
    public int? MaxPods { get; init; }

    /// <summary>The node's disk in GiB, 30 to 2048. Default: 128; images and Spark's scratch space lie there.</summary>
    [Range(30, 2048)]
    public int? DiskGib { get; init; }

    /// <summary>Whether the nodes are spare capacity that the cloud takes back at any time. Only for the Spark pool. Default: false.</summary>
    public bool Spot { get; init; }

    /// <summary>More labels, beside the platform's own. Default: none.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    /// <summary>The taints in place of the role's default, each <c>key=value:Effect</c>.</summary>
    [Form(
        "^[A-Za-z0-9._/-]+=[A-Za-z0-9._-]*:(NoSchedule|PreferNoSchedule|NoExecute)$",
        "KEY=VALUE:EFFECT with the effect NoSchedule, PreferNoSchedule or NoExecute")]
    public IReadOnlyList<string>? Taints { get; init; }

    /// <summary>Availability zones. Default: the cloud's choice.</summary>
    [Form("^[A-Za-z0-9-]+$", "a zone in quotes, such as \"1\"")]
    public IReadOnlyList<string> Zones { get; init; } = [];
}

/// <summary>Equal nodes that exist.</summary>
public sealed record ExistingNodesConfig
{
    /// <summary>Their number, 1 to 1000. Required.</summary>
    [Range(1, 1000)]
    public required int Count { get; init; }

    /// <summary>CPUs of each, 1 to 1024. Required.</summary>
    [Range(1, 1024)]
    public required int Cpus { get; init; }

    /// <summary>Memory of each, 1Gi to 64Ti. Required.</summary>
    [Size(SizeGrammar.Kubernetes, "1Gi", "64Ti")]
    public required ByteSize Memory { get; init; }

    /// <summary>The disk of each in GiB that pods may use, 30 to 65536. Default: not known; scratch space is then not checked.</summary>
    [Range(30, 65536)]
    public int? DiskGib { get; init; }
}
