using JupyterSpark.Synth.Artifacts;

namespace JupyterSpark.Tests.Kit;

public class GoldenTreeTests
{
    private static readonly Artifact[] Files =
    [
        Artifact.Of("graph.json", "{}\n"),
        Artifact.Of("spark-defaults.conf", "a 1\nb 2\n"),
        Artifact.Of("images/worker/Dockerfile", "FROM x\n"),
        Artifact.Of("images/worker.args", "A=1\n"),
    ];

    [Fact]
    public void A_tree_that_is_equal_passes()
    {
        using var folder = Golden();

        Assert.Null(new GoldenTree(folder.Location, "dev").Compare(Files, accept: null));
    }

    [Fact]
    public void A_difference_is_told_with_its_line_and_the_commands()
    {
        using var folder = Golden().With("dev/spark-defaults.conf", "a 1\nb 3\n");

        Assert.Equal(
            """
            tests/Golden/dev/spark-defaults.conf:2 differs
              golden: b 3
              now:    b 2
            To see:        dotnet run --project synth -- preview dev && diff -r --exclude images tests/Golden/dev out/dev
            To accept one: ACCEPT=dev/spark-defaults.conf dotnet test --filter GoldenTests
            To accept all: ACCEPT=1 dotnet test --filter GoldenTests

            """,
            new GoldenTree(folder.Location, "dev").Compare(Files, accept: null));
    }

    [Fact]
    public void Files_that_are_new_or_gone_are_told()
    {
        using var folder = new TemporaryFolder()
            .With("dev/graph.json", "{}\n")
            .With("dev/images/worker.args", "A=1\n")
            .With("dev/old.yaml", "x");

        var difference = new GoldenTree(folder.Location, "dev").Compare(Files, accept: null);

        Assert.Contains("tests/Golden/dev/spark-defaults.conf is new\n", difference, StringComparison.Ordinal);
        Assert.Contains("tests/Golden/dev/old.yaml is no longer written\n", difference, StringComparison.Ordinal);
    }

    [Fact]
    public void Accepting_writes_the_tree_and_still_fails_once()
    {
        using var folder = new TemporaryFolder().With("dev/old.yaml", "x");
        var tree = new GoldenTree(folder.Location, "dev");

        Assert.NotNull(tree.Compare(Files, accept: "1"));
        Assert.Null(tree.Compare(Files, accept: null));
        Assert.Equal(["dev/graph.json", "dev/images/worker.args", "dev/spark-defaults.conf"], folder.Files().Keys);
    }

    [Fact]
    public void Accepting_one_file_leaves_the_others()
    {
        using var folder = new TemporaryFolder();

        new GoldenTree(folder.Location, "dev").Compare(Files, accept: "dev/graph.json");

        Assert.Equal(["dev/graph.json"], folder.Files().Keys);
    }

    private static TemporaryFolder Golden() => new TemporaryFolder()
        .With("dev/graph.json", "{}\n")
        .With("dev/spark-defaults.conf", "a 1\nb 2\n")
        .With("dev/images/worker.args", "A=1\n");
}
