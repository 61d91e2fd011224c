using JupyterSpark.Tests.Kit;

namespace JupyterSpark.Tests.Acceptance;

public class RightsTests
{
    private const string Role = "kubernetes:rbac.authorization.k8s.io/v1:Role";
    private const string RoleBinding = "kubernetes:rbac.authorization.k8s.io/v1:RoleBinding";
    private const string NetworkPolicy = "kubernetes:networking.k8s.io/v1:NetworkPolicy";

    [Fact]
    [Trait("Acceptance", "S1-14")]
    public async Task A_notebook_may_start_and_stop_executors_in_their_namespace_and_nothing_else()
    {
        var dev = await Evaluated.StackAsync("dev");
        var role = dev.Resource(Role, "project-default-access-driver");
        Assert.Equal("spark", role.Leaf("metadata.namespace"));
        Assert.Equal(SparkConf.Of(dev)["spark.kubernetes.namespace"], role.Leaf("metadata.namespace"));
        Assert.Equal(["pods"], role.List("rules[0].resources"));
        Assert.Equal(["get", "list", "watch", "create", "delete", "deletecollection"], role.List("rules[0].verbs"));
        Assert.Equal(["configmaps"], role.List("rules[1].resources"));
        Assert.Equal(["create", "deletecollection"], role.List("rules[1].verbs"));
        var bindings = dev.Graph.OfType(RoleBinding).ToList();
        Assert.NotEmpty(bindings);
        var mine = Assert.Single(bindings, b => b.Leaf("subjects[0].name") == "notebook");
        Assert.Equal(("jupyterhub", "spark-driver"), (mine.Leaf("subjects[0].namespace"), mine.Leaf("roleRef.name")));
        Assert.DoesNotContain(bindings, b => b.Leaf("subjects[0].name") == "executor");
    }

    [Fact]
    [Trait("Acceptance", "S1-14")]
    public async Task No_right_is_cluster_wide_and_none_reads_Secrets()
    {
        var dev = await Evaluated.StackAsync("dev");
        Assert.DoesNotContain(dev.Graph.Resources, r => r.Type.EndsWith(":ClusterRoleBinding", StringComparison.Ordinal));
        var roles = dev.Graph.OfType(Role).ToList();
        Assert.NotEmpty(roles);
        Assert.All(roles, role => Assert.DoesNotContain("secrets", role.Inputs.Leaves().Values));
        Assert.Equal("false", dev.Resource("kubernetes:helm.sh/v3:Release", "hub").Leaf("values.rbac.create"));
    }

    [Fact]
    public async Task The_certificates_keeper_reads_its_one_Secret()
    {
        var prod = await Evaluated.ChangedAsync("dev", Production.Text);
        var role = prod.Resource(Role, "hub-access-certificate");
        Assert.Equal(["proxy-public-tls-acme"], role.List("rules[0].resourceNames"));
        Assert.Equal(["get", "patch"], role.List("rules[0].verbs"));
        Assert.Equal(["create"], role.List("rules[1].verbs"));
    }

    [Fact]
    [Trait("Acceptance", "S1-15")]
    public async Task Drivers_and_executors_reach_each_other_on_the_fixed_ports_alone()
    {
        var dev = await Evaluated.StackAsync("dev");
        var conf = SparkConf.Of(dev);
        var drivers = dev.Resource(NetworkPolicy, "project-default-notebooks");
        Assert.Equal((conf["spark.driver.port"], conf["spark.driver.blockManager.port"]), (
            drivers.Leaf("spec.ingress[0].ports[0].port"), drivers.Leaf("spec.ingress[0].ports[1].port")));
        Assert.Equal("executor", drivers.Leaf("spec.ingress[0].from[0].podSelector.matchLabels.spark-role"));
        Assert.Equal("spark", drivers.Leaf("spec.ingress[0].from[0].namespaceSelector.matchLabels.kubernetes.io/metadata.name"));
        Assert.Equal(conf["spark.blockManager.port"], drivers.Leaf("spec.egress[0].ports[0].port"));
        var executors = dev.Resource(NetworkPolicy, "project-default-executors");
        Assert.Equal("{}", executors.Leaf("spec.podSelector"));
        Assert.Equal(["Ingress", "Egress"], executors.List("spec.policyTypes"));
        Assert.Equal("singleuser-server", executors.Leaf("spec.ingress[0].from[0].podSelector.matchLabels.component"));
    }

