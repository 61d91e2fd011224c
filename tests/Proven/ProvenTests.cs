using JupyterSpark.Tests.Kit;

namespace JupyterSpark.Tests.Proven;

/// <summary>
/// Holds what dev renders against the files that ran on a real cluster. Every difference is covered by a row of differences.tsv with its reason;
/// one that is not covered fails, and so does a row that nothing needs any more.
/// </summary>
public class ProvenTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Proven");

    [Theory]
    [InlineData("spark-defaults.conf", "spark-defaults.conf")]
    [InlineData("executor-pod-template.yaml", "executor-pod-template.yaml")]
    [InlineData("role-spark-driver.yaml", "manifests/role-spark-driver.yaml")]
    [InlineData("networkpolicy-executors.yaml", "manifests/networkpolicy-executors.yaml")]
    [InlineData("jupyterhub-values.yaml", "jupyterhub-values.yaml")]
    public async Task Dev_renders_what_ran_but_for_the_listed_differences(string proven, string rendered)
    {
        var theirs = await File.ReadAllTextAsync(Path.Combine(Folder, proven));
        var ours = (await Evaluated.StackAsync("dev")).Text(rendered);
        var found = proven.EndsWith(".conf", StringComparison.Ordinal)
            ? Differences.Between(Differences.OfProperties(theirs), Differences.OfProperties(ours))
            : Differences.Between(Differences.OfYaml(theirs), Differences.OfYaml(ours));
        var listed = Rows().Where(row => row.File == proven).ToList();
        Assert.Empty(found.Where(d => !listed.Any(row => row.Covers(d.Key))).Select(d => $"{d.Key}: {d.Value}"));
        Assert.Empty(listed.Where(row => !found.Keys.Any(row.Covers)).Select(row => $"nothing needs {row.Path}"));
    }

    [Fact]
    public void Every_listed_difference_has_a_reason_and_a_file_that_ran()
    {
        var rows = Rows().ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.NotEqual("", row.Reason));
        Assert.All(rows, row => Assert.True(File.Exists(Path.Combine(Folder, row.File)), row.File));
    }

    private static IEnumerable<Row> Rows() => File.ReadAllLines(Path.Combine(Folder, "differences.tsv"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split('\t'))
        .Select(cells => new Row(cells[0], cells[1], cells[2]));

    private sealed record Row(string File, string Path, string Reason)
    {
        public bool Covers(string path) => Path.EndsWith('*') ? path.StartsWith(Path[..^1], StringComparison.Ordinal) : path == Path;
    }
}
