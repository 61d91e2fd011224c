using JupyterSpark.Synth.Artifacts;
using JupyterSpark.Synth.Writing;
using JupyterSpark.Tests.Kit;

namespace JupyterSpark.Tests.Synth;

public class OutputDirectoryTests
{
    private static readonly Artifact[] Old = [Artifact.Of("graph.json", "old"), Artifact.Of("only/in/old", "x")];
    private static readonly Artifact[] New = [Artifact.Of("graph.json", "new"), Artifact.Of("manifests/a", "y")];

    [Fact]
    public void The_new_files_take_the_place_of_the_old()
    {
        using var folder = new TemporaryFolder();
        Output(folder).Write(Old);
        Output(folder).Write(New);

        Assert.Equal([("dev/graph.json", "new"), ("dev/manifests/a", "y")], folder.Files().Select(f => (f.Key, f.Value)));
    }

    [Fact]
    public void A_failure_half_way_leaves_the_old_files_as_they_were()
    {
        using var folder = new TemporaryFolder();
        Output(folder).Write(Old);
        var before = folder.Files();

        // The second file cannot be written: its folder is a file.
        Assert.ThrowsAny<IOException>(() => Output(folder).Write([.. New, Artifact.Of("graph.json/inside", "")]));

        Assert.Equal(before, folder.Files());
        Assert.Equal(["dev"], Directory.EnumerateFileSystemEntries(folder.Location).Select(Path.GetFileName));
    }

    [Fact]
    public void What_an_interrupted_run_left_is_gone_after_the_next()
    {
        using var folder = new TemporaryFolder().With("dev/graph.json", "old").With(".dev.new/half", "").With(".dev.old/graph.json", "older");
        Output(folder).Write(New);

        Assert.Equal([("dev/graph.json", "new"), ("dev/manifests/a", "y")], folder.Files().Select(f => (f.Key, f.Value)));
    }

    [Fact]
    public void Old_files_that_an_interrupted_run_had_set_aside_come_back_when_the_next_fails()
    {
        using var folder = new TemporaryFolder().With(".dev.old/graph.json", "old");

        Assert.ThrowsAny<IOException>(() => Output(folder).Write([.. New, Artifact.Of("graph.json/inside", "")]));

        Assert.Equal([("dev/graph.json", "old")], folder.Files().Select(f => (f.Key, f.Value)));
    }

    [Fact]
    public void A_folder_that_no_preview_wrote_is_not_replaced()
    {
        using var folder = new TemporaryFolder().With("dev/thesis.tex", "years of work");

        var error = Assert.Throws<IOException>(() => Output(folder).Write(New));

        Assert.Contains("that no preview wrote", error.Message, StringComparison.Ordinal);
        Assert.Equal("years of work", Assert.Single(folder.Files()).Value);
    }

    [Fact]
    public void Other_stacks_are_not_touched()
    {
        using var folder = new TemporaryFolder().With("prod/graph.json", "prod");
        Output(folder).Write(New);

        Assert.Equal("prod", folder.Files()["prod/graph.json"]);
    }

    private static OutputDirectory Output(TemporaryFolder folder) => new(folder.Location, "dev");
}
