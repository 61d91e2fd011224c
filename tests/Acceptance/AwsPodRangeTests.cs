using System.Text.Json.Nodes;
using JupyterSpark.Tests.Kit;

namespace JupyterSpark.Tests.Acceptance;

/// <summary>A range of their own for pods, and the network's flow logs: both by choice on AWS.</summary>
public class AwsPodRangeTests
{
    private const string Subnet = "aws:ec2/subnet:Subnet";
    private const string Cni = "aws-cluster-node-addons-vpc-cni";

    private static readonly Lazy<Task<Evaluated>> Ranged =
        new(() => Evaluated.ChangedAsync("aws", StackText.With("aws", "{ podCidr: 100.64.0.0/16, natPerZone: true }")));

    [Fact]
    [Trait("Acceptance", "S1-01")]
    public async Task Pods_have_a_subnet_in_each_zone_cut_from_a_second_range_of_the_network()
    {
        var aws = await Ranged.Value;
        var range = Assert.Single(aws.Graph.OfType("aws:ec2/vpcIpv4CidrBlockAssociation:VpcIpv4CidrBlockAssociation"));
        Assert.Equal(("100.64.0.0/16", "${aws-network.id}"), (range.Leaf("cidrBlock"), range.Leaf("vpcId")));
        foreach (var (zone, cidr) in new[] { ("1", "100.64.0.0/18"), ("2", "100.64.64.0/18") })
        {
            var subnet = aws.Resource(Subnet, $"aws-network-pods-{zone}");
            Assert.Equal(cidr, subnet.Leaf("cidrBlock"));
            Assert.Equal(aws.Resource(Subnet, $"aws-network-private-{zone}").Leaf("availabilityZone"), subnet.Leaf("availabilityZone"));
            Assert.Contains(range.Urn, subnet.DependsOn);
            // No load balancer of a Service is made there.
            Assert.DoesNotContain(subnet.Inputs.Map("tags").Keys, key => key.StartsWith("kubernetes.io/role/", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Pods_leave_by_the_way_out_of_their_zone()
    {
        var aws = await Ranged.Value;
        var ways = aws.Graph.OfType("aws:ec2/routeTableAssociation:RouteTableAssociation")
            .ToDictionary(a => a.Leaf("subnetId")!, a => a.Leaf("routeTableId"), StringComparer.Ordinal);
        Assert.Equal(6, ways.Count);
        foreach (var zone in new[] { "1", "2" })
        {
            Assert.Equal(ways[$"${{aws-network-private-{zone}.id}}"], ways[$"${{aws-network-pods-{zone}.id}}"]);
        }
        var group = aws.Resource("aws:eks/nodeGroup:NodeGroup", "aws-cluster-sparkpool");
        Assert.All(
            aws.Graph.OfType("aws:ec2/routeTableAssociation:RouteTableAssociation"), way => Assert.Contains(way.Urn, group.DependsOn));
    }

    [Fact]
    public async Task The_network_add_on_knows_each_zones_subnet_before_the_first_node()
    {
        var aws = await Ranged.Value;
        var addon = aws.Resource("aws:eks/addon:Addon", Cni);
        var settings = JsonNode.Parse(addon.Leaf("configurationValues")!)!;
        Assert.Equal(("true", "true", "topology.kubernetes.io/zone"), (
            (string?)settings["enableNetworkPolicy"],
            (string?)settings["env"]!["AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG"],
            (string?)settings["env"]!["ENI_CONFIG_LABEL_DEF"]));
        Assert.Equal("true", (string?)settings["env"]!["ENABLE_PREFIX_DELEGATION"]);
        Assert.Equal((true, "eu-west-1"), ((bool)settings["eniConfig"]!["create"]!, (string?)settings["eniConfig"]!["region"]));
        var zones = settings["eniConfig"]!["subnets"]!.AsObject();
        Assert.Equal(
            ["${aws-network-pods-1.id}", "${aws-network-pods-2.id}"],
            zones.Select(zone => (string)zone.Value!["id"]!).Order(StringComparer.Ordinal));
        Assert.All(zones, zone => Assert.Equal(
            "${aws-cluster.vpcConfig.clusterSecurityGroupId}", (string)Assert.Single(zone.Value!["securityGroups"]!.AsArray())!));
        var known = aws.Graph.OfType(Subnet).Select(s => s.Leaf("availabilityZone")!).Distinct(StringComparer.Ordinal);
        Assert.Equal(known.Order(StringComparer.Ordinal), zones.Select(zone => zone.Key).Order(StringComparer.Ordinal));
        Assert.All(aws.Graph.OfType("aws:eks/nodeGroup:NodeGroup"), group => Assert.Contains(addon.Urn, group.DependsOn));
    }

    [Fact]
    public async Task Nodes_stay_in_the_private_subnets()
    {
        var groups = (await Ranged.Value).Graph.OfType("aws:eks/nodeGroup:NodeGroup").ToList();
        Assert.NotEmpty(groups);
        Assert.All(groups, group => Assert.All(
            group.List("subnetIds"), id => Assert.StartsWith("${aws-network-private-", id, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task No_policy_takes_the_pods_range_for_the_public_internet()
    {
        var aws = await Evaluated.ChangedAsync(
            "aws",
            StackText.With("aws", "{ podCidr: 100.64.0.0/16 }")
                .Then(StackText.With("spark", "{ eventLog: true, standalone: { workers: 1 } }")));
        var hub = aws.Resource("kubernetes:helm.sh/v3:Release", "hub");
        Assert.Equal("false", hub.Leaf("values.singleuser.networkPolicy.egressAllowRules.nonPrivateIPs"));
        var leaves = aws.Graph.OfType("kubernetes:networking.k8s.io/v1:NetworkPolicy").Append(hub)
            .SelectMany(policy => policy.Inputs.Leaves())
            .ToList();
        // Of executors, the standalone cluster, the event log's Job, the janitor, and notebooks.
        Assert.Equal(5, leaves.Count(l => l.Value == "0.0.0.0/0" && l.Key.EndsWith(".ipBlock.cidr", StringComparison.Ordinal)));
        Assert.Equal(5, leaves.Count(l => l.Value == "100.64.0.0/16" && l.Key.Contains(".ipBlock.except[", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Without_a_choice_there_is_one_range_and_no_flow_log()
    {
        var aws = await Evaluated.StackAsync("aws");
        Assert.Empty(aws.Graph.OfType("aws:ec2/vpcIpv4CidrBlockAssociation:VpcIpv4CidrBlockAssociation"));
        Assert.Empty(aws.Graph.OfType("aws:ec2/flowLog:FlowLog"));
        Assert.DoesNotContain(
            "eniConfig", aws.Resource("aws:eks/addon:Addon", Cni).Leaf("configurationValues")!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rejected", "REJECT")]
    [InlineData("all", "ALL")]
    public async Task The_network_logs_its_connections_into_a_group_with_an_end(string choice, string traffic)
    {
        var aws = await Evaluated.ChangedAsync("aws", StackText.With("aws", $"{{ flowLogs: {choice} }}"));
        var log = Assert.Single(aws.Graph.OfType("aws:ec2/flowLog:FlowLog"));
        Assert.Equal((traffic, "${aws-network.id}", "cloud-watch-logs"), (
            log.Leaf("trafficType"), log.Leaf("vpcId"), log.Leaf("logDestinationType")));
        Assert.Equal(("${aws-flow-logs-group.arn}", "${aws-flow-logs-role.arn}"), (log.Leaf("logDestination"), log.Leaf("iamRoleArn")));
        var group = aws.Resource("aws:cloudwatch/logGroup:LogGroup", "aws-flow-logs-group");
        Assert.Equal(("/aws/vpc/jhubspark-aws", "7"), (group.Leaf("name"), group.Leaf("retentionInDays")));
        var right = aws.Resource("aws:iam/rolePolicy:RolePolicy", "aws-flow-logs-right").Leaf("policy")!;
        Assert.Contains("\"${aws-flow-logs-group.arn}:*\"", right, StringComparison.Ordinal);
        Assert.DoesNotContain("\"*\"", right, StringComparison.Ordinal);
    }
}
