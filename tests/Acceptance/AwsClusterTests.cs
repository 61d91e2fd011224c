using System.Text;
using JupyterSpark.Synth.Graph;
using JupyterSpark.Tests.Kit;

namespace JupyterSpark.Tests.Acceptance;

public class AwsClusterTests
{
    private const string Addon = "aws:eks/addon:Addon";
    private const string Cluster = "aws:eks/cluster:Cluster";
    private const string NodeGroup = "aws:eks/nodeGroup:NodeGroup";
    private const string Subnet = "aws:ec2/subnet:Subnet";
    private const string Template = "aws:ec2/launchTemplate:LaunchTemplate";

    [Fact]
    [Trait("Acceptance", "S1-01")]
    public async Task One_network_is_cut_into_a_public_and_a_private_subnet_a_zone()
    {
        var aws = await Evaluated.StackAsync("aws");
        Assert.Equal("10.1.0.0/16", Assert.Single(aws.Graph.OfType("aws:ec2/vpc:Vpc")).Leaf("cidrBlock"));
        Assert.Equal(
            ["10.1.0.0/18", "10.1.192.0/20", "10.1.208.0/20", "10.1.64.0/18"],
            aws.Graph.OfType(Subnet).Select(s => s.Leaf("cidrBlock")).Order(StringComparer.Ordinal));
        Assert.Equal(2, aws.Graph.OfType(Subnet).Select(s => s.Leaf("availabilityZone")).Distinct(StringComparer.Ordinal).Count());
        var groups = aws.Graph.OfType(NodeGroup).ToList();
        Assert.NotEmpty(groups);
        Assert.All(groups, group => Assert.All(
            group.List("subnetIds"), id => Assert.StartsWith("${aws-network-private-", id, StringComparison.Ordinal)));
    }

    [Fact]
    [Trait("Acceptance", "S1-01")]
    public async Task The_range_of_the_network_comes_from_the_configuration()
    {
        var changed = await Evaluated.ChangedAsync("aws", StackText.With("network", "{ cidr: 10.20.0.0/17 }").Then(StackText.With("aws", "{ zones: 3 }")));
        Assert.Equal("10.20.0.0/17", Assert.Single(changed.Graph.OfType("aws:ec2/vpc:Vpc")).Leaf("cidrBlock"));
        Assert.Equal("10.20.64.0/19", changed.Resource(Subnet, "aws-network-private-3").Leaf("cidrBlock"));
        Assert.Equal("10.20.112.0/21", changed.Resource(Subnet, "aws-network-public-3").Leaf("cidrBlock"));
    }

    [Fact]
    public async Task A_NAT_gateway_a_zone_is_a_choice_and_each_zone_then_leaves_by_its_own()
    {
        var aws = await Evaluated.StackAsync("aws");
        Assert.Single(aws.Graph.OfType("aws:ec2/natGateway:NatGateway"));
        var changed = await Evaluated.ChangedAsync("aws", StackText.With("aws", "{ natPerZone: true }"));
        Assert.Equal(2, changed.Graph.OfType("aws:ec2/natGateway:NatGateway").Count());
        Assert.Equal("${aws-network-nat-2.id}", changed.Resource("aws:ec2/route:Route", "aws-network-private-2-out").Leaf("natGatewayId"));
    }

    [Fact]
    public async Task S3_is_reached_without_the_way_out_and_the_registry_by_choice()
    {
        const string Endpoint = "aws:ec2/vpcEndpoint:VpcEndpoint";
        var gateway = Assert.Single((await Evaluated.StackAsync("aws")).Graph.OfType(Endpoint));
        Assert.Equal(("com.amazonaws.eu-west-1.s3", "Gateway"), (gateway.Leaf("serviceName"), gateway.Leaf("vpcEndpointType")));
        Assert.NotEmpty(gateway.List("routeTableIds"));
        var changed = await Evaluated.ChangedAsync("aws", StackText.With("aws", "{ registryEndpoints: true }"));
        var interfaces = changed.Graph.OfType(Endpoint).Where(e => e.Leaf("vpcEndpointType") == "Interface").ToList();
        Assert.Equal(
            ["com.amazonaws.eu-west-1.ecr.api", "com.amazonaws.eu-west-1.ecr.dkr"],
            interfaces.Select(e => e.Leaf("serviceName")).Order(StringComparer.Ordinal));
        Assert.All(interfaces, e => Assert.Equal("true", e.Leaf("privateDnsEnabled")));
    }