    [Fact]
    [Trait("Acceptance", "S1-15")]
    public async Task Every_policy_between_pods_names_the_project_so_that_none_reaches_anothers()
    {
        var changed = await Evaluated.ChangedAsync("dev", StackText.With("projects", "[{ name: red }, { name: blue }]"));
        foreach (var (mine, other) in new[] { ("red", "blue"), ("blue", "red") })
        {
            var leaves = changed.Resource(NetworkPolicy, $"project-{mine}-executors").Inputs.Leaves()
                .Concat(changed.Resource(NetworkPolicy, $"project-{mine}-notebooks").Inputs.Leaves())
                .ToList();
            Assert.Contains(leaves, l => l.Key.EndsWith("jupyterspark.dev/project", StringComparison.Ordinal) && l.Value == mine);
            Assert.DoesNotContain(leaves, l => l.Value == other || l.Value == $"spark-{other}");
        }
    }

    [Fact]
    public async Task Projects_share_nothing()
    {
        var changed = await Evaluated.ChangedAsync("dev", StackText.With("projects", "[{ name: red, maxCores: 4, maxMemory: 16Gi }, { name: blue }]"));
        Assert.Equal("4", changed.Resource("kubernetes:core/v1:ResourceQuota", "project-red-namespace-quota").Inputs.Map("spec.hard")["requests.cpu"]);
        var profiles = changed.Resource("kubernetes:helm.sh/v3:Release", "hub").Inputs.Leaves();
        foreach (var (index, project) in new[] { (0, "red"), (1, "blue") })
        {
            var at = $"values.singleuser.profileList[{index}].kubespawner_override";
            Assert.Equal($"notebook-{project}", profiles[$"{at}.service_account"]);
            Assert.Equal($"spark-conf-{project}", profiles[$"{at}.volumes.spark-conf.configMap.name"]);
            Assert.Equal($"project-share-{project}", profiles[$"{at}.volumes.project-share.persistentVolumeClaim.claimName"]);
            Assert.Equal(project, profiles[$"{at}.extra_labels.jupyterspark.dev/project"]);
            Assert.Equal($"spark-{project}", SparkConf.Of(changed, $"projects/{project}/spark-defaults.conf")["spark.kubernetes.namespace"]);
            Assert.Contains($"azure-store-{project}.name", SparkConf.Of(changed, $"projects/{project}/spark-defaults.conf")["spark.sql.warehouse.dir"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_namespace_enforces_the_restricted_pod_security()
    {
        var spaces = (await Evaluated.StackAsync("dev")).Graph.OfType("kubernetes:core/v1:Namespace").ToList();
        Assert.Equal(["jupyterhub", "platform-storage", "spark"], spaces.Select(s => s.Leaf("metadata.name")).Order(StringComparer.Ordinal));
        Assert.All(spaces, space => Assert.Equal("restricted", space.Inputs.Map("metadata.labels")["pod-security.kubernetes.io/enforce"]));
    }

    [Fact]
    public async Task An_executor_larger_than_a_node_is_refused_in_words()
    {
        var limits = (await Evaluated.StackAsync("dev")).Resource("kubernetes:core/v1:LimitRange", "project-default-namespace-limits");
        Assert.Equal("Container", limits.Leaf("spec.limits[0].type"));
        Assert.EndsWith("Mi", limits.Leaf("spec.limits[0].max.memory"), StringComparison.Ordinal);
    }
}
