using JupyterSpark.Components.Foundation;
using JupyterSpark.Stacks.Config;

namespace JupyterSpark.Stacks.Plans;

/// <summary>
/// The four pools with every default filled in. Labels, taints and selectors are made from the pool's name in this one place, so
/// that a renamed pool takes all of them with it.
/// </summary>
public sealed record PoolPlan
{
    /// <summary>The label by which workloads choose a pool: <c>dedicate.pool=POOL</c>.</summary>
    public const string PoolLabel = "dedicate.pool";

    /// <summary>The label by which the hub's chart tells core nodes from user nodes.</summary>
    public const string PurposeLabel = "hub.jupyter.org/node-purpose";

    private PoolPlan(IReadOnlyList<NodePoolSpec> specs)
    {
        Specs = specs;
        Pools = new NodePools(specs[0].Pool, specs[1].Pool, specs[2].Pool, specs[3].Pool);
    }

    /// <summary>The pools as the workload knows them.</summary>
    public NodePools Pools { get; }

    /// <summary>The pools as a target makes them, in the order system, app, jhubuser, spark.</summary>
    public IReadOnlyList<NodePoolSpec> Specs { get; }

    /// <summary>Fills in what a configuration leaves out. Never throws: what is wrong in it, the rules say.</summary>
    public static PoolPlan Of(PlatformConfig config) => new(
        new[] { PoolRole.System, PoolRole.App, PoolRole.JhubUser, PoolRole.Spark }
            .Select(role => Spec(config, role, config.Pools.Of(role)))
            .ToList());

    /// <summary>The pool of a role.</summary>
    public NodePoolSpec Of(PoolRole role) => Specs.Single(spec => spec.Pool.Role == role);

    /// <summary>The labels of a role that the platform sets and a person may not.</summary>
    public static IReadOnlyDictionary<string, string> OwnLabels(PoolRole role, string name)
    {
        var labels = new SortedDictionary<string, string>(StringComparer.Ordinal) { [PoolLabel] = name };
        if (role is PoolRole.App or PoolRole.JhubUser)
        {
            labels[PurposeLabel] = role == PoolRole.App ? "core" : "user";
        }
        return labels;
    }

    private static NodePoolSpec Spec(PlatformConfig config, PoolRole role, PoolConfig pool)
    {
        var facts = TargetFacts.Of(config.Target);
        var defaults = facts.Defaults(role, config.IsDev);
        var name = pool.Name ?? defaults.Name;
        var vmSize = pool.VmSize ?? (pool.Nodes is { } nodes ? $"{nodes.Cpus} CPU, {nodes.Memory.ToKubernetes()}" : defaults.VmSize);
        var maxPods = pool.MaxPods ?? defaults.MaxPods;
        // A bound that nobody spoke of gives way to the one that somebody set.
        var min = pool.MinNodes ?? pool.Nodes?.Count ?? Math.Min(defaults.MinNodes, pool.MaxNodes ?? int.MaxValue);
        var max = pool.MaxNodes ?? pool.Nodes?.Count ?? Math.Max(defaults.MaxNodes, min);
        return new NodePoolSpec
        {
            Pool = new NodePool
            {
                Role = role,
                Name = name,
                Labels = pool.Selector ?? Labels(role, name, pool.Labels),
                Selector = pool.Selector ?? new SortedDictionary<string, string>(StringComparer.Ordinal) { [PoolLabel] = name },
                Taints = [.. pool.Taints is { } taints ? Taints(taints) : DefaultTaints(role, name), .. pool.Spot ? facts.SpotTaints : []],
                Allocatable = Allocatable(facts, pool, vmSize, maxPods),
                MinNodes = min,
                MaxNodes = max,
            },
            VmSize = vmSize,
            MaxPods = maxPods,
            DiskGib = pool.DiskGib ?? (pool.Nodes is { } disks ? disks.DiskGib ?? NodePoolSpec.UnknownDisk : defaults.DiskGib),
            Spot = pool.Spot,
            Zones = pool.Zones.Count > 0 ? pool.Zones : NeedsOneZone(config, role) ? ["1"] : defaults.Zones,
        };
    }

    /// <summary>
    /// Whether a pool must be in one zone: a user's disk is in one, and where the autoscaler cannot choose the zone of a new node, the
    /// user's next server could wait for ever.
    /// </summary>
    public static bool NeedsOneZone(PlatformConfig config, PoolRole role) =>
        role == PoolRole.JhubUser && config.Storage.Homes == HomeStorageKind.Disks && TargetFacts.Of(config.Target).HomeDisksInOneZone;

    private static SortedDictionary<string, string> Labels(PoolRole role, string name, IReadOnlyDictionary<string, string> more)
    {
        var labels = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in more.Concat(OwnLabels(role, name)))
        {
            labels[key] = value;
        }
        return labels;
    }

    /// <summary>The taints of a role when a person names none.</summary>
    public static IReadOnlyList<Taint> DefaultTaints(PoolRole role, string name) => role switch
    {
        PoolRole.System => [new Taint("CriticalAddonsOnly", "true", "NoSchedule")],
        PoolRole.JhubUser => [new Taint("hub.jupyter.org/dedicated", "user", "NoSchedule")],
        PoolRole.Spark => [new Taint(PoolLabel, name, "NoSchedule")],
        _ => [],
    };

    private static List<Taint> Taints(IEnumerable<string> texts) =>
        texts.Select(text => TaintText.TryParse(text, out var taint) ? taint : null).OfType<Taint>().ToList();

    // Whose nodes exist, joined them by kubeadm or something like it.
    private static NodeResources? Allocatable(TargetFacts facts, PoolConfig pool, string vmSize, int maxPods) =>
        pool.Nodes is { } nodes ? NodeAllocatable.ForWorkload(NodeAllocatable.Kubeadm(nodes.Cpus, nodes.Memory))
        : VmSizes.Find(facts.Cloud, vmSize) is { } size ? NodeAllocatable.ForWorkload(NodeAllocatable.Of(facts.Cloud, size, maxPods))
        : null;
}
