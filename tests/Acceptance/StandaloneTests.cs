using JupyterSpark.Components.Text;
using JupyterSpark.Synth.Graph;
using JupyterSpark.Tests.Kit;

namespace JupyterSpark.Tests.Acceptance;

public class StandaloneTests
{
    private const string SetType = "kubernetes:apps/v1:StatefulSet";
    private const string ServiceType = "kubernetes:core/v1:Service";
    private const string PolicyType = "kubernetes:networking.k8s.io/v1:NetworkPolicy";

    public static TheoryData<string> Stacks => ["dev", "gcp", "aws", "onprem"];

    [Theory]
    [MemberData(nameof(Stacks))]
    [Trait("Acceptance", "S3-13")]
    public async Task A_flag_gives_each_project_a_master_behind_its_service_and_so_many_workers(string stack)
    {
        var evaluated = await With(stack);
        var service = evaluated.Resource(ServiceType, "project-default-standalone-master");
        Assert.Equal("spark-master", service.Leaf("metadata.name"));
        Assert.Equal("7077", service.Leaf("spec.ports[0].port"));
        Assert.Equal("None", service.Leaf("spec.clusterIP"));
        var master = evaluated.Resource(SetType, "project-default-standalone-master");
        var workers = evaluated.Resource(SetType, "project-default-standalone-workers");
        Assert.Equal(("1", "3"), (master.Leaf("spec.replicas"), workers.Leaf("spec.replicas")));
        Assert.Equal(service.Inputs.At("spec", "selector"), master.Inputs.At("spec", "selector", "matchLabels"));
        Assert.Equal("spark://spark-master:7077", Arguments(workers)[^1]);
        Assert.Equal(["--cores", "1", "--memory", "2g"], Arguments(workers)[^5..^1]);
        Assert.Contains(master.Urn, workers.DependsOn);
    }

