using System.Text.RegularExpressions;
using JupyterSpark.Stacks.Plans;
using JupyterSpark.Tests.Kit;

namespace JupyterSpark.Tests.Acceptance;

public class SparkDefaultsTests
{
    // Keys that the table does not have, each from Spark's configuration page (4.1.3) and seen in the fault tests.
    private static readonly string[] OtherKeys =
    [
        "spark.executor.heartbeat.maxFailures",
        "spark.executor.maxNumFailures",
        "spark.sql.legacy.timeParserPolicy",
        "spark.storage.decommission.replicationReattemptInterval",
    ];

    [Fact]
    [Trait("Acceptance", "S1-11")]
    public async Task A_session_starts_at_once_in_client_mode()
    {
        var conf = SparkConf.Of(await Evaluated.StackAsync("dev"));
        Assert.Equal("k8s://https://kubernetes.default.svc:443", conf["spark.master"]);
        Assert.Equal("client", conf["spark.submit.deployMode"]);
        Assert.Equal("spark", conf["spark.kubernetes.namespace"]);
        Assert.Equal("notebook", conf["spark.kubernetes.authenticate.driver.serviceAccountName"]);
        Assert.Equal("/var/run/secrets/kubernetes.io/serviceaccount/ca.crt", conf["spark.kubernetes.authenticate.caCertFile"]);
        // Named, the token would be read once and end after an hour.
        Assert.DoesNotContain("spark.kubernetes.authenticate.oauthTokenFile", conf.Keys);
        Assert.Equal("100", conf["spark.kubernetes.allocation.batch.size"]);
        Assert.Equal("LEGACY", conf["spark.sql.legacy.timeParserPolicy"]);
        Assert.Equal(("true", "0"), (conf["spark.dynamicAllocation.enabled"], conf["spark.dynamicAllocation.minExecutors"]));
        Assert.DoesNotContain("spark.executor.instances", conf.Keys);
        Assert.DoesNotContain("spark.scheduler.maxRegisteredResourcesWaitingTime", conf.Keys);
        Assert.DoesNotContain(conf.Keys, key => key.Contains("pythonVersion", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    [Trait("Acceptance", "S1-11")]
    public async Task The_origins_preset_waits_for_all_executors()
    {
        var conf = SparkConf.Of(await Evaluated.ChangedAsync("dev", StackText.With("spark", "{ preset: origin }")));
        Assert.Equal("3600s", conf["spark.scheduler.maxRegisteredResourcesWaitingTime"]);
        Assert.Equal("1", conf["spark.scheduler.minRegisteredResourcesRatio"]);
        Assert.Equal("/var/run/secrets/kubernetes.io/serviceaccount/token", conf["spark.kubernetes.authenticate.oauthTokenFile"]);
        Assert.Equal("false", conf["spark.dynamicAllocation.enabled"]);
    }

    [Fact]
    [Trait("Acceptance", "S1-12")]
    public async Task Executors_run_the_very_worker_that_was_pushed()
    {
        var dev = await Evaluated.StackAsync("dev");
        var worker = dev.Resource("docker-build:index:Image", "images-worker");
        Assert.Equal(worker.Leaf("tags[0]") + "@${images-worker.digest}", SparkConf.Of(dev)["spark.kubernetes.container.image"]);
        Assert.Contains(worker.Urn, dev.Resource("kubernetes:core/v1:ConfigMap", "project-default-conf").PropertyDependencies["data"]);
    }

    [Fact]
    [Trait("Acceptance", "S1-12")]
    public async Task A_changed_Spark_setting_changes_one_ConfigMap_and_nothing_else()
    {
        var dev = await Evaluated.StackAsync("dev");
        var changed = await Evaluated.ChangedAsync("dev", StackText.With("spark", "{ properties: { spark.sql.shuffle.partitions: '64' } }"));
        var different = dev.Graph.Resources.Zip(changed.Graph.Resources)
            .Where(pair => pair.First.Urn != pair.Second.Urn || pair.First.Inputs != pair.Second.Inputs)
            .Select(pair => pair.Second.Name);
        Assert.Equal(["project-default-conf"], different);
    }

    [Fact]
    [Trait("Acceptance", "S1-13")]
    public async Task The_driver_is_reached_by_its_pods_address()
    {
        var dev = await Evaluated.StackAsync("dev");
        Assert.Equal("${env:MY_POD_IP}", SparkConf.Of(dev)["spark.driver.host"]);
        Assert.Equal("status.podIP", dev.Resource("kubernetes:helm.sh/v3:Release", "hub").Leaf("values.singleuser.extraEnv.MY_POD_IP.valueFrom.fieldRef.fieldPath"));
        Assert.DoesNotContain("spark.kubernetes.driver.pod.name", SparkConf.Of(dev).Keys);
    }

    [Fact]
    [Trait("Acceptance", "S1-13")]
    public async Task In_a_shared_namespace_executors_belong_to_their_notebook_and_a_policy_guards_the_rest()
    {
        var changed = await Evaluated.ChangedAsync("dev", StackText.With("spark", "{ executorNamespace: shared }"));
        var conf = SparkConf.Of(changed);
        Assert.Equal(("jupyterhub", "${env:MY_POD_NAME}"), (conf["spark.kubernetes.namespace"], conf["spark.kubernetes.driver.pod.name"]));
        Assert.Equal("jupyterhub", changed.Resource("kubernetes:rbac.authorization.k8s.io/v1:Role", "project-default-access-driver").Leaf("metadata.namespace"));
        Assert.Empty(changed.Graph.OfType("kubernetes:batch/v1:CronJob"));
        var policy = Assert.Single(changed.Graph.OfType("kubernetes:admissionregistration.k8s.io/v1:ValidatingAdmissionPolicy"));
        Assert.Equal("request.userInfo.username == 'system:serviceaccount:jupyterhub:notebook'", policy.Leaf("spec.matchConditions[0].expression"));
        Assert.Contains(policy.Inputs.Leaves().Values, e => e.Contains("!has(v.secret)", StringComparison.Ordinal) && e.Contains("['project-share']", StringComparison.Ordinal));
        Assert.Equal("Deny", Assert.Single(changed.Graph.OfType("kubernetes:admissionregistration.k8s.io/v1:ValidatingAdmissionPolicyBinding")).Leaf("spec.validationActions[0]"));
    }

    [Fact]
    [Trait("Acceptance", "S1-17")]
    public async Task Delta_is_keys_and_jars_together_or_neither()
    {
        var dev = await Evaluated.StackAsync("dev");
        Assert.Equal("io.delta.sql.DeltaSparkSessionExtension", SparkConf.Of(dev)["spark.sql.extensions"]);
        Assert.Contains("delta", dev.Resource("docker-build:index:Image", "images-worker").Leaf("buildArgs.JAR_SETS")!.Split(' '));
        var without = await Evaluated.ChangedAsync("dev", StackText.With("spark", "{ delta: false }"));
        Assert.DoesNotContain(SparkConf.Of(without), p => p.Key.Contains("delta", StringComparison.OrdinalIgnoreCase) || p.Value.Contains("delta", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("delta", without.Resource("docker-build:index:Image", "images-worker").Leaf("buildArgs.JAR_SETS")!.Split(' '));
    }

    [Fact]
    [Trait("Acceptance", "S1-18")]
    public async Task The_store_is_reached_by_workload_identity_and_no_key()
    {
        var conf = SparkConf.Of(await Evaluated.StackAsync("dev"));
        const string Abfs = "spark.hadoop.fs.azure.account.";
        Assert.Equal("OAuth", conf[$"{Abfs}auth.type"]);
        Assert.Equal("org.apache.hadoop.fs.azurebfs.oauth2.WorkloadIdentityTokenProvider", conf[$"{Abfs}oauth.provider.type"]);
        Assert.Equal("${env.AZURE_TENANT_ID}", conf[$"{Abfs}oauth2.msi.tenant"]);
        Assert.Equal("${env.AZURE_CLIENT_ID}", conf[$"{Abfs}oauth2.client.id"]);
        Assert.Equal("${env.AZURE_FEDERATED_TOKEN_FILE}", conf[$"{Abfs}oauth2.token.file"]);
        Assert.DoesNotContain(conf.Keys, key => key.Contains(".key", StringComparison.Ordinal) || key.Contains("secret", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Every_key_is_one_that_Spark_knows()
    {
        var known = DataTable.Read("spark-k8s-properties").Rows.Select(row => Pattern(row["property"])).ToList();
        Assert.NotEmpty(known);
        Assert.All(SparkConf.Of(await Evaluated.StackAsync("dev")).Keys, key => Assert.True(
            known.Exists(pattern => pattern.IsMatch(key))
                || OtherKeys.Contains(key, StringComparer.Ordinal)
                || key.StartsWith("spark.hadoop.", StringComparison.Ordinal),
            key));
    }

    // A * stands for any ending, <x> for one part.
    private static Regex Pattern(string property) =>
        new($"^{Regex.Replace(Regex.Escape(property).Replace(@"\*", ".+", StringComparison.Ordinal), "<[^>]*>", "[^.]+")}$");
}
