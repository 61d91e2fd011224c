using JupyterSpark.Components.Foundation;
using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Plans;

namespace JupyterSpark.Tests.Plans;

public class PoolPlanTests
{
    [Fact]
    [Trait("Acceptance", "S1-03")]
    public void A_dev_stack_has_four_small_pools() => Assert.Equal(
        [
            "System systempool Standard_D2s_v5 1..1 110 pods",
            "App apppool Standard_D2s_v5 1..4 30 pods",
            "JhubUser jhubuserpool Standard_D2s_v5 0..20 30 pods",
            "Spark sparkpool Standard_D4s_v5 0..20 30 pods",
        ],
        Lines(Configs.Dev));

    [Fact]
    [Trait("Acceptance", "S1-03")]
    public void Outside_dev_the_system_pool_has_two_nodes_of_four_vCPU() => Assert.Equal(
        [
            "System systempool Standard_D4s_v5 2..2 110 pods",
            "App apppool Standard_D2s_v5 1..4 30 pods",
            "JhubUser jhubuserpool Standard_D4s_v5 0..20 30 pods",
            "Spark sparkpool Standard_D8s_v5 0..20 30 pods",
        ],
        Lines(Configs.Prod));

    [Fact]
    [Trait("Acceptance", "S1-03")]
    public void Each_role_has_its_labels_and_taints()
    {
        var pools = PoolPlan.Of(Configs.Dev).Pools;

        Assert.Equal(["CriticalAddonsOnly=true:NoSchedule"], pools.System.Taints.Select(t => t.ToString()));
        Assert.Empty(pools.App.Taints);
        Assert.Equal(["hub.jupyter.org/dedicated=user:NoSchedule"], pools.JhubUser.Taints.Select(t => t.ToString()));
        Assert.Equal(["dedicate.pool=sparkpool:NoSchedule"], pools.Spark.Taints.Select(t => t.ToString()));
        Assert.Equal(["dedicate.pool=apppool", "hub.jupyter.org/node-purpose=core"], Text(pools.App.Labels));
        Assert.Equal(["dedicate.pool=jhubuserpool", "hub.jupyter.org/node-purpose=user"], Text(pools.JhubUser.Labels));
        Assert.Equal(["dedicate.pool=sparkpool"], Text(pools.Spark.Labels));
    }

    [Fact]
    [Trait("Acceptance", "S1-05")]
    public void A_renamed_pool_changes_labels_selector_and_taint()
    {
        var config = Configs.Dev with { Pools = new PoolsConfig { Spark = new PoolConfig { Name = "burst" } } };

        var pool = PoolPlan.Of(config).Pools.Spark;

        Assert.Equal("burst", pool.Name);
        Assert.Equal(["dedicate.pool=burst"], Text(pool.Labels));
        Assert.Equal(["dedicate.pool=burst"], Text(pool.Selector));
        Assert.Equal([new Taint("dedicate.pool", "burst", "NoSchedule")], pool.Taints);
    }

    [Fact]
    [Trait("Acceptance", "S1-05")]
    public void Each_selector_matches_the_labels_of_exactly_one_pool()
    {
        var pools = PoolPlan.Of(Configs.Prod).Pools.All;

        Assert.Equal(4, pools.Count);
        Assert.All(pools, pool => Assert.Single(pools, other => pool.Selector.All(pair => other.Labels.Contains(pair))));
    }

    [Fact]
    [Trait("Acceptance", "S1-03")]
    public void Everything_of_a_pool_can_be_said()
    {
        var spec = PoolPlan.Of(Configs.Dev with
        {
            Pools = new PoolsConfig
            {
                Spark = new PoolConfig
                {
                    Name = "burst",
                    VmSize = "Standard_E8s_v5",
                    MinNodes = 1,
                    MaxNodes = 7,
                    MaxPods = 50,
                    DiskGib = 256,
                    Spot = true,
                    Labels = new Dictionary<string, string> { ["team"] = "data" },
                    Taints = ["team=data:NoExecute", "spot:NoSchedule"],
                    Zones = ["1", "3"],
                },
            },
        }).Of(PoolRole.Spark);

        Assert.Equal(("burst", "Standard_E8s_v5", 1, 7), (spec.Pool.Name, spec.VmSize, spec.Pool.MinNodes, spec.Pool.MaxNodes));
        Assert.Equal((50, 256, true), (spec.MaxPods, spec.DiskGib, spec.Spot));
        Assert.Equal(["dedicate.pool=burst", "team=data"], Text(spec.Pool.Labels));
        Assert.Equal(
            ["team=data:NoExecute", "spot=:NoSchedule", "kubernetes.azure.com/scalesetpriority=spot:NoSchedule"],
            spec.Pool.Taints.Select(t => t.ToString()));
        Assert.Equal(["1", "3"], spec.Zones);
        Assert.Equal(new JupyterSpark.Components.Units.CpuAmount(7520), spec.Pool.Allocatable!.Cpu);
    }

    [Theory]
    [InlineData(30, null, 30, 30)]
    [InlineData(null, 0, 0, 0)]
    [InlineData(5, 3, 5, 3)]
    public void A_bound_that_nobody_spoke_of_gives_way(int? min, int? max, int expectedMin, int expectedMax)
    {
        var config = Configs.Dev with { Pools = new PoolsConfig { App = new PoolConfig { MinNodes = min, MaxNodes = max } } };

        var pool = PoolPlan.Of(config).Pools.App;

        Assert.Equal((expectedMin, expectedMax), (pool.MinNodes, pool.MaxNodes));
    }

    [Fact]
    public void A_node_of_a_size_that_no_table_knows_has_no_known_resources()
    {
        var config = Configs.Dev with { Pools = new PoolsConfig { Spark = new PoolConfig { VmSize = "Standard_X9" } } };

        Assert.Null(PoolPlan.Of(config).Pools.Spark.Allocatable);
    }

    private static IEnumerable<string> Lines(PlatformConfig config) => PoolPlan.Of(config).Specs.Select(spec =>
        $"{spec.Pool.Role} {spec.Pool.Name} {spec.VmSize} {spec.Pool.MinNodes}..{spec.Pool.MaxNodes} {spec.MaxPods} pods");

    private static IEnumerable<string> Text(IReadOnlyDictionary<string, string> labels) =>
        labels.Select(pair => $"{pair.Key}={pair.Value}");
}
