using JupyterSpark.Stacks.Config;
using JupyterSpark.Tests.Plans;

namespace JupyterSpark.Tests.Rules;

public class PlatformRulesTests
{
    [Fact]
    public void A_plain_dev_configuration_has_no_mistake() => Assert.Empty(Configs.Findings(Configs.Dev));

    [Fact]
    public void A_plain_production_configuration_has_no_mistake() => Assert.Empty(Configs.Findings(Configs.Prod, "prod"));

    [Fact]
    [Trait("Acceptance", "S1-20")]
    public void Outside_dev_a_configuration_that_says_nothing_is_refused() => Assert.Equal(
        ["CLU003", "SGN001", "TLS001"],
        Configs.Codes(new PlatformConfig { Target = TargetKind.Azure, Azure = new AzureConfig { Location = "westeurope" } }));

    [Fact]
    public void All_mistakes_come_at_once() => Assert.Equal(
        ["CMP001", "IMG002", "NET001", "SPK006"],
        Configs.Codes(Configs.Dev with
        {
            Pools = new PoolsConfig { Spark = new PoolConfig { MinNodes = 5, MaxNodes = 3 } },
            Images = new ImagesConfig { Base = "debian:latest" },
            Network = new NetworkConfig { ServiceCidr = new NetworkConfig().PodCidr },
            Spark = new SparkConfig { Version = "5.0.0" },
        }));

    [Fact]
    public void No_message_spans_lines() => Assert.All(
        Configs.Findings(Configs.Dev with
        {
            Tags = new Dictionary<string, string> { ["a\nb<"] = "x" },
            Pools = new PoolsConfig { App = new PoolConfig { Name = "line\nline", Zones = ["\r\n"] } },
        }),
        line => Assert.DoesNotContain('\n', line));
}
