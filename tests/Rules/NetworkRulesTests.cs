using JupyterSpark.Components.Units;
using JupyterSpark.Stacks.Config;
using JupyterSpark.Tests.Plans;

namespace JupyterSpark.Tests.Rules;

public class NetworkRulesTests
{
    [Theory]
    [InlineData("10.1.0.0/22", "NET007")] // 49 nodes with their pods: 1684 addresses
    [InlineData("10.1.0.0/21", null)]
    [Trait("Acceptance", "S1-01")]
    public void A_subnet_that_pods_share_must_hold_all_nodes_and_all_their_pods(string subnet, string? code) => Assert.Equal(
        code is null ? [] : [code],
        Configs.Codes(Configs.Dev with
        {
            Network = new NetworkConfig { PodAddressing = PodAddressing.Subnet, SubnetCidr = Cidr.Parse(subnet) },
        }));

    [Theory]
    [InlineData(51, null)] // 51 + 4 others + 4 for upgrades + 5 of Azure = 64
    [InlineData(52, "NET006")]
    public void With_an_overlay_the_subnet_must_hold_the_nodes(int sparkNodes, string? code)
    {
        var config = Configs.Dev with
        {
            Pools = new PoolsConfig
            {
                App = new PoolConfig { MaxNodes = 1 },
                JhubUser = new PoolConfig { MaxNodes = 2 },
                Spark = new PoolConfig { MaxNodes = sparkNodes },
            },
            Network = new NetworkConfig { SubnetCidr = Cidr.Parse("10.1.0.0/26") },
        };

        Assert.Equal(code is null ? [] : [code], Configs.Codes(config));
    }

    [Theory]
    [InlineData("10.2.0.10", null)]
    [InlineData("10.2.0.2", null)]
    [InlineData("10.2.0.1", "NET004")]
    [InlineData("10.2.0.0", "NET004")]
    [InlineData("10.2.255.255", "NET004")]
    [InlineData("10.3.0.10", "NET003")]
    public void The_DNS_address_must_be_a_free_one_of_the_Services(string address, string? code) => Assert.Equal(
        code is null ? [] : [code],
        Configs.Codes(Configs.Dev with { Network = new NetworkConfig { DnsServiceIp = address } }));

    [Theory]
    [InlineData("10.244.0.0/18", null)] // 64 nodes
    [InlineData("10.244.0.0/19", "NET008")] // 32 nodes
    [InlineData("10.244.0.0/25", "NET008")]
    public void An_overlay_has_one_24_for_each_node(string pods, string? code) => Assert.Equal(
        code is null ? [] : [code],
        Configs.Codes(Configs.Dev with { Network = new NetworkConfig { PodCidr = Cidr.Parse(pods) } }));

    [Theory]
    [InlineData("169.254.0.0/24")]
    [InlineData("172.30.0.0/16")]
    [InlineData("172.31.128.0/20")]
    [InlineData("192.0.2.0/25")]
    public void Ranges_of_AKS_itself_are_refused(string services) => Assert.Contains(
        "NET005", Configs.Codes(Configs.Dev with { Network = new NetworkConfig { ServiceCidr = Cidr.Parse(services) } }));

    [Fact]
    public void The_pods_range_does_not_matter_when_pods_are_in_the_subnet() => Assert.Empty(Configs.Codes(Configs.Dev with
    {
        Network = new NetworkConfig
        {
            PodAddressing = PodAddressing.Subnet,
            SubnetCidr = Cidr.Parse("10.1.0.0/20"),
            PodCidr = Cidr.Parse("10.2.0.0/24"),
        },
    }));
}
