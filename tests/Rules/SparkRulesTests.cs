using JupyterSpark.Components.Units;
using JupyterSpark.Stacks.Config;
using JupyterSpark.Tests.Plans;

namespace JupyterSpark.Tests.Rules;

public class SparkRulesTests
{
    [Theory]
    [InlineData("10g", null)]
    [InlineData("11g", "The largest that fits: 10g.")]
    public void An_executor_fits_its_node_or_the_largest_that_does_is_named(string memory, string? advice)
    {
        var findings = Configs.Findings(Configs.Dev with { Spark = new SparkConfig { Executor = new ExecutorConfig { Memory = memory } } });

        Assert.Equal(advice is null ? 0 : 1, findings.Count);
        Assert.All(findings, finding => Assert.Contains(advice!, finding, StringComparison.Ordinal));
    }

    [Fact]
    public void What_spoils_the_fit_is_named_where_it_was_said()
    {
        var small = new PoolsConfig { Spark = new PoolConfig { VmSize = "Standard_D2s_v5" } };

        var findings = Configs.Findings(Configs.Prod with { Pools = small });

        Assert.Equal(2, findings.Count);
        Assert.All(findings, finding => Assert.StartsWith("platform:pools.spark.vmSize: error SPK00", finding, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("spark.sql.shuffle.partitions", "64", null)]
    [InlineData("spark.kubernetes.executor.label.team", "data", null)]
    [InlineData("spark.kubernetes.executor.volumes.emptyDir.scratch.mount.path", "/scratch", null)]
    [InlineData("spark.hadoop.fs.azure.account.auth.type.other.dfs.core.windows.net", "OAuth", null)]
    [InlineData("spark.hadoop.fs.azure.account.auth.type", "OAuth", "PRP002")]
    [InlineData("spark.kubernetes.namespace", "other", "PRP002")]
    [InlineData("spark.kubernetes.node.selector.team", "data", "PRP002")]
    [InlineData("spark.ui.proxyBase", "/x", "PRP002")]
    [InlineData("spark.hadoop.fs.azure.account.key.lake.dfs.core.windows.net", "x", "PRP003")]
    [InlineData("spark.hadoop.fs.s3a.secret.key", "x", "PRP003")]
    [InlineData("spark.executorEnv.DB_PASSWORD", "x", "PRP003")]
    [InlineData("spark.kubernetes.allocation.batch.sise", "5", "PRP004")]
    [InlineData("spark.sql.x", "", "PRP005")]
    [InlineData("spark.sql.x", "a\nspark.authenticate false", "PRP005")]
    [InlineData("spark.executor.instances", "3", null)]
    [InlineData("spark.executor.instances", "4", "PRP007")]
    [InlineData("pythonVersion", "3", "PRP008")]
    [InlineData("spark.kubernetes.pyspark.pythonversion", "3", "PRP008")]
    [InlineData("master", "local", "PRP001")]
    [InlineData("spark.a b", "c", "PRP001")]
    public void A_property_may_not_undo_what_the_platform_promises(string name, string value, string? code) => Assert.Equal(
        code is null ? [] : [code],
        Configs.Codes(Configs.Dev with { Spark = new SparkConfig { Properties = new Dictionary<string, string> { [name] = value } } }));

    [Fact]
    public void No_message_shows_a_secret() => Assert.DoesNotContain(
        "hunter2",
        string.Concat(Configs.Findings(Configs.Dev with
        {
            Spark = new SparkConfig { Properties = new Dictionary<string, string> { ["spark.hadoop.fs.s3a.secret.key"] = "hunter2" } },
        })),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(null, null, null, null)]
    [InlineData("21", "3.13", "2.13.17", null)]
    [InlineData("17", null, null, "SPK009")]
    [InlineData("11", null, null, "SPK008")]
    [InlineData(null, "3.12", null, "SPK009")]
    [InlineData(null, "2.7", null, "SPK008")]
    [InlineData(null, null, "2.12", "SPK008")]
    [Trait("Acceptance", "S1-16")]
    public void Java_Python_and_Scala_belong_to_the_Spark_and_are_in_the_images(
        string? java, string? python, string? scala, string? code)
    {
        var spark = new SparkConfig { JavaVersion = java, PythonVersion = python, ScalaVersion = scala };

        Assert.Equal(code is null ? [] : [code], Configs.Codes(Configs.Dev with { Spark = spark }));
    }

    [Fact]
    public void A_project_with_less_than_one_executor_is_refused() => Assert.Equal(
        ["PRJ003", "PRJ004"],
        Configs.Codes(Configs.Prod with
        {
            Projects = [new ProjectConfig { Name = "default", MaxCores = 2, MaxMemory = ByteSize.FromGibibytes(11) }],
        }));
}
