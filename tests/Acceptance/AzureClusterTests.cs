using JupyterSpark.Tests.Kit;

namespace JupyterSpark.Tests.Acceptance;

public class AzureClusterTests
{
    private const string AgentPool = "azure-native:containerservice:AgentPool";
    private const string Cluster = "azure-native:containerservice:ManagedCluster";

    [Fact]
    [Trait("Acceptance", "S1-01")]
    public async Task One_group_one_network_and_every_pool_in_its_subnet()
    {
        var dev = await Evaluated.StackAsync("dev");
        Assert.Single(dev.Graph.OfType("azure-native:resources:ResourceGroup"));
        var network = Assert.Single(dev.Graph.OfType("azure-native:network:VirtualNetwork"));
        Assert.Equal("10.1.0.0/16", network.Leaf("addressSpace.addressPrefixes[0]"));
        var subnet = Assert.Single(dev.Graph.OfType("azure-native:network:Subnet"));
        Assert.Equal("kubesubnet", subnet.Leaf("subnetName"));
        Assert.Equal("10.1.0.0/24", subnet.Leaf("addressPrefix"));
        var id = $"${{{subnet.Name}.id}}";
        Assert.Equal(id, Assert.Single(dev.Graph.OfType(Cluster)).Leaf("agentPoolProfiles[0].vnetSubnetID"));
        Assert.All(dev.Graph.OfType(AgentPool), pool => Assert.Equal(id, pool.Leaf("vnetSubnetID")));
    }

    [Fact]
    [Trait("Acceptance", "S1-01")]
    public async Task The_ranges_of_network_and_subnet_come_from_the_configuration()
    {
        var changed = await Evaluated.ChangedAsync("dev", StackText.With("network", "{ cidr: 10.20.0.0/16, subnetCidr: 10.20.4.0/22, subnetName: nodes }"));
        Assert.Equal("10.20.0.0/16", Assert.Single(changed.Graph.OfType("azure-native:network:VirtualNetwork")).Leaf("addressSpace.addressPrefixes[0]"));
        var subnet = Assert.Single(changed.Graph.OfType("azure-native:network:Subnet"));
        Assert.Equal(("nodes", "10.20.4.0/22"), (subnet.Leaf("subnetName"), subnet.Leaf("addressPrefix")));
    }

