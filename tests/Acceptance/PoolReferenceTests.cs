using JupyterSpark.Synth.Graph;
using JupyterSpark.Tests.Kit;
using JupyterSpark.Tests.Proven;

namespace JupyterSpark.Tests.Acceptance;

public class PoolReferenceTests
{
    [Fact]
    [Trait("Acceptance", "S1-04")]
    public async Task Executors_tolerate_the_Spark_pool_and_the_template_is_where_the_notebook_mounts_it()
    {
        var dev = await Evaluated.StackAsync("dev");
        var template = Differences.OfYaml(dev.Text("executor-pod-template.yaml"));
        Assert.Equal(("dedicate.pool", "sparkpool", "NoSchedule"), (
            template["spec.tolerations[0].key"], template["spec.tolerations[0].value"], template["spec.tolerations[0].effect"]));
        Assert.Equal("/etc/spark/conf/executor-pod-template.yaml", SparkConf.Of(dev)["spark.kubernetes.executor.podTemplateFile"]);
        var values = dev.Resource("kubernetes:helm.sh/v3:Release", "hub");
        Assert.Equal("/etc/spark/conf", values.Leaf("values.singleuser.storage.extraVolumeMounts.spark-conf.mountPath"));
        Assert.Equal("/etc/spark/conf", values.Leaf("values.singleuser.extraEnv.SPARK_CONF_DIR"));
        var conf = dev.Resource("kubernetes:core/v1:ConfigMap", "project-default-conf");
        Assert.Equal(conf.Leaf("metadata.name"), values.Leaf("values.singleuser.storage.extraVolumes.spark-conf.configMap.name"));
        Assert.Contains("executor-pod-template.yaml", conf.Inputs.Map("data").Keys);
    }

    [Fact]
    [Trait("Acceptance", "S1-05")]
    public async Task A_renamed_pool_changes_every_selector()
    {
        var changed = await Evaluated.ChangedAsync("dev", StackText.With(
            "pools", "{ app: { name: apps }, jhubUser: { name: people }, spark: { name: workers } }"));
        foreach (var gone in new[] { "apppool", "jhubuserpool", "sparkpool" })
        {
            var holders = changed.Graph.Resources.Where(r => r.Inputs.Leaves().Values.Any(v => v.Contains(gone, StringComparison.Ordinal)));
            Assert.Empty(holders.Select(r => r.Name));
        }
        AssertEverySelectorChoosesOnePoolAndToleratesIt(changed);
    }

    [Fact]
    [Trait("Acceptance", "S1-05")]
    public async Task Every_selector_chooses_one_pool_and_tolerates_its_taints()
    {
        var dev = await Evaluated.StackAsync("dev");
        AssertEverySelectorChoosesOnePoolAndToleratesIt(dev);
        Assert.DoesNotContain("NDOE", dev.Text("graph.json"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Acceptance", "S1-05")]
    public async Task A_spot_pool_is_tolerated_too()
    {
        var changed = await Evaluated.ChangedAsync("dev", StackText.With("pools", "{ spark: { spot: true } }"));
        AssertEverySelectorChoosesOnePoolAndToleratesIt(changed);
        Assert.Contains("kubernetes.azure.com/scalesetpriority", changed.Text("executor-pod-template.yaml"), StringComparison.Ordinal);
    }

    private static void AssertEverySelectorChoosesOnePoolAndToleratesIt(Evaluated stack)
    {
        var pools = Pools(stack);
        Assert.Equal(4, pools.Count);
        var selectors = Selectors(stack).ToList();
        Assert.True(selectors.Count >= 7, $"only {selectors.Count} selectors found");
        foreach (var (where, selector, tolerated) in selectors)
        {
            var chosen = pools.Where(pool => selector.All(s => pool.Labels.GetValueOrDefault(s.Key) == s.Value)).ToList();
            var pool = Assert.Single(chosen);
            // The chart's user pods tolerate the chart's own taint by themselves.
            var byChart = where is "singleuser" or "profile" ? ["hub.jupyter.org/dedicated=user:NoSchedule"] : Array.Empty<string>();
            var open = pool.Taints.Except(tolerated, StringComparer.Ordinal).Except(byChart, StringComparer.Ordinal);
            Assert.True(!open.Any(), $"{where} does not tolerate {string.Join(", ", open)}");
        }
    }

    private static List<(IReadOnlyDictionary<string, string> Labels, IReadOnlyList<string> Taints)> Pools(Evaluated stack)
    {
        var system = stack.Graph.OfType("azure-native:containerservice:ManagedCluster").Single();
        var profile = ((ListValue)system.Inputs.At("agentPoolProfiles")!).Items[0];
        return
        [
            (profile.Map("nodeLabels"), system.List("agentPoolProfiles[0].nodeTaints")),
            .. stack.Graph.OfType("azure-native:containerservice:AgentPool").Select(p => (p.Inputs.Map("nodeLabels"), p.List("nodeTaints"))),
        ];
    }

    private static IEnumerable<(string Where, IReadOnlyDictionary<string, string> Selector, IReadOnlyList<string> Tolerated)> Selectors(Evaluated stack)
    {
        var values = stack.Resource("kubernetes:helm.sh/v3:Release", "hub").Inputs.At("values")!;
        foreach (var path in new[] { "hub", "proxy.chp", "proxy.traefik", "scheduling.userScheduler", "prePuller.hook" })
        {
            yield return (path, values.Map($"{path}.nodeSelector"), Tolerations(values.Leaves(), $"{path}.tolerations"));
        }
        yield return ("singleuser", values.Map("singleuser.nodeSelector"), Tolerations(values.Leaves(), "singleuser.extraTolerations"));
        var profiles = ((ListValue)values.At("singleuser", "profileList")!).Items;
        foreach (var profile in profiles)
        {
            yield return ("profile", profile.Map("kubespawner_override.node_selector"), Tolerations(values.Leaves(), "singleuser.extraTolerations"));
        }
        var janitor = stack.Resource("kubernetes:batch/v1:CronJob", "janitor").Inputs;
        yield return (
            "janitor", janitor.Map("spec.jobTemplate.spec.template.spec.nodeSelector"), Tolerations(janitor.Leaves(), "spec.jobTemplate.spec.template.spec.tolerations"));
        const string Executors = "spark.kubernetes.executor.node.selector.";
        yield return (
            "executors",
            SparkConf.Of(stack).Where(p => p.Key.StartsWith(Executors, StringComparison.Ordinal)).ToDictionary(p => p.Key[Executors.Length..], p => p.Value, StringComparer.Ordinal),
            Tolerations(Differences.OfYaml(stack.Text("executor-pod-template.yaml")), "spec.tolerations"));
    }

    private static List<string> Tolerations(IReadOnlyDictionary<string, string> leaves, string path)
    {
        var found = new List<string>();
        for (var i = 0; leaves.TryGetValue($"{path}[{i}].key", out var key); i++)
        {
            found.Add($"{key}={leaves[$"{path}[{i}].value"]}:{leaves[$"{path}[{i}].effect"]}");
        }
        return found;
    }
}
