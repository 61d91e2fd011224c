using JupyterSpark.Components.Aws;
using JupyterSpark.Components.Units;
using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Plans;
using JupyterSpark.Tests.Plans;

namespace JupyterSpark.Tests.Rules;

public class AwsRulesTests
{
    private static PlatformConfig Aws { get; } =
        new() { Target = TargetKind.Aws, Environment = DeploymentEnvironment.Dev, Aws = new AwsConfig { Region = "eu-west-1" } };

    [Fact]
    public void A_stack_with_a_region_alone_has_no_mistake() => Assert.Empty(Configs.Findings(Aws, "aws"));

    [Fact]
    public void A_stacks_name_that_makes_a_role_too_long_is_refused_before_anything_is_made()
    {
        var finding = Assert.Single(Configs.Findings(Aws, "a-stack-with-a-name-that-nobody-would-choose"), f => f.Contains("platform:name", StringComparison.Ordinal));
        Assert.Contains("1 to 64 characters", finding, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("northeurope", "eu-west-1")]
    [InlineData("europe-west2", "eu-west-2")]
    public void A_region_of_another_cloud_leads_to_the_nearest(string found, string nearest) => Assert.Contains(
        $"'{nearest}'", Assert.Single(Configs.Findings(Aws with { Aws = new AwsConfig { Region = found } }, "aws")), StringComparison.Ordinal);

    [Theory]
    [InlineData(1, 110, 129)]
    [InlineData(2, 16, 66)]
    public void A_node_takes_its_pods_addresses_in_blocks_of_16_and_one_block_in_advance(int nodes, int maxPods, long addresses) =>
        Assert.Equal(addresses, AwsPlan.Addresses(nodes, maxPods));

    [Theory]
    [InlineData("10.1.0.0/16")]
    [InlineData("192.168.16.0/20")]
    public void The_subnets_lie_in_the_network_and_none_in_another(string network)
    {
        var range = Cidr.Parse(network);
        var subnets = Enumerable.Range(0, 3).SelectMany(zone => new[] { AwsSubnets.Private(range, zone), AwsSubnets.Public(range, zone) }).ToList();
        Assert.All(subnets, subnet => Assert.True(range.Contains(subnet)));
        Assert.All(subnets, subnet => Assert.Single(subnets, subnet.Overlaps));
    }

    [Theory]
    [InlineData("m7i.xlarge", "AL2023_x86_64_STANDARD")]
    [InlineData("c7gd.large", "AL2023_ARM_64_STANDARD")]
    [InlineData("t4g.medium", "AL2023_ARM_64_STANDARD")]
    [InlineData("g6.xlarge", "AL2023_x86_64_NVIDIA")]
    public void A_node_has_the_image_of_its_processor(string size, string image) => Assert.Equal(image, EksPool.AmiType(size));
}