    [Fact]
    [Trait("Acceptance", "S1-02")]
    public async Task The_cluster_enforces_policies_and_trusts_workload_identities()
    {
        var cluster = Assert.Single((await Evaluated.StackAsync("dev")).Graph.OfType(Cluster));
        Assert.Equal("1.35", cluster.Leaf("kubernetesVersion"));
        Assert.Equal("standard", cluster.Leaf("networkProfile.loadBalancerSku"));
        Assert.Equal("cilium", cluster.Leaf("networkProfile.networkPolicy"));
        Assert.Equal("cilium", cluster.Leaf("networkProfile.networkDataplane"));
        Assert.Equal("true", cluster.Leaf("oidcIssuerProfile.enabled"));
        Assert.Equal("true", cluster.Leaf("securityProfile.workloadIdentity.enabled"));
        Assert.Equal("VirtualMachineScaleSets", cluster.Leaf("agentPoolProfiles[0].type"));
        Assert.DoesNotContain("nodepool1", (await Evaluated.StackAsync("dev")).Text("graph.json"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Acceptance", "S1-03")]
    public async Task There_are_four_pools_and_users_and_Spark_start_at_zero()
    {
        var dev = await Evaluated.ChangedAsync("dev", StackText.With("pools", "{}"));
        var cluster = Assert.Single(dev.Graph.OfType(Cluster));
        Assert.Equal(("systempool", "System", "CriticalAddonsOnly=true:NoSchedule"), (
            cluster.Leaf("agentPoolProfiles[0].name"), cluster.Leaf("agentPoolProfiles[0].mode"), cluster.Leaf("agentPoolProfiles[0].nodeTaints[0]")));
        var pools = dev.Graph.OfType(AgentPool).ToDictionary(p => p.Leaf("agentPoolName")!, StringComparer.Ordinal);
        Assert.Equal(["apppool", "jhubuserpool", "sparkpool"], pools.Keys.Order(StringComparer.Ordinal));
        Assert.All(pools.Values, pool => Assert.Equal("User", pool.Leaf("mode")));
        Assert.Equal(("1", "4"), (pools["apppool"].Leaf("minCount"), pools["apppool"].Leaf("maxCount")));
        Assert.Equal(("0", "20"), (pools["jhubuserpool"].Leaf("minCount"), pools["jhubuserpool"].Leaf("maxCount")));
        Assert.Equal(("0", "20"), (pools["sparkpool"].Leaf("minCount"), pools["sparkpool"].Leaf("maxCount")));
        Assert.Equal("user", pools["jhubuserpool"].Inputs.Map("nodeLabels")["hub.jupyter.org/node-purpose"]);
        Assert.Equal(["hub.jupyter.org/dedicated=user:NoSchedule"], pools["jhubuserpool"].List("nodeTaints"));
        Assert.All(pools.Values, pool => Assert.Equal(pool.Leaf("agentPoolName"), pool.Inputs.Map("nodeLabels")["dedicate.pool"]));
    }

    [Fact]
    [Trait("Acceptance", "S1-03")]
    public async Task Everything_about_a_pool_can_be_set()
    {
        var changed = await Evaluated.ChangedAsync("dev", StackText.With(
            "pools", "{ spark: { name: big, vmSize: Standard_D16s_v5, minNodes: 1, maxNodes: 7, maxPods: 40, diskGib: 256, spot: true, labels: { team: a }, taints: ['only=spark:NoSchedule'], zones: ['1', '2'] } }"));
        var pool = changed.Resource(AgentPool, "azure-cluster-big");
        Assert.Equal(("Standard_D16s_v5", "1", "7", "40", "256"), (
            pool.Leaf("vmSize"), pool.Leaf("minCount"), pool.Leaf("maxCount"), pool.Leaf("maxPods"), pool.Leaf("osDiskSizeGB")));
        Assert.Equal("a", pool.Inputs.Map("nodeLabels")["team"]);
        Assert.Contains("only=spark:NoSchedule", pool.List("nodeTaints"));
        Assert.Equal(["1", "2"], pool.List("availabilityZones"));
        Assert.Equal(("Spot", "Delete", "-1"), (pool.Leaf("scaleSetPriority"), pool.Leaf("scaleSetEvictionPolicy"), pool.Leaf("spotMaxPrice")));
    }

    [Fact]
    [Trait("Acceptance", "S1-02")]
    public async Task A_new_Kubernetes_version_reaches_every_pool()
    {
        var changed = await Evaluated.ChangedAsync("dev", StackText.With("cluster", "{ kubernetesVersion: '1.36' }"));
        var cluster = Assert.Single(changed.Graph.OfType(Cluster));
        Assert.Equal(("1.36", "1.36"), (cluster.Leaf("kubernetesVersion"), cluster.Leaf("agentPoolProfiles[0].orchestratorVersion")));
        var pools = changed.Graph.OfType(AgentPool).ToList();
        Assert.NotEmpty(pools);
        Assert.All(pools, pool => Assert.Equal("1.36", pool.Leaf("orchestratorVersion")));
    }

    [Fact]
    public async Task Every_pool_beside_the_system_pool_grows_and_shrinks_by_itself()
    {
        var dev = await Evaluated.StackAsync("dev");
        var pools = dev.Graph.OfType(AgentPool).ToList();
        Assert.NotEmpty(pools);
        Assert.All(pools, pool => Assert.Equal("true", pool.Leaf("enableAutoScaling")));
    }

    [Fact]
    public async Task A_restricted_API_server_still_lets_in_its_own_nodes()
    {
        var changed = await Evaluated.ChangedAsync("dev", StackText.With("cluster", "{ authorizedCidrs: [203.0.113.0/24] }"));
        var cluster = Assert.Single(changed.Graph.OfType(Cluster));
        Assert.Equal(
            ["203.0.113.0/24", "${azure-network-nat-address.ipAddress}/32"],
            cluster.List("apiServerAccessProfile.authorizedIPRanges"));
    }

    [Fact]
    public async Task A_private_API_server_is_reached_by_the_policies_that_need_it()
    {
        var changed = await Evaluated.ChangedAsync("dev", StackText.With("cluster", "{ privateApi: true }"));
        Assert.Equal("true", Assert.Single(changed.Graph.OfType(Cluster)).Leaf("apiServerAccessProfile.enablePrivateCluster"));
        var hub = changed.Resource("kubernetes:helm.sh/v3:Release", "hub");
        Assert.Equal("10.1.0.0/24", hub.Leaf("values.singleuser.networkPolicy.egress[0].to[0].ipBlock.cidr"));
        Assert.Contains("10.1.0.0/24", changed.Resource("kubernetes:networking.k8s.io/v1:NetworkPolicy", "janitor").Inputs.Leaves().Values);
    }
}