    [Fact]
    [Trait("Acceptance", "S1-02")]
    public async Task The_cluster_enforces_policies_encrypts_Secrets_and_logs()
    {
        var aws = await Evaluated.StackAsync("aws");
        var cluster = Assert.Single(aws.Graph.OfType(Cluster));
        Assert.Equal(("1.35", "API", "false"), (
            cluster.Leaf("version"), cluster.Leaf("accessConfig.authenticationMode"), cluster.Leaf("bootstrapSelfManagedAddons")));
        Assert.Equal(("secrets", "${aws-cluster-key.arn}"), (
            cluster.Leaf("encryptionConfig.resources[0]"), cluster.Leaf("encryptionConfig.provider.keyArn")));
        Assert.Equal(["api", "audit", "authenticator"], cluster.List("enabledClusterLogTypes"));
        Assert.Contains(
            "\"enableNetworkPolicy\":\"true\"", aws.Resource(Addon, "aws-cluster-node-addons-vpc-cni").Leaf("configurationValues"), StringComparison.Ordinal);
        Assert.Equal(
            ["aws-ebs-csi-driver", "aws-efs-csi-driver", "coredns", "eks-pod-identity-agent", "kube-proxy", "vpc-cni"],
            aws.Graph.OfType(Addon).Select(a => a.Leaf("addonName")).Order(StringComparer.Ordinal));
    }

    [Fact]
    [Trait("Acceptance", "S1-02")]
    public async Task A_new_Kubernetes_version_reaches_every_pool_and_the_autoscaler()
    {
        var changed = await Evaluated.ChangedAsync("aws", StackText.With("cluster", "{ kubernetesVersion: '1.36' }"));
        Assert.Equal("1.36", Assert.Single(changed.Graph.OfType(Cluster)).Leaf("version"));
        var groups = changed.Graph.OfType(NodeGroup).ToList();
        Assert.NotEmpty(groups);
        Assert.All(groups, group => Assert.Equal("1.36", group.Leaf("version")));
        Assert.Equal("v1.36.0", changed.Resource("kubernetes:helm.sh/v3:Release", "aws-autoscaler").Leaf("values.image.tag"));
    }

    [Fact]
    [Trait("Acceptance", "S1-03")]
    public async Task There_are_four_pools_and_users_and_Spark_start_at_zero()
    {
        var aws = await Evaluated.ChangedAsync("aws", StackText.With("pools", "{}"));
        var pools = aws.Graph.OfType(NodeGroup).ToDictionary(p => p.Leaf("nodeGroupName")!, StringComparer.Ordinal);
        Assert.Equal(["apppool", "jhubuserpool", "sparkpool", "systempool"], pools.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("1", "4"), (pools["apppool"].Leaf("scalingConfig.minSize"), pools["apppool"].Leaf("scalingConfig.maxSize")));
        Assert.Equal(("0", "20"), (pools["jhubuserpool"].Leaf("scalingConfig.minSize"), pools["jhubuserpool"].Leaf("scalingConfig.maxSize")));
        Assert.Equal(("0", "20"), (pools["sparkpool"].Leaf("scalingConfig.minSize"), pools["sparkpool"].Leaf("scalingConfig.maxSize")));
        Assert.Equal(("CriticalAddonsOnly", "NO_SCHEDULE"), (pools["systempool"].Leaf("taints[0].key"), pools["systempool"].Leaf("taints[0].effect")));
        Assert.Equal("user", pools["jhubuserpool"].Inputs.Map("labels")["hub.jupyter.org/node-purpose"]);
        Assert.All(pools.Values, pool => Assert.Equal(pool.Leaf("nodeGroupName"), pool.Inputs.Map("labels")["dedicate.pool"]));
    }

