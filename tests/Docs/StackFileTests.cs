using JupyterSpark.Stacks.Config;

namespace JupyterSpark.Tests.Docs;

public class StackFileTests
{
    [Fact]
    public void The_stack_file_for_production_in_the_guide_lacks_its_secret_only()
    {
        var text = Assert.Single(Markdown.Blocks(Documents.Read("docs/guides/azure.md"), "yaml"));

        var problems = ConfigLoader.Load(StackFile.Parse(text, "Pulumi.prod.yaml"), "prod").Problems;

        Assert.Equal("platform:hub.signIn.clientSecret", Assert.Single(problems).Path);
    }
}
