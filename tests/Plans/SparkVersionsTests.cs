using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Plans;

namespace JupyterSpark.Tests.Plans;

public class SparkVersionsTests
{
    [Fact]
    public void The_default_is_the_set_that_images_can_build_and_the_configurations_own()
    {
        Assert.Equal(new SparkConfig().Version, SparkVersions.Default.Spark);
        Assert.True(SparkVersions.Default.HasLocks);
    }

    [Fact]
    public void Every_set_is_whole()
    {
        Assert.True(SparkVersions.All.Count >= 4, $"{SparkVersions.All.Count} sets");
        Assert.All(SparkVersions.All, set =>
        {
            Assert.Contains(set.ImageJava, set.JavaVersions);
            Assert.Contains(set.ImagePython, set.PythonVersions);
            Assert.StartsWith(set.Spark.StartsWith('3') ? "2.12." : "2.13.", set.Scala, StringComparison.Ordinal);
            Assert.NotEmpty(set.Hadoop);
            Assert.NotEmpty(set.Delta);
        });
    }

    [Theory]
    [InlineData("3.5.8", "3.3.4")]
    [InlineData("4.0.4", "3.4.1")]
    [InlineData("4.1.3", "3.4.2")]
    [InlineData("4.2.0", "3.5.0")]
    [Trait("Acceptance", "S0-04")]
    public void Spark_brings_its_Hadoop(string spark, string hadoop) => Assert.Equal(hadoop, SparkVersions.Find(spark)!.Hadoop);

    [Fact]
    public void A_version_that_no_table_knows_is_no_set() => Assert.Null(SparkVersions.Find("4.9.0"));

    [Fact]
    public void A_set_without_Iceberg_says_so() => Assert.Null(SparkVersions.Find("4.2.0")!.Iceberg);
}
