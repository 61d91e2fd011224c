using System.Globalization;
using JupyterSpark.Components.Spark;
using JupyterSpark.Synth.Graph;
using JupyterSpark.Tests.Kit;

namespace JupyterSpark.Tests.Acceptance;

public class EventLogTests
{
    private const string JobType = "kubernetes:batch/v1:Job";

    [Fact]
    public async Task The_folder_of_the_event_log_is_the_one_that_a_job_makes()
    {
        var stack = await Evaluated.StackAsync("onprem");
        var conf = SparkConf.Of(stack);
        Assert.Equal("true", conf["spark.eventLog.enabled"]);
        Assert.Equal("s3a://lake/spark-events", conf["spark.eventLog.dir"]);
        var command = Command(Job(stack));
        Assert.Equal(["-mkdir", "-p", conf["spark.eventLog.dir"]], command[^3..]);
        Assert.Contains("-Djavax.net.ssl.trustStore=/etc/ssl/lake/truststore.jks", command);
        Assert.Contains("fs.s3a.endpoint=https://store.store.svc", command);
    }

    [Fact]
    public async Task No_notebook_starts_before_the_folder_is_there()
    {
        var stack = await Evaluated.StackAsync("onprem");
        var project = stack.Resource("jupyterspark:spark:SparkProject", "project-default");
        var folder = stack.Resource("jupyterspark:spark:EventLogFolder", "project-default-event-log");
        Assert.Equal(project.Urn, folder.Parent);
        Assert.Contains(project.Urn, stack.Resource("kubernetes:helm.sh/v3:Release", "hub").DependsOn);
        Assert.Contains(stack.Resource("jupyterspark:workload:MountedFolder", "project-default-store-credentials-executors").Urn, Job(stack).DependsOn);
    }

    [Fact]
    public async Task The_job_runs_as_an_executor_does_and_its_key_is_a_file()
    {
        var stack = await Evaluated.StackAsync("onprem");
        var job = stack.Text($"manifests/job-{Job(stack).Leaf("metadata.name")}.yaml");
        Assert.Contains("serviceAccountName: executor", job, StringComparison.Ordinal);
        Assert.Contains("secretName: store-credentials", job, StringComparison.Ordinal);
        Assert.Contains("readOnlyRootFilesystem: true", job, StringComparison.Ordinal);
        Assert.Contains("runAsNonRoot: true", job, StringComparison.Ordinal);
        Assert.DoesNotContain("AWS_SECRET_ACCESS_KEY", job, StringComparison.Ordinal);
        // A Job that deletes itself is made again by every deployment.
        Assert.DoesNotContain("ttlSecondsAfterFinished", job, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_job_reaches_the_store_and_is_reached_by_nobody()
    {
        var policy = (await Evaluated.StackAsync("onprem")).Text("manifests/networkpolicy-event-log-folder.yaml");
        Assert.Contains("kubernetes.io/metadata.name: store", policy, StringComparison.Ordinal);
        Assert.Contains("port: 7070", policy, StringComparison.Ordinal);
        Assert.Contains("- Ingress", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("ingress:", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_image_is_another_job()
    {
        var changed = await Evaluated.ChangedAsync(
            "onprem", text => text.Replace("registry.example.org/data", "registry.example.org/other", StringComparison.Ordinal));
        var before = Job(await Evaluated.StackAsync("onprem")).Leaf("metadata.name");
        var after = Job(changed).Leaf("metadata.name");
        Assert.StartsWith("event-log-folder-", before, StringComparison.Ordinal);
        Assert.NotEqual(before, after);
    }

    [Theory]
    [InlineData("dev", "abfss://")]
    [InlineData("gcp", "gs://")]
    [InlineData("aws", "s3a://")]
    public async Task Every_store_has_an_event_log_for_those_who_ask(string name, string scheme)
    {
        Assert.DoesNotContain((await Evaluated.StackAsync(name)).Graph.Resources, r => r.Type == "jupyterspark:spark:EventLogFolder");
        var stack = await Evaluated.ChangedAsync(name, StackText.With("spark", "{ eventLog: true }"));
        Assert.StartsWith(scheme, SparkConf.Of(stack)["spark.eventLog.dir"], StringComparison.Ordinal);
        Assert.Equal(SparkConf.Of(stack)["spark.eventLog.dir"], Command(Job(stack))[^1]);
    }

    [Fact]
    public void A_store_without_a_trust_store_of_its_own_gives_java_no_option()
    {
        var properties = new Dictionary<string, string> { ["spark.hadoop.fs.b"] = "2", ["spark.hadoop.fs.a"] = "1", ["spark.x"] = "3" };
        var command = EventLogCommand.Of("gs://lake/", properties);
        Assert.Equal(
            "java -XX:MaxRAMPercentage=50 -cp /opt/spark/jars/* org.apache.hadoop.fs.FsShell -D fs.a=1 -D fs.b=2 -mkdir -p gs://lake/spark-events",
            string.Join(' ', command));
    }

    private static GraphResource Job(Evaluated stack) => stack.Resource(JobType, "project-default-event-log");

    private static List<string> Command(GraphResource job) => Enumerable.Range(0, 100)
        .Select(i => job.Leaf(string.Create(CultureInfo.InvariantCulture, $"spec.template.spec.containers[0].args[{i}]")))
        .OfType<string>()
        .ToList();
}
