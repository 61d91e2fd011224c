using JupyterSpark.Components.Images;
using JupyterSpark.Stacks.Plans;

namespace JupyterSpark.Tests.Images;

public sealed class ImageContentsTests
{
    private static readonly DockerContext Worker = ImagesFolder.Context("worker");

    [Fact]
    [Trait("Acceptance", "S1-16")]
    public void The_default_version_set_is_what_the_worker_builds()
    {
        var set = SparkVersions.Default;
        Assert.Equal(
            new ImageVersions(set.Spark, set.ImagePython, set.ImageJava),
            ImageContents.Versions(Worker.Text("Dockerfile"), Worker.Text("locks/worker.txt")));
    }

    [Fact]
    [Trait("Acceptance", "S1-16")]
    public void Another_version_is_refused_with_both_named()
    {
        var problem = Assert.Throws<ArgumentException>(
            () => ImageContents.RequireVersions(new ImageVersions("4.0.4", "3.13", "21"), Worker));
        Assert.Contains("builds Spark 4.1.3, Python 3.13, Java 21; asked for were Spark 4.0.4", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_pythons_in_one_dockerfile_are_refused() => Assert.Contains(
        "3.13, 3.14",
        Assert.Throws<ArgumentException>(() => ImageContents.Versions("python3.13 python3.14 openjdk-21-jre", "pyspark==4.1.3 \\")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void An_unknown_set_is_refused_with_the_known_ones() => Assert.Contains(
        "no 'abfss'. There are: abfs, delta",
        Assert.Throws<ArgumentException>(() => ImageContents.RequireNames(["delta", "abfss"], Worker, "jars")).Message,
        StringComparison.Ordinal);
}
