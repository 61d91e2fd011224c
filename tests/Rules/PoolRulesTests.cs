using JupyterSpark.Stacks.Config;
using JupyterSpark.Tests.Plans;

namespace JupyterSpark.Tests.Rules;

public class PoolRulesTests
{
    [Theory]
    [InlineData("sparkpool", null)]
    [InlineData("a", null)]
    [InlineData("twelveletter", null)]
    [InlineData("thirteenlette", "CMP009")]
    [InlineData("spark-pool", "CMP009")]
    [InlineData("Sparkpool", "CMP009")]
    [InlineData("1spark", "CMP009")]
    public void AKS_decides_what_a_pool_may_be_called(string name, string? code) =>
        Assert.Equal(Listed(code), Spark(new PoolConfig { Name = name }));

    [Theory]
    [InlineData("Standard_D8s_v5", null)]
    [InlineData("Standard_D4_v55", "CMP010")]
    [InlineData("Standard_D8ps_v5", "CMP011")]
    [InlineData("Standard_NC4as_T4_v3", "CMP012")]
    public void A_VM_size_must_be_known_and_fit_the_images(string size, string? code) =>
        Assert.Equal(Listed(code), Spark(new PoolConfig { VmSize = size }));

    [Fact]
    public void An_arm64_node_is_fine_when_images_are_built_for_it() => Assert.Empty(Configs.Codes(Configs.Dev with
    {
        Pools = new PoolsConfig { Spark = new PoolConfig { VmSize = "Standard_D8ps_v5" } },
        Images = new ImagesConfig { Platforms = ["linux/amd64", "linux/arm64"] },
    }));

    [Theory]
    [InlineData(1, true, null)]
    [InlineData(0, true, "CMP002")]
    [InlineData(1, false, "CMP003")]
    [InlineData(2, false, null)]
    [Trait("Acceptance", "S1-03")]
    public void A_system_pool_has_nodes_and_outside_dev_two(int min, bool isDev, string? code) => Assert.Equal(
        Listed(code),
        Configs.Codes((isDev ? Configs.Dev : Configs.Prod) with
        {
            Pools = new PoolsConfig { System = new PoolConfig { MinNodes = min } },
        }));

    [Theory]
    [InlineData("Standard_D2s_v5", "CMP004")]
    [InlineData("Standard_B4ms", "CMP005")]
    [InlineData("Standard_D4s_v5", null)]
    [Trait("Acceptance", "S1-03")]
    public void Outside_dev_a_system_node_has_four_steady_vCPU(string size, string? code) => Assert.Equal(
        Listed(code),
        Configs.Codes(Configs.Prod with { Pools = new PoolsConfig { System = new PoolConfig { VmSize = size } } }));

    [Fact]
    [Trait("Acceptance", "S1-03")]
    public void A_pool_with_the_hub_that_may_vanish_is_only_warned_of()
    {
        var pools = new PoolsConfig { App = new PoolConfig { MinNodes = 0 } };

        var finding = Assert.Single(Configs.Findings(Configs.Dev with { Pools = pools }));

        Assert.StartsWith("platform:pools.app.minNodes: warning CMP006: ", finding, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10, 2, "CMP013")]
    [InlineData(10, 3, null)]
    [InlineData(30, 1, null)]
    public void A_pool_has_room_for_thirty_pods(int maxPods, int maxNodes, string? code) =>
        Assert.Equal(Listed(code), Spark(new PoolConfig { MaxPods = maxPods, MaxNodes = maxNodes }));

    [Fact]
    public void Only_executors_may_be_on_spare_capacity()
    {
        Assert.Empty(Spark(new PoolConfig { Spot = true }));
        Assert.Equal(["CMP008"], Configs.Codes(Configs.Dev with { Pools = new PoolsConfig { JhubUser = new PoolConfig { Spot = true } } }));
    }

    private static IReadOnlyList<string> Spark(PoolConfig pool) =>
        Configs.Codes(Configs.Dev with { Pools = new PoolsConfig { Spark = pool } });

    private static string[] Listed(string? code) => code is null ? [] : [code];
}
