using JupyterSpark.Tests.Kit;

namespace JupyterSpark.Tests.Acceptance;

public class GcpSparkTests
{
    private const string Storage = "spark.hadoop.fs.";

    [Fact]
    [Trait("Acceptance", "S0-07")]
    public async Task The_store_is_reached_by_Googles_connector_and_the_pods_own_identity()
    {
        var gcp = await Evaluated.StackAsync("gcp");
        var conf = SparkConf.Of(gcp);
        Assert.Equal("com.google.cloud.hadoop.fs.gcs.GoogleHadoopFileSystem", conf["spark.hadoop.fs.gs.impl"]);
        Assert.Equal("com.google.cloud.hadoop.fs.gcs.GoogleHadoopFS", conf["spark.hadoop.fs.AbstractFileSystem.gs.impl"]);
        Assert.Equal("COMPUTE_ENGINE", conf["spark.hadoop.fs.gs.auth.type"]);
        Assert.Equal("my-data-project", conf["spark.hadoop.fs.gs.project.id"]);
        Assert.StartsWith("gs://", conf["spark.sql.warehouse.dir"], StringComparison.Ordinal);
        Assert.Equal(["gcs", "delta"], gcp.Resource("docker-build:index:Image", "images-worker").Leaf("buildArgs.JAR_SETS")!.Split(' '));
    }

    [Fact]
    [Trait("Acceptance", "S1-25")]
    public async Task Apart_from_the_store_Spark_has_the_same_keys_as_on_Azure()
    {
        var (gcp, azure) = (SparkConf.Of(await Evaluated.StackAsync("gcp")), SparkConf.Of(await Evaluated.StackAsync("dev")));
        Assert.NotEmpty(gcp);
        Assert.Equal(Keys(azure), Keys(gcp));
    }

    // What the store and the cloud's own identities add, and nothing else.
    private static IEnumerable<string> Keys(IReadOnlyDictionary<string, string> conf) => conf.Keys
        .Where(key => !key.StartsWith(Storage, StringComparison.Ordinal) && !key.Contains("azure.workload.identity", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    [Fact]
    [Trait("Acceptance", "S1-18")]
    public async Task No_file_holds_a_secret()
    {
        var files = (await Evaluated.StackAsync("gcp")).Artifacts.Where(a => !a.Path.StartsWith("images/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.DoesNotContain("client-certificate-data", file.Text, StringComparison.Ordinal));
        Assert.All(files, file => Assert.DoesNotContain("gke-gcloud-auth-plugin", file.Text, StringComparison.Ordinal));
    }
}
