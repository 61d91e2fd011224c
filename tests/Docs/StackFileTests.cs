using JupyterSpark.Stacks.Config;

namespace JupyterSpark.Tests.Docs;

public sealed class StackFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void The_stack_file_for_production_in_the_guide_lacks_its_secret_only()
    {
        var text = Assert.Single(Markdown.Blocks(DocsRepository.Read("docs/guides/azure.md"), "yaml"));
        File.WriteAllText(Path.Combine(folder.FullName, "Pulumi.prod.yaml"), text);

        var problems = ConfigLoader.Load(StackFile.Read(folder.FullName, "prod"), "prod").Problems;

        Assert.Equal("platform:hub.signIn.clientSecret", Assert.Single(problems).Path);
    }
}