    [Fact]
    [Trait("Acceptance", "S1-03")]
    public async Task Everything_about_a_pool_can_be_set()
    {
        var changed = await Evaluated.ChangedAsync("aws", StackText.With(
            "pools", "{ spark: { name: big, vmSize: r8g.4xlarge, minNodes: 1, maxNodes: 7, maxPods: 40, diskGib: 256, spot: true, labels: { team: a }, taints: ['only=spark:NoSchedule'], zones: ['2'] } }")
            .Then(StackText.With("images", "{ platforms: [linux/amd64, linux/arm64] }")));
        var pool = changed.Resource(NodeGroup, "aws-cluster-big");
        Assert.Equal(("r8g.4xlarge", "1", "7", "SPOT", "AL2023_ARM_64_STANDARD"), (
            pool.Leaf("instanceTypes[0]"),
            pool.Leaf("scalingConfig.minSize"),
            pool.Leaf("scalingConfig.maxSize"),
            pool.Leaf("capacityType"),
            pool.Leaf("amiType")));
        Assert.Equal("a", pool.Inputs.Map("labels")["team"]);
        Assert.Equal(("only", "spark", "NO_SCHEDULE"), (pool.Leaf("taints[0].key"), pool.Leaf("taints[0].value"), pool.Leaf("taints[0].effect")));
        Assert.Equal(["${aws-network-private-2.id}"], pool.List("subnetIds"));
        var template = changed.Resource(Template, "aws-cluster-big-template");
        Assert.Equal("256", template.Leaf("blockDeviceMappings[0].ebs.volumeSize"));
        Assert.Contains("maxPods: 40\n", Encoding.UTF8.GetString(Convert.FromBase64String(template.Leaf("userData")!)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_pod_reaches_the_credentials_of_its_node_and_scratch_space_is_encrypted()
    {
        var templates = (await Evaluated.StackAsync("aws")).Graph.OfType(Template).ToList();
        Assert.Equal(4, templates.Count);
        Assert.All(templates, template => Assert.Equal(("required", "1", "true"), (
            template.Leaf("metadataOptions.httpTokens"),
            template.Leaf("metadataOptions.httpPutResponseHopLimit"),
            template.Leaf("blockDeviceMappings[0].ebs.encrypted"))));
    }

    [Fact]
    public async Task The_autoscaler_runs_on_the_system_pool_and_resizes_this_cluster_alone()
    {
        var aws = await Evaluated.StackAsync("aws");
        var release = aws.Resource("kubernetes:helm.sh/v3:Release", "aws-autoscaler");
        Assert.Equal(("cluster-autoscaler", "9.59.0", "https://kubernetes.github.io/autoscaler"), (
            release.Leaf("chart"), release.Leaf("version"), release.Leaf("repositoryOpts.repo")));
        Assert.Equal("systempool", release.Inputs.Map("values.nodeSelector")["dedicate.pool"]);
        Assert.Equal("CriticalAddonsOnly", release.Leaf("values.tolerations[0].key"));
        var right = aws.Resource("aws:iam/rolePolicy:RolePolicy", "aws-autoscaler-right").Leaf("policy")!;
        Assert.Contains("\"eks:DescribeNodegroup\"", right, StringComparison.Ordinal);
        Assert.Contains("aws:ResourceTag/k8s.io/cluster-autoscaler/", right, StringComparison.Ordinal);
        var account = aws.Resource("aws:eks/podIdentityAssociation:PodIdentityAssociation", "aws-autoscaler-identity");
        Assert.Equal(("kube-system", "cluster-autoscaler"), (account.Leaf("namespace"), account.Leaf("serviceAccount")));
    }

    [Fact]
    public async Task An_empty_pool_says_how_much_scratch_space_a_node_of_it_will_have()
    {
        var aws = await Evaluated.StackAsync("aws");
        var tags = aws.Graph.OfType("aws:autoscaling/tag:Tag").ToList();
        Assert.Equal(["aws-cluster-jhubuserpool-scratch", "aws-cluster-sparkpool-scratch"], tags.Select(t => t.Name).Order(StringComparer.Ordinal));
        Assert.All(tags, tag => Assert.Equal(
            ("k8s.io/cluster-autoscaler/node-template/resources/ephemeral-storage", "102Gi"), (tag.Leaf("tag.key"), tag.Leaf("tag.value"))));
    }

    [Fact]
    public async Task What_runs_in_the_cluster_goes_before_the_nodes_and_nodes_before_the_way_out()
    {
        var aws = await Evaluated.StackAsync("aws");
        var provider = aws.Resource("pulumi:providers:kubernetes", "aws-kubernetes");
        var groups = aws.Graph.OfType(NodeGroup).ToList();
        Assert.NotEmpty(groups);
        Assert.All(groups, group =>
        {
            Assert.Contains(group.Urn, provider.DependsOn);
            Assert.Contains(aws.Resource("aws:ec2/natGateway:NatGateway", "aws-network-nat-1").Urn, group.DependsOn);
            Assert.Contains(aws.Resource(Addon, "aws-cluster-node-addons-vpc-cni").Urn, group.DependsOn);
            Assert.Contains(group.Urn, aws.Resource(Addon, "aws-cluster-addons-coredns").DependsOn);
        });
    }

    [Fact]
    public async Task The_API_server_can_be_restricted_or_private()
    {
        var ranges = await Evaluated.ChangedAsync("aws", StackText.With("cluster", "{ authorizedCidrs: [203.0.113.0/24] }"));
        Assert.Equal(["203.0.113.0/24"], Assert.Single(ranges.Graph.OfType(Cluster)).List("vpcConfig.publicAccessCidrs"));
        var closed = Assert.Single((await Evaluated.ChangedAsync("aws", StackText.With("cluster", "{ privateApi: true }"))).Graph.OfType(Cluster));
        Assert.Equal(("true", "false"), (closed.Leaf("vpcConfig.endpointPrivateAccess"), closed.Leaf("vpcConfig.endpointPublicAccess")));
    }

    [Fact]
    public async Task Notebooks_reach_the_API_server_by_its_Service_and_by_its_addresses()
    {
        var aws = await Evaluated.StackAsync("aws");
        var hub = aws.Resource("kubernetes:helm.sh/v3:Release", "hub");
        var ranges = hub.Inputs.Leaves().Where(l => l.Key.StartsWith("values.singleuser.networkPolicy.egress", StringComparison.Ordinal)).Select(l => l.Value).ToList();
        Assert.Contains("10.1.0.0/18", ranges);
        Assert.Contains("10.1.64.0/18", ranges);
        // Packets are looked at before a Service's address is replaced.
        Assert.Contains("10.2.0.1/32", ranges);
    }

    [Fact]
    [Trait("Acceptance", "S1-07")]
    public async Task People_come_in_by_access_entries_alone()
    {
        var changed = await Evaluated.ChangedAsync("aws", StackText.With("aws", "{ adminArns: ['arn:aws:iam::111122223333:role/admins'] }"));
        Assert.Equal("arn:aws:iam::111122223333:role/admins", Assert.Single(changed.Graph.OfType("aws:eks/accessEntry:AccessEntry")).Leaf("principalArn"));
        var policy = Assert.Single(changed.Graph.OfType("aws:eks/accessPolicyAssociation:AccessPolicyAssociation"));
        Assert.EndsWith(":cluster-access-policy/AmazonEKSClusterAdminPolicy", policy.Leaf("policyArn"), StringComparison.Ordinal);
        Assert.Equal("cluster", policy.Leaf("accessScope.type"));
    }

    [Fact]
    public async Task The_kubeconfig_holds_no_credential_and_is_a_secret_all_the_same()
    {
        var provider = (await Evaluated.StackAsync("aws")).Resource("pulumi:providers:kubernetes", "aws-kubernetes");
        Assert.Equal(GraphValue.SecretText, provider.Leaf("kubeconfig"));
        var text = JupyterSpark.Components.Aws.EksKubeconfig.Write("c", "eu-west-1", "https://example.org", "Q0E=");
        Assert.Contains("- get-token\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("token:", text, StringComparison.Ordinal);
    }
}
