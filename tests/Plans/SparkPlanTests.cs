using JupyterSpark.Components.Spark;
using JupyterSpark.Components.Units;
using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Plans;

namespace JupyterSpark.Tests.Plans;

public class SparkPlanTests
{
    [Fact]
    public void A_dev_executor_is_small_and_fits_its_node()
    {
        var settings = SparkPlan.Of(Configs.Dev);
        var node = PoolPlan.Of(Configs.Dev).Pools.Spark.Allocatable!;

        Assert.Equal((1, ByteSize.FromGibibytes(2), 3), (settings.ExecutorCores, settings.ExecutorMemory, settings.MaxExecutors));
        Assert.True(ExecutorSize.PerNode(node.Cpu, node.Memory, settings.ExecutorCores, settings.ExecutorPodMemory) >= 1);
    }

    [Fact]
    public void Outside_dev_two_executors_fit_on_a_node()
    {
        var settings = SparkPlan.Of(Configs.Prod);
        var node = PoolPlan.Of(Configs.Prod).Pools.Spark.Allocatable!;

        Assert.Equal((3, ByteSize.FromGibibytes(8), 20), (settings.ExecutorCores, settings.ExecutorMemory, settings.MaxExecutors));
        Assert.Equal(2, ExecutorSize.PerNode(node.Cpu, node.Memory, settings.ExecutorCores, settings.ExecutorPodMemory));
    }

    [Fact]
    public void The_preset_of_the_origin_waits_for_all_executors_in_the_hubs_namespace()
    {
        var settings = SparkPlan.Of(Configs.Dev with
        {
            Spark = new SparkConfig { Preset = SparkPreset.Origin, ExecutorNamespace = ExecutorNamespaceKind.Shared, MountHome = true },
        });

        Assert.True(settings is { WaitForExecutors: true, SharedNamespace: true, MountHome: true });
    }

    [Fact]
    public void A_project_that_says_nothing_may_take_the_whole_pool()
    {
        var pool = PoolPlan.Of(Configs.Dev).Pools.Spark;

        var quota = SparkPlan.Quota(new ProjectConfig { Name = "default" }, pool);

        Assert.Equal(new SparkQuota(new CpuAmount(3560 * 20), new ByteSize(pool.Allocatable!.Memory.Bytes * 20), 500), quota);
    }

    [Fact]
    public void What_a_project_says_bounds_it()
    {
        var project = new ProjectConfig { Name = "default", MaxCores = 12, MaxMemory = ByteSize.FromGibibytes(64), MaxPods = 8 };

        Assert.Equal(
            new SparkQuota(CpuAmount.FromCores(12), ByteSize.FromGibibytes(64), 8),
            SparkPlan.Quota(project, PoolPlan.Of(Configs.Dev).Pools.Spark));
    }

    [Fact]
    public void Without_a_known_node_size_only_a_project_that_says_both_is_bounded()
    {
        var pool = PoolPlan.Of(Configs.Dev).Pools.Spark with { Allocatable = null };

        Assert.Null(SparkPlan.Quota(new ProjectConfig { Name = "default", MaxCores = 12 }, pool));
        Assert.NotNull(SparkPlan.Quota(new ProjectConfig { Name = "default", MaxCores = 12, MaxMemory = ByteSize.FromGibibytes(1) }, pool));
    }

    [Fact]
    public void The_versions_of_a_stack_are_the_set_of_its_Spark()
    {
        Assert.Equal(("4.1.3", "21", "3.13"), Three(SparkPlan.Versions(Configs.Dev)));
        Assert.Equal("4.0.4", SparkPlan.Versions(Configs.Dev with { Spark = new SparkConfig { Version = "4.0.4" } }).Spark);
    }

    private static (string, string, string) Three(SparkVersionSet set) => (set.Spark, set.ImageJava, set.ImagePython);
}
