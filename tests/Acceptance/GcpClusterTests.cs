using JupyterSpark.Tests.Kit;

namespace JupyterSpark.Tests.Acceptance;

public class GcpClusterTests
{
    private const string Cluster = "gcp:container/cluster:Cluster";
    private const string Pool = "gcp:container/nodePool:NodePool";

    [Fact]
    public async Task The_APIs_that_are_called_are_enabled_first_and_stay_enabled()
    {
        var gcp = await Evaluated.StackAsync("gcp");
        var services = gcp.Graph.OfType("gcp:projects/service:Service").ToList();
        Assert.Superset(
            new HashSet<string?>
            {
                "artifactregistry.googleapis.com", "compute.googleapis.com", "container.googleapis.com", "file.googleapis.com",
                "iam.googleapis.com", "storage.googleapis.com",
            },
            services.Select(service => service.Leaf("service")).ToHashSet());
        Assert.All(services, service => Assert.Equal("false", service.Leaf("disableOnDestroy")));
        foreach (var type in new[] { "gcp:compute/network:Network", "gcp:storage/bucket:Bucket", "gcp:artifactregistry/repository:Repository" })
        {
            Assert.NotEmpty(gcp.Graph.OfType(type));
            Assert.All(gcp.Graph.OfType(type), first => Assert.Empty(services.Select(s => s.Urn).Except(first.DependsOn)));
        }
    }

    [Theory]
    [InlineData("n2d-standard-8", "pd-balanced")]
    [InlineData("n4-standard-4", "hyperdisk-balanced")]
    [InlineData("c4a-standard-8", "hyperdisk-balanced")]
    public void A_node_has_a_disk_that_its_machine_type_takes(string machineType, string disk) =>
        Assert.Equal(disk, Components.Gcp.GkeDisks.OfNode(machineType));

    [Fact]
    [Trait("Acceptance", "S1-01")]
    public async Task One_network_and_one_subnet_with_ranges_for_pods_and_Services()
    {
        var gcp = await Evaluated.StackAsync("gcp");
        var network = Assert.Single(gcp.Graph.OfType("gcp:compute/network:Network"));
        Assert.Equal("false", network.Leaf("autoCreateSubnetworks"));
        var subnet = Assert.Single(gcp.Graph.OfType("gcp:compute/subnetwork:Subnetwork"));
        Assert.Equal(("kubesubnet", "10.1.0.0/24", "true"), (
            subnet.Leaf("name"), subnet.Leaf("ipCidrRange"), subnet.Leaf("privateIpGoogleAccess")));
        Assert.Equal(("pods", "10.244.0.0/16"), (
            subnet.Leaf("secondaryIpRanges[0].rangeName"), subnet.Leaf("secondaryIpRanges[0].ipCidrRange")));
        Assert.Equal(("services", "10.2.0.0/16"), (
            subnet.Leaf("secondaryIpRanges[1].rangeName"), subnet.Leaf("secondaryIpRanges[1].ipCidrRange")));
        var cluster = Assert.Single(gcp.Graph.OfType(Cluster));
        Assert.Equal(($"${{{network.Name}.id}}", $"${{{subnet.Name}.id}}"), (cluster.Leaf("network"), cluster.Leaf("subnetwork")));
    }

    [Fact]
    [Trait("Acceptance", "S1-01")]
    public async Task The_ranges_come_from_the_configuration()
    {
        var changed = await Evaluated.ChangedAsync("gcp", StackText.With(
            "network", "{ cidr: 10.20.0.0/16, subnetCidr: 10.20.4.0/22, subnetName: nodes, podCidr: 10.32.0.0/14 }"));
        var subnet = Assert.Single(changed.Graph.OfType("gcp:compute/subnetwork:Subnetwork"));
        Assert.Equal(("nodes", "10.20.4.0/22", "10.32.0.0/14"), (
            subnet.Leaf("name"), subnet.Leaf("ipCidrRange"), subnet.Leaf("secondaryIpRanges[0].ipCidrRange")));
        var share = Assert.Single(changed.Graph.OfType("gcp:filestore/instance:Instance"));
        Assert.Equal(["10.20.4.0/22"], share.List("fileShares.nfsExportOptions[0].ipRanges"));
    }

