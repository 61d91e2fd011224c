using JupyterSpark.Components.Images;

namespace JupyterSpark.Tests.Images;

public sealed class DockerContextTests : IDisposable
{
    private readonly ScratchImages images = new();

    public void Dispose() => images.Dispose();

    [Fact]
    public void The_hash_is_of_content_not_of_place() =>
        Assert.Equal(ImagesFolder.Context("worker").Hash([]), new DockerContext(images.Path, "worker").Hash([]));

    [Theory]
    [InlineData("worker/Dockerfile")]
    [InlineData("worker/locks/worker.txt")]
    [InlineData("worker/opt/entrypoint.sh")]
    public void A_changed_file_changes_it(string file) =>
        Assert.NotEqual(Hash(), HashAfter(() => images.Change(file, text => text + "\n")));

    [Fact]
    public void A_file_more_or_under_another_name_changes_it()
    {
        var before = Hash();
        var added = HashAfter(() => images.Write("worker/jars/new.tsv", "x"));
        File.Move(Path.Combine(images.Path, "worker/jars/new.tsv"), Path.Combine(images.Path, "worker/jars/other.tsv"));
        Assert.Equal(3, new[] { before, added, Hash() }.Distinct().Count());
    }

    [Fact]
    public void A_build_argument_changes_it() =>
        Assert.NotEqual(Hash(), new DockerContext(images.Path, "worker").Hash([KeyValuePair.Create("JAR_SETS", "abfs")]));

    [Fact]
    public void Line_ends_of_a_checkout_on_windows_do_not() => Assert.Equal(Hash(), HashAfter(() =>
    {
        foreach (var file in new DockerContext(images.Path, "worker").Files)
        {
            images.Change($"worker/{file}", text => text.Replace("\n", "\r\n", StringComparison.Ordinal));
        }
    }));

    [Fact]
    public void What_editors_and_python_leave_behind_does_not() => Assert.Equal(Hash(), HashAfter(() =>
    {
        images.Write("worker/build/__pycache__/thin_jars.cpython-313.pyc", "x");
        images.Write("worker/.ipynb_checkpoints/a.ipynb", "x");
    }));

    [Fact]
    public void A_missing_context_is_named() =>
        Assert.Contains("'gateway'", Assert.Throws<DirectoryNotFoundException>(() => new DockerContext(images.Path, "gateway")).Message);

    private string Hash() => new DockerContext(images.Path, "worker").Hash([]);

    private string HashAfter(Action change)
    {
        change();
        return Hash();
    }
}