    [Fact]
    [Trait("Acceptance", "S3-13")]
    public async Task Without_the_flag_there_is_nothing_of_it()
    {
        var dev = await Evaluated.StackAsync("dev");
        Assert.DoesNotContain(dev.Graph.Resources, r => r.Name.Contains("standalone", StringComparison.Ordinal));
        Assert.DoesNotContain("SPARK_MASTER_URL", dev.Text("jupyterhub-values.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Acceptance", "S2-08")]
    [Trait("Acceptance", "S3-13")]
    public async Task A_notebook_finds_the_master_and_has_the_secret_as_a_file()
    {
        var values = (await With("dev")).Text("jupyterhub-values.yaml");
        Assert.Contains("SPARK_MASTER_URL: spark://spark-master.spark:7077", values, StringComparison.Ordinal);
        Assert.Contains("mountPath: /etc/spark/standalone", values, StringComparison.Ordinal);
        Assert.Contains("secretName: spark-standalone\n", values, StringComparison.Ordinal);
        var helper = Repository.Read(Path.Combine("images", "notebook", "python", "jupyterspark", "standalone.py"));
        Assert.Contains("SPARK_MASTER_URL", helper, StringComparison.Ordinal);
        Assert.Contains("\"/etc/spark/standalone/secret\"", helper, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Acceptance", "S3-13")]
    public async Task Master_workers_and_drivers_know_each_other_by_one_random_secret()
    {
        var dev = await With("dev");
        Assert.Equal("48", dev.Resource("random:index/randomPassword:RandomPassword", "project-default-standalone-secret").Leaf("length"));
        Assert.Equal(GraphValue.SecretText, dev.Resource("kubernetes:core/v1:Secret", "project-default-standalone").Leaf("stringData.spark-defaults.conf"));
        Assert.Equal(GraphValue.SecretText, dev.Resource("kubernetes:core/v1:Secret", "project-default-standalone-notebooks").Leaf("stringData.secret"));
        var settings = PropertiesText.Read(Components.Spark.StandaloneDefaults.Write("s3cret"));
        Assert.Equal("true", settings["spark.authenticate"]);
        Assert.Equal("s3cret", settings["spark.authenticate.secret"]);
        Assert.Equal("true", settings["spark.network.crypto.enabled"]);
        Assert.All(
            dev.Graph.OfType(SetType).Where(s => s.Name.Contains("standalone", StringComparison.Ordinal)),
            set => Assert.Equal("/etc/spark/daemon/spark-defaults.conf", Arguments(set)[Arguments(set).IndexOf("--properties-file") + 1]));
    }

    [Fact]
    [Trait("Acceptance", "S3-13")]
    public async Task Only_the_projects_notebooks_reach_it_and_only_on_Sparks_ports()
    {
        var dev = await With("dev");
        var policy = dev.Resource(PolicyType, "project-default-standalone");
        Assert.Equal("spark-standalone", policy.Leaf("spec.podSelector.matchLabels.app.kubernetes.io/part-of"));
        var ingress = ((ListValue)policy.Inputs.At("spec", "ingress")!).Items;
        Assert.Equal(2, ingress.Length);
        Assert.Equal("singleuser-server", From(ingress[0], "component"));
        Assert.Equal("default", From(ingress[0], "jupyterspark.dev/project"));
        Assert.Equal(["7077", "7079-7095"], Ports(ingress[0]));
        Assert.Equal("spark-standalone", From(ingress[1], "app.kubernetes.io/part-of"));
        Assert.Equal(["7077", "7079-7095", "7076"], Ports(ingress[1]));
        var drivers = dev.Resource(PolicyType, "project-default-standalone-notebooks");
        Assert.Equal("singleuser-server", drivers.Leaf("spec.podSelector.matchLabels.component"));
        Assert.Equal(["7077", "7079-7095"], Ports(((ListValue)drivers.Inputs.At("spec", "egress")!).Items[0]));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    [Trait("Acceptance", "S3-13")]
    public async Task Its_pods_keep_Pod_Security_restricted_and_run_on_the_spark_pool_as_executors(string stack)
    {
        var evaluated = await With(stack);
        var sets = evaluated.Graph.OfType(SetType).Where(s => s.Name.Contains("standalone", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, sets.Count);
        Assert.All(sets, set =>
        {
            Assert.Equal("sparkpool", set.Leaf("spec.template.spec.nodeSelector.dedicate.pool"));
            Assert.Equal("true", set.Leaf("spec.template.spec.securityContext.runAsNonRoot"));
            Assert.Equal("RuntimeDefault", set.Leaf("spec.template.spec.securityContext.seccompProfile.type"));
            Assert.Equal("true", set.Leaf("spec.template.spec.containers[0].securityContext.readOnlyRootFilesystem"));
            Assert.Equal("ALL", set.Leaf("spec.template.spec.containers[0].securityContext.capabilities.drop[0]"));
            Assert.Equal("executor", set.Leaf("spec.template.spec.serviceAccountName"));
            Assert.Equal("false", set.Leaf("spec.template.spec.enableServiceLinks"));
            Assert.NotNull(set.Leaf("spec.template.spec.containers[0].resources.limits.memory"));
        });
        var worker = evaluated.Resource(SetType, "project-default-standalone-workers");
        Assert.Contains("/home/jovyan/shared", worker.Inputs.Leaves().Where(l => l.Key.EndsWith("mountPath", StringComparison.Ordinal)).Select(l => l.Value));
        // Heap 2048, beside it 819, the worker itself 896.
        Assert.Equal("3763Mi", worker.Leaf("spec.template.spec.containers[0].resources.limits.memory"));
    }

    [Fact]
    [Trait("Acceptance", "S3-13")]
    public async Task Workers_have_what_the_store_asks_for()
    {
        var onprem = (await With("onprem")).Text("manifests/statefulset-spark-worker.yaml");
        Assert.Contains("mountPath: /etc/lake", onprem, StringComparison.Ordinal);
        Assert.Contains("secretName: store-credentials\n", onprem, StringComparison.Ordinal);
        var azure = (await With("dev")).Text("manifests/statefulset-spark-worker.yaml");
        Assert.Contains("azure.workload.identity/use: \"true\"", azure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_applies_the_files_by_hand_reads_what_the_two_Secrets_hold()
    {
        var list = (await With("onprem")).Text("secrets.md");
        Assert.Contains("`manifests/secret-spark-standalone-daemons.yaml`", list, StringComparison.Ordinal);
        Assert.Contains("SECRET`", list, StringComparison.Ordinal);
        Assert.DoesNotContain("which the stack keeps as a secret", list, StringComparison.Ordinal);
    }

    private static Task<Evaluated> With(string stack) => Evaluated.ChangedAsync(stack, text =>
    {
        const string Section = "  platform:spark:\n";
        const string Keys = "    executor: {cores: 1, memory: 2g}\n    standalone: {workers: 3}\n";
        return text.Contains(Section, StringComparison.Ordinal) ? text.Replace(Section, Section + Keys, StringComparison.Ordinal) : text + Section + Keys;
    });

    private static List<string> Arguments(GraphResource set) =>
        ((ListValue)((ListValue)set.Inputs.At("spec", "template", "spec", "containers")!).Items[0].At("args")!).Items
        .Select(argument => ((TextValue)argument).Text).ToList();

    private static string? From(GraphValue rule, string label) =>
        ((ListValue)rule.At("from")!).Items[0].TextAt("podSelector", "matchLabels", label);

    private static List<string> Ports(GraphValue rule) => ((ListValue)rule.At("ports")!).Items
        .Select(p => p.At("endPort") is { } last ? $"{p.At("port")!.ToPlain()}-{last.ToPlain()}" : $"{p.At("port")!.ToPlain()}")
        .ToList();
}