    [Fact]
    public async Task Nodes_have_no_public_address_and_leave_by_one_fixed_address()
    {
        var gcp = await Evaluated.StackAsync("gcp");
        var cluster = Assert.Single(gcp.Graph.OfType(Cluster));
        Assert.Equal("true", cluster.Leaf("privateClusterConfig.enablePrivateNodes"));
        var nat = Assert.Single(gcp.Graph.OfType("gcp:compute/routerNat:RouterNat"));
        Assert.Equal(("MANUAL_ONLY", "${gcp-network-nat-address.selfLink}"), (nat.Leaf("natIpAllocateOption"), nat.Leaf("natIps[0]")));
        Assert.Contains(nat.Urn, cluster.DependsOn);
    }

    [Fact]
    [Trait("Acceptance", "S1-02")]
    [Trait("Acceptance", "S0-08")]
    public async Task The_cluster_enforces_policies_and_trusts_workload_identities()
    {
        var cluster = Assert.Single((await Evaluated.StackAsync("gcp")).Graph.OfType(Cluster));
        Assert.Equal("1.35", cluster.Leaf("minMasterVersion"));
        Assert.Equal("REGULAR", cluster.Leaf("releaseChannel.channel"));
        Assert.Equal("ADVANCED_DATAPATH", cluster.Leaf("datapathProvider"));
        Assert.Equal("my-data-project.svc.id.goog", cluster.Leaf("workloadIdentityConfig.workloadPool"));
        Assert.Equal("true", cluster.Leaf("removeDefaultNodePool"));
    }

    [Fact]
    [Trait("Acceptance", "S1-03")]
    [Trait("Acceptance", "S1-25")]
    public async Task There_are_the_four_pools_of_every_cloud_and_users_and_Spark_start_at_zero()
    {
        var gcp = await Evaluated.ChangedAsync("gcp", StackText.With("pools", "{}"));
        var pools = gcp.Graph.OfType(Pool).ToDictionary(p => p.Leaf("name")!, StringComparer.Ordinal);
        Assert.Equal(["apppool", "jhubuserpool", "sparkpool", "systempool"], pools.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("1", "1"), Bounds("systempool"));
        Assert.Equal(("1", "4"), Bounds("apppool"));
        Assert.Equal(("0", "20"), Bounds("jhubuserpool"));
        Assert.Equal(("0", "20"), Bounds("sparkpool"));
        Assert.Equal(("0", "0"), (pools["jhubuserpool"].Leaf("initialNodeCount"), pools["sparkpool"].Leaf("initialNodeCount")));
        Assert.Equal(("CriticalAddonsOnly", "true", "NO_SCHEDULE"), Taint("systempool"));
        Assert.Equal(("hub.jupyter.org/dedicated", "user", "NO_SCHEDULE"), Taint("jhubuserpool"));
        Assert.Equal(("dedicate.pool", "sparkpool", "NO_SCHEDULE"), Taint("sparkpool"));
        Assert.Equal("user", pools["jhubuserpool"].Inputs.Map("nodeConfig.labels")["hub.jupyter.org/node-purpose"]);
        Assert.All(pools.Values, pool => Assert.Equal(pool.Leaf("name"), pool.Inputs.Map("nodeConfig.labels")["dedicate.pool"]));

        (string?, string?) Bounds(string pool) =>
            (pools[pool].Leaf("autoscaling.totalMinNodeCount"), pools[pool].Leaf("autoscaling.totalMaxNodeCount"));

        (string?, string?, string?) Taint(string pool) => (
            pools[pool].Leaf("nodeConfig.taints[0].key"), pools[pool].Leaf("nodeConfig.taints[0].value"), pools[pool].Leaf("nodeConfig.taints[0].effect"));
    }

