using JupyterSpark.Synth.Preview;
using JupyterSpark.Tests.Kit;

namespace JupyterSpark.Tests.Golden;

public class GoldenTests
{
    public static TheoryData<string> Stacks
    {
        get
        {
            var stacks = PulumiProject.Find(Repository.Root).Stacks;
            Assert.NotEmpty(stacks);
            return [.. stacks];
        }
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Every_stack_renders_what_its_golden_tree_shows(string stack)
    {
        var evaluated = await Evaluated.StackAsync(stack);
        var tree = new GoldenTree(Repository.PathOf("tests", "Golden"), stack);
        var difference = tree.Compare(evaluated.Artifacts, Environment.GetEnvironmentVariable(GoldenTree.AcceptVariable));
        Assert.True(difference is null, difference);
    }
}
