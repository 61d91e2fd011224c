using System.Text.RegularExpressions;
using JupyterSpark.Synth.Graph;
using JupyterSpark.Tests.Kit;

namespace JupyterSpark.Tests.Acceptance;

public partial class OnPremStoreServerTests
{
    private const string StatefulSet = "kubernetes:apps/v1:StatefulSet";

    [Fact]
    public async Task Who_has_no_store_gets_a_server_that_notebooks_and_executors_find()
    {
        var stack = await StackAsync("{ size: 50Gi }");
        var conf = SparkConf.Of(stack);
        Assert.Equal(("http://store.platform-store.svc", "s3a://lake/spark-events"), (
            conf["spark.hadoop.fs.s3a.endpoint"], conf["spark.eventLog.dir"]));
        var server = stack.Resource(StatefulSet, "cluster-store-default");
        Assert.Equal(("1", "50Gi", "ReadWriteOnce"), (
            server.Leaf("spec.replicas"),
            server.Leaf("spec.volumeClaimTemplates[0].spec.resources.requests.storage"),
            server.Leaf("spec.volumeClaimTemplates[0].spec.accessModes[0]")));
        // A bucket is a folder below the one that is served.
        var container = "spec.template.spec.containers[0]";
        Assert.Equal("mkdir -p /data/buckets/lake", server.Leaf("spec.template.spec.initContainers[0].command[2]"));
        Assert.Equal(("VGW_BACKEND_ARGS", "/data/buckets"), (server.Leaf($"{container}.env[1].name"), server.Leaf($"{container}.env[1].value")));
        Assert.Equal("7070", stack.Resource("kubernetes:core/v1:Service", "cluster-store-default").Leaf("spec.ports[0].targetPort"));
    }

    [Fact]
    public async Task Sessions_settings_and_the_folder_of_the_event_log_come_after_the_server()
    {
        var stack = await StackAsync("{}");
        var server = stack.Resource(StatefulSet, "cluster-store-default").Urn;
        Assert.Contains(server, stack.Resource("kubernetes:core/v1:ConfigMap", "project-default-conf").PropertyDependencies["data"]);
        Assert.Contains(server, stack.Resource("kubernetes:batch/v1:Job", "project-default-event-log").PropertyDependencies["spec"]);
    }

    [Fact]
    public async Task A_project_has_a_server_and_a_key_of_its_own_that_no_other_project_reaches()
    {
        var stack = await StackAsync("{}", text => text + "  platform:projects:\n    - name: default\n    - name: team\n");
        Assert.Equal(["store", "store-team"], stack.Graph.OfType(StatefulSet).Select(s => s.Leaf("metadata.name")).Order(StringComparer.Ordinal));
        Assert.Equal(2, stack.Graph.OfType("random:index/randomPassword:RandomPassword").Count(r => r.Name.StartsWith("cluster-store", StringComparison.Ordinal)));
        var policy = stack.Resource("kubernetes:networking.k8s.io/v1:NetworkPolicy", "cluster-store-team");
        var peers = policy.Inputs.Leaves()
            .Where(leaf => leaf.Key.StartsWith("spec.ingress[0].from", StringComparison.Ordinal))
            .Select(leaf => leaf.Value)
            .Distinct();
        Assert.Equal(["jupyterhub", "spark-team", "team"], peers.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(policy.Inputs.Leaves().Keys, key => key.StartsWith("spec.egress", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_servers_key_is_random_and_stands_in_secrets_only()
    {
        var stack = await StackAsync("{}");
        var root = stack.Resource("kubernetes:core/v1:Secret", "cluster-store-default-root").Inputs.Map("stringData");
        Assert.Equal(["rootAccessKeyId", "rootSecretAccessKey"], root.Keys.Order(StringComparer.Ordinal));
        Assert.All(root.Values, value => Assert.Equal(GraphValue.SecretText, value));
        Assert.DoesNotContain("which the stack keeps as a secret", stack.Text("secrets.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_server_runs_under_Pod_Security_restricted()
    {
        var stack = await StackAsync("{}");
        Assert.Equal("restricted", stack.Resource("kubernetes:core/v1:Namespace", "cluster-store").Inputs.Map("metadata.labels")["pod-security.kubernetes.io/enforce"]);
        var server = stack.Resource(StatefulSet, "cluster-store-default");
        foreach (var container in new[] { "initContainers[0]", "containers[0]" })
        {
            Assert.Equal(("false", "true", "ALL"), (
                server.Leaf($"spec.template.spec.{container}.securityContext.allowPrivilegeEscalation"),
                server.Leaf($"spec.template.spec.{container}.securityContext.readOnlyRootFilesystem"),
                server.Leaf($"spec.template.spec.{container}.securityContext.capabilities.drop[0]")));
        }
        Assert.Equal("true", server.Leaf("spec.template.spec.securityContext.runAsNonRoot"));
    }

    [Fact]
    public async Task With_a_certificate_the_server_speaks_TLS_and_its_CA_is_trusted_on_both_sides()
    {
        var pem = CaBundle().Match(Repository.Read("Pulumi.onprem.yaml")).Groups["pem"].Value.Replace("\n        ", "\n          ", StringComparison.Ordinal);
        var stack = await StackAsync($"\n      certificate: |\n          {pem}      privateKey: {{ secure: AAABAA== }}\n      caBundle: |\n          {pem}");
        Assert.Equal("https://store.platform-store.svc", SparkConf.Of(stack)["spark.hadoop.fs.s3a.endpoint"]);
        Assert.Equal("443", stack.Resource("kubernetes:core/v1:Service", "cluster-store-default").Leaf("spec.ports[0].port"));
        Assert.Contains("mountPath: /etc/ssl/lake", stack.Text("executor-pod-template.yaml"), StringComparison.Ordinal);
        Assert.Equal(GraphValue.SecretText, stack.Resource("kubernetes:core/v1:Secret", "cluster-store-tls").Inputs.Map("stringData")["tls.key"]);
        Assert.Contains("VGW_CERT", stack.Resource(StatefulSet, "cluster-store-default").Inputs.Leaves().Values);
    }

    private static Task<Evaluated> StackAsync(string server, Func<string, string>? more = null) => Evaluated.ChangedAsync("onprem", text =>
        (more ?? (same => same))(Store().Replace(text, $"    storeServer: {server}\n")));

    [GeneratedRegex(@"    store:\n(?:      .*\n)+")]
    private static partial Regex Store();

    [GeneratedRegex(@"      caBundle: \|\n        (?<pem>(?:.*\n)+?)(?=    shares)")]
    private static partial Regex CaBundle();
}