    [Fact]
    public async Task Every_node_is_shielded_shows_pods_no_identity_of_its_own_and_may_do_little()
    {
        var gcp = await Evaluated.StackAsync("gcp");
        var pools = gcp.Graph.OfType(Pool).ToList();
        Assert.NotEmpty(pools);
        Assert.All(pools, pool =>
        {
            Assert.Equal(("true", "true", "GKE_METADATA"), (
                pool.Leaf("nodeConfig.shieldedInstanceConfig.enableSecureBoot"),
                pool.Leaf("nodeConfig.shieldedInstanceConfig.enableIntegrityMonitoring"),
                pool.Leaf("nodeConfig.workloadMetadataConfig.mode")));
            Assert.Equal(("${gcp-nodes.email}", "ANY"), (pool.Leaf("nodeConfig.serviceAccount"), pool.Leaf("autoscaling.locationPolicy")));
        });
        var role = Assert.Single(gcp.Graph.OfType("gcp:projects/iAMMember:IAMMember"));
        Assert.Equal(("roles/container.defaultNodeServiceAccount", "${gcp-nodes.member}"), (role.Leaf("role"), role.Leaf("member")));
    }

    [Fact]
    [Trait("Acceptance", "S1-03")]
    public async Task Everything_about_a_pool_can_be_set()
    {
        var changed = await Evaluated.ChangedAsync("gcp", StackText.With(
            "pools", "{ spark: { name: big, vmSize: n2-standard-16, minNodes: 1, maxNodes: 7, maxPods: 40, diskGib: 256, spot: true, labels: { team: a }, taints: ['only=spark:NoSchedule'], zones: [europe-west1-b] } }"));
        var pool = changed.Resource(Pool, "gcp-cluster-big");
        Assert.Equal(("n2-standard-16", "1", "7", "40", "256"), (
            pool.Leaf("nodeConfig.machineType"),
            pool.Leaf("autoscaling.totalMinNodeCount"),
            pool.Leaf("autoscaling.totalMaxNodeCount"),
            pool.Leaf("maxPodsPerNode"),
            pool.Leaf("nodeConfig.diskSizeGb")));
        Assert.Equal(("a", "true"), (pool.Inputs.Map("nodeConfig.labels")["team"], pool.Leaf("nodeConfig.spot")));
        Assert.Equal(["europe-west1-b"], pool.List("nodeLocations"));
    }

    [Fact]
    public async Task In_three_zones_a_pool_begins_with_as_few_nodes_as_its_least_allows()
    {
        var regional = await Evaluated.ChangedAsync("gcp", text => Production.Text(text).Replace(
            "  gcp:zone: europe-west1-b\n", "", StringComparison.Ordinal));
        Assert.Equal("europe-west1", Assert.Single(regional.Graph.OfType(Cluster)).Leaf("location"));
        var system = regional.Resource(Pool, "gcp-cluster-systempool");
        Assert.Equal(("1", "2", "3"), (
            system.Leaf("initialNodeCount"), system.Leaf("autoscaling.totalMinNodeCount"), system.Leaf("autoscaling.totalMaxNodeCount")));
        Assert.Equal("0", regional.Resource(Pool, "gcp-cluster-sparkpool").Leaf("initialNodeCount"));
        Assert.Equal("REGIONAL", Assert.Single(regional.Graph.OfType("gcp:filestore/instance:Instance")).Leaf("tier"));
    }

    [Fact]
    public async Task The_API_server_is_reached_in_its_own_range_and_by_named_ranges_from_outside()
    {
        var changed = await Evaluated.ChangedAsync("gcp", StackText.With("cluster", "{ authorizedCidrs: [203.0.113.0/24] }"));
        var cluster = Assert.Single(changed.Graph.OfType(Cluster));
        Assert.Equal("203.0.113.0/24", cluster.Leaf("masterAuthorizedNetworksConfig.cidrBlocks[0].cidrBlock"));
        Assert.Equal("false", cluster.Leaf("masterAuthorizedNetworksConfig.gcpPublicCidrsAccessEnabled"));
        Assert.Equal("172.16.0.0/28", cluster.Leaf("privateClusterConfig.masterIpv4CidrBlock"));
        var hub = changed.Resource("kubernetes:helm.sh/v3:Release", "hub");
        Assert.Equal("172.16.0.0/28", hub.Leaf("values.singleuser.networkPolicy.egress[0].to[0].ipBlock.cidr"));
    }
}
