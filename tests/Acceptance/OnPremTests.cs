using System.Text.RegularExpressions;
using System.Xml.Linq;
using JupyterSpark.Components.Text;
using JupyterSpark.Synth.Graph;
using JupyterSpark.Tests.Kit;

namespace JupyterSpark.Tests.Acceptance;

public partial class OnPremTests
{
    [Fact]
    public async Task The_rendered_files_can_be_applied_without_knowing_anything_of_a_deployment()
    {
        var stack = await Evaluated.StackAsync("onprem");
        var applied = stack.Artifacts.Where(a => a.Path.StartsWith("manifests/", StringComparison.Ordinal)
            || a.Path is "jupyterhub-values.yaml" or "spark-defaults.conf" or "core-site.xml" or "executor-pod-template.yaml" or "images/build.sh").ToList();
        Assert.True(applied.Count > 20);
        Assert.All(applied, file => Assert.False(Placeholder().IsMatch(file.Text), $"{file.Path}: {Placeholder().Match(file.Text).Value}"));
    }

    [Fact]
    public async Task Every_secret_of_the_rendered_files_is_listed_with_what_belongs_there()
    {
        var stack = await Evaluated.StackAsync("onprem");
        var list = stack.Text("secrets.md");
        var holders = stack.Artifacts.Where(a => a.Path != "secrets.md" && a.Path.EndsWith(".yaml", StringComparison.Ordinal)
            && a.Text.Contains(GraphValue.SecretText, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(holders);
        Assert.All(holders, file => Assert.Equal(
            file.Text.Split(GraphValue.SecretText).Length - 1, list.Split($"| `{file.Path}` |").Length - 1));
        Assert.DoesNotContain("which the stack keeps as a secret", list, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Acceptance", "S4-01")]
    public async Task Core_site_reaches_the_store_by_the_magic_committer_and_holds_no_key()
    {
        var site = Site(await Evaluated.StackAsync("onprem"));
        Assert.Equal("https://store.store.svc", site["fs.s3a.endpoint"]);
        Assert.Equal("true", site["fs.s3a.path.style.access"]);
        Assert.Equal("magic", site["fs.s3a.committer.name"]);
        Assert.Equal("true", site["fs.s3a.committer.magic.enabled"]);
        Assert.Equal("org.apache.hadoop.fs.s3a.commit.S3ACommitterFactory", site["mapreduce.outputcommitter.factory.scheme.s3a"]);
        Assert.Equal("disk", site["fs.s3a.fast.upload.buffer"]);
        Assert.Equal("128M", site["fs.s3a.multipart.size"]);
        Assert.Equal("4", site["fs.s3a.fast.upload.active.blocks"]);
        Assert.DoesNotContain("fs.s3a.access.key", site.Keys);
        Assert.DoesNotContain("fs.s3a.secret.key", site.Keys);
    }

    [Theory]
    [InlineData("onprem")]
    [InlineData("dev")]
    [Trait("Acceptance", "S4-02")]
    public async Task Core_site_and_spark_defaults_say_the_same_of_the_store(string name)
    {
        var stack = await Evaluated.StackAsync(name);
        var defaults = PropertiesText.Read(stack.Text("spark-defaults.conf"))
            .Where(p => p.Key.StartsWith("spark.hadoop.", StringComparison.Ordinal))
            .ToDictionary(p => p.Key["spark.hadoop.".Length..], p => p.Value);
        Assert.NotEmpty(defaults);
        Assert.Equal(defaults.OrderBy(p => p.Key, StringComparer.Ordinal), Site(stack).OrderBy(p => p.Key, StringComparer.Ordinal));
    }

    [Fact]
    [Trait("Acceptance", "S4-03")]
    public async Task Output_is_committed_by_the_committer_of_object_stores()
    {
        var stack = await Evaluated.StackAsync("onprem");
        var conf = PropertiesText.Read(stack.Text("spark-defaults.conf"));
        Assert.Equal("org.apache.spark.internal.io.cloud.PathOutputCommitProtocol", conf["spark.sql.sources.commitProtocolClass"]);
        Assert.Equal("org.apache.spark.internal.io.cloud.BindingParquetOutputCommitter", conf["spark.sql.parquet.output.committer.class"]);
        Assert.DoesNotContain(conf.Keys, key => key.EndsWith("algorithm.version", StringComparison.Ordinal));
        Assert.Equal("JAR_SETS=s3a delta", stack.Text("images/worker.args").Split('\n')[1]);
    }

    [Fact]
    [Trait("Acceptance", "S4-04")]
    public async Task The_buckets_key_is_a_mounted_file_on_both_sides_and_in_no_environment()
    {
        var stack = await Evaluated.StackAsync("onprem");
        foreach (var space in new[] { "jupyterhub", "spark" })
        {
            Assert.Contains("credentials: \"[secret]\"", stack.Text($"manifests/secret-{space}-store-credentials.yaml"), StringComparison.Ordinal);
        }
        foreach (var file in new[] { stack.Text("executor-pod-template.yaml"), stack.Text("jupyterhub-values.yaml") })
        {
            Assert.Contains("mountPath: /etc/lake", file, StringComparison.Ordinal);
            Assert.Contains("/etc/lake/credentials", file, StringComparison.Ordinal);
            Assert.DoesNotContain("AWS_ACCESS_KEY_ID", file, StringComparison.Ordinal);
            Assert.DoesNotContain("AWS_SECRET_ACCESS_KEY", file, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_own_ca_is_trusted_by_the_jvm_and_by_python_on_both_sides()
    {
        var stack = await Evaluated.StackAsync("onprem");
        var conf = PropertiesText.Read(stack.Text("spark-defaults.conf"));
        Assert.Equal("-Djavax.net.ssl.trustStore=/etc/ssl/lake/truststore.jks", conf["spark.driver.defaultJavaOptions"]);
        Assert.Equal(conf["spark.driver.defaultJavaOptions"], conf["spark.executor.defaultJavaOptions"]);
        foreach (var file in new[] { stack.Text("executor-pod-template.yaml"), stack.Text("jupyterhub-values.yaml") })
        {
            Assert.Matches("SSL_CERT_FILE", file);
            Assert.Matches("REQUESTS_CA_BUNDLE", file);
        }
    }

    [Fact]
    public async Task Without_an_own_ca_nothing_replaces_the_public_ones()
    {
        var stack = await Evaluated.ChangedAsync("onprem", text => CaBundle().Replace(text, ""));
        Assert.DoesNotContain("trustStore", stack.Text("spark-defaults.conf"), StringComparison.Ordinal);
        Assert.DoesNotContain("SSL_CERT_FILE", stack.Text("executor-pod-template.yaml"), StringComparison.Ordinal);
        Assert.DoesNotContain(stack.Artifacts, a => a.Path.Contains("own-ca", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_nodes_are_bounds_executors_and_their_number()
    {
        const string Nodes = "  platform:pools:\n    spark:\n      nodes: {count: 3, cpus: 8, memory: 32Gi}\n";
        var known = await Evaluated.ChangedAsync("onprem", text => text + Nodes);
        // Of each node 8 CPU and 32 GiB, less 100 MiB that the kubelet keeps and 300m and 512 MiB for the cluster's own pods.
        var quota = known.Resource("kubernetes:core/v1:ResourceQuota", "project-default-namespace-quota");
        Assert.Equal("23100m", quota.Leaf("spec.hard.requests.cpu"));
        Assert.Equal($"{3 * (32 * 1024 - 100 - 512)}Mi", quota.Leaf("spec.hard.requests.memory"));
        var limits = known.Resource("kubernetes:core/v1:LimitRange", "project-default-namespace-limits");
        Assert.Equal("7700m", limits.Leaf("spec.limits[0].max.cpu"));
        Assert.DoesNotContain((await Evaluated.StackAsync("onprem")).Graph.Resources, r => r.Type == "kubernetes:core/v1:ResourceQuota");
    }

    [Fact]
    public async Task Every_pod_of_the_platform_pulls_with_the_registrys_login()
    {
        const string Server = "      server: registry.example.org/data\n";
        var stack = await Evaluated.ChangedAsync("onprem", text => text
            .Replace(Server, Server + "      username: robot\n      password: {secure: v1:abc}\n", StringComparison.Ordinal)
            .Replace("  platform:spark:\n", "  platform:spark:\n    standalone: {workers: 1}\n", StringComparison.Ordinal));
        var pods = stack.Artifacts.Where(a => a.Path.StartsWith("manifests/", StringComparison.Ordinal)
            && a.Text.Contains("image: registry.example.org/data/", StringComparison.Ordinal)).ToList();
        Assert.Equal(4, pods.Count);
        Assert.All(pods, pod => Assert.Contains("imagePullSecrets:", pod.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_the_stores_pods_are_opened_to_notebooks_and_executors()
    {
        var stack = await Evaluated.StackAsync("onprem");
        foreach (var policy in new[] { "spark-drivers", "executors" })
        {
            var text = stack.Text($"manifests/networkpolicy-{policy}.yaml");
            Assert.Contains("kubernetes.io/metadata.name: store", text, StringComparison.Ordinal);
            Assert.Contains("port: 7070", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Images_are_built_worker_first_by_plain_commands()
    {
        var script = (await Evaluated.StackAsync("onprem")).Text("images/build.sh");
        Assert.True(script.IndexOf("'worker'", StringComparison.Ordinal) is > 0 and var worker
            && script.IndexOf("'notebook'", StringComparison.Ordinal) > worker);
        Assert.Contains("WORKER_IMAGE=registry.example.org/data/worker:", script, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Acceptance", "S1-06")]
    public async Task A_registry_with_a_login_gives_each_namespace_its_pull_secret()
    {
        var stack = await Evaluated.ChangedAsync("onprem", text => text.Replace(
            "      server: registry.example.org/data\n",
            "      server: registry.example.org/data\n      username: robot\n      password: {secure: AAABAA==}\n",
            StringComparison.Ordinal));
        Assert.Contains("dockerconfigjson\": \"[secret]\"", stack.Text("manifests/secret-jupyterhub-registry-pull.yaml"), StringComparison.Ordinal);
        Assert.Contains("dockerconfigjson\": \"[secret]\"", stack.Text("manifests/secret-spark-registry-pull.yaml"), StringComparison.Ordinal);
        Assert.Equal("registry-pull", PropertiesText.Read(stack.Text("spark-defaults.conf"))["spark.kubernetes.container.image.pullSecrets"]);
    }

    [Fact]
    [Trait("Acceptance", "S1-05")]
    public async Task Nodes_that_have_labels_already_are_chosen_by_them()
    {
        var stack = await Evaluated.ChangedAsync("onprem", text => text
            + "  platform:pools:\n    app: {selector: {pool: app}}\n    jhubUser: {selector: {pool: user}}\n    spark: {selector: {pool: spark}}\n");
        var values = stack.Text("jupyterhub-values.yaml");
        Assert.DoesNotContain("dedicate.pool", values, StringComparison.Ordinal);
        Assert.DoesNotContain("matchNodePurpose: require", values, StringComparison.Ordinal);
        Assert.Equal("spark", PropertiesText.Read(stack.Text("spark-defaults.conf"))["spark.kubernetes.executor.node.selector.pool"]);
    }

    [Fact]
    public async Task Claims_that_exist_are_mounted_and_not_made()
    {
        var stack = await Evaluated.ChangedAsync("onprem", text => text
            .Replace("kind: nfs", "kind: existingClaims", StringComparison.Ordinal)
            .Replace("      server: nfs.example.org\n", "", StringComparison.Ordinal)
            .Replace("      path: /exports/jupyter\n", "", StringComparison.Ordinal));
        Assert.DoesNotContain(stack.Graph.Resources, r => r.Type.StartsWith("kubernetes:core/v1:PersistentVolume", StringComparison.Ordinal));
        Assert.Contains("pvcName: homes", stack.Text("jupyterhub-values.yaml"), StringComparison.Ordinal);
        Assert.Contains("claimName: project-share", stack.Text("jupyterhub-values.yaml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dev", false)]
    [InlineData("prod", true)]
    public async Task A_class_of_the_cluster_makes_the_shares_in_the_one_namespace_where_they_are_mounted(string environment, bool kept)
    {
        var stack = await Evaluated.ChangedAsync("onprem", StackText.With("spark", "{ executorNamespace: shared, mountHome: true }")
            .Then(text => text
                .Replace("kind: nfs", "kind: storageClass", StringComparison.Ordinal)
                .Replace("      server: nfs.example.org\n", "      storageClass: cephfs\n", StringComparison.Ordinal)
                .Replace("      path: /exports/jupyter\n", "", StringComparison.Ordinal))
            .Then(environment == "dev" ? text => text : Production));
        Assert.Empty(stack.Graph.OfType("kubernetes:core/v1:PersistentVolume"));
        var claims = stack.Graph.OfType("kubernetes:core/v1:PersistentVolumeClaim").ToList();
        Assert.Equal(["homes", "project-share"], claims.Select(claim => claim.Leaf("metadata.name")).Order(StringComparer.Ordinal));
        Assert.All(claims, claim =>
        {
            Assert.Equal(("cephfs", "ReadWriteMany", "1Ti", "jupyterhub"), (
                claim.Leaf("spec.storageClassName"), claim.Leaf("spec.accessModes[0]"), claim.Leaf("spec.resources.requests.storage"),
                claim.Leaf("metadata.namespace")));
            Assert.Null(claim.Leaf("spec.volumeName"));
            // A class that waits for the first pod would otherwise keep the deployment waiting for the pod that comes after it.
            Assert.Equal("true", claim.Inputs.Map("metadata.annotations")["pulumi.com/skipAwait"]);
            Assert.Equal((kept, kept), (claim.Protect, claim.RetainOnDelete));
        });
    }

    private static string Production(string text) => StackText.With("environment", "prod")
        .Then(StackText.With(
            "hub",
            "{ signIn: { kind: generic-oauth, clientId: app, clientSecret: { secure: AAABAA== }, usernameClaim: email,"
            + " authorizeUrl: 'https://id.example.org/a', tokenUrl: 'https://id.example.org/t', userDataUrl: 'https://id.example.org/u',"
            + " allowedUsers: [ada] }, https: { kind: offload, hosts: [hub.example.org] } }"))(text);

    private static Dictionary<string, string> Site(Evaluated stack) => XDocument.Parse(stack.Text("core-site.xml")).Root!
        .Elements("property")
        .ToDictionary(p => p.Element("name")!.Value, p => p.Element("value")!.Value);

    // What only a deployment knows; the environment that Spark and Hadoop read is none of it.
    [GeneratedRegex(@"\$\{(?!env[:.]|BUILDER|PUSH)[^}]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"      # An example, whose key nobody has\.\n      caBundle: \|\n(?:        .*\n)+")]
    private static partial Regex CaBundle();
}
