namespace JupyterSpark.Tests.Images;

public sealed class JarListTests
{
    private sealed record Jar(string Set, string Coordinate, string File, string Sha256);

    private static readonly List<Jar> Jars = ImagesFolder.Context("worker").Names("jars")
        .SelectMany(set => ImagesFolder.Context("worker").Text($"jars/{set}.tsv").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(line => line.Split('\t'))
            .Select(columns => new Jar(set, columns[0], columns[1], columns[2])))
        .ToList();

    [Fact]
    public void There_is_a_set_for_every_kind_of_store()
    {
        Assert.Contains("abfs", Jars.Select(j => j.Set));
        Assert.Contains("delta", Jars.Select(j => j.Set));
        Assert.Contains("gcs", Jars.Select(j => j.Set));
        Assert.Contains("s3a", Jars.Select(j => j.Set));
    }

    [Fact]
    [Trait("Acceptance", "S4-05")]
    public void S3_has_the_small_set_of_hadoops_own_version_and_the_committer()
    {
        var s3a = Jars.Where(j => j.Set == "s3a").Select(j => j.Coordinate).ToList();
        Assert.Contains("org.apache.hadoop:hadoop-aws:3.4.2", s3a);
        Assert.Contains("org.apache.spark:spark-hadoop-cloud_2.13:4.1.2", s3a);
        Assert.DoesNotContain(s3a, coordinate => coordinate.Contains(":bundle:", StringComparison.Ordinal));
        Assert.DoesNotContain(s3a, coordinate => coordinate.StartsWith("com.amazonaws:", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_list_says_what_its_columns_are() => Assert.All(
        ImagesFolder.Context("worker").Names("jars").Select(set => ImagesFolder.Context("worker").Text($"jars/{set}.tsv")),
        list => Assert.StartsWith("coordinate\tfile\tsha256\n", list, StringComparison.Ordinal));

    [Fact]
    [Trait("Acceptance", "S0-05")]
    public void Every_jar_has_the_checksum_of_the_one_that_ran()
    {
        var proven = ImagesFolder.Checksums("jars.sha256");
        Assert.NotEmpty(Jars);
        Assert.All(Jars, jar => Assert.Equal(proven[jar.File], jar.Sha256));
    }

    [Fact]
    public void A_file_is_named_as_maven_names_it() => Assert.All(Jars, jar =>
    {
        var parts = jar.Coordinate.Split(':');
        var classifier = parts.Length == 5 ? $"-{parts[4]}" : "";
        Assert.Equal($"{parts[1]}-{parts[2]}{classifier}.jar", jar.File);
    });

    [Fact]
    public void An_artifact_is_in_one_set_only() =>
        Assert.Equal(Jars.Count, Jars.Select(j => j.Coordinate.Split(':')[1]).Distinct().Count());
}
