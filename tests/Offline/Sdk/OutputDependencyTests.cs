using Pulumi;
using Pulumi.Utilities;
using static JupyterSpark.Tests.Offline.Sdk.SampleProgram;

namespace JupyterSpark.Tests.Offline.Sdk;

public class OutputDependencyTests
{
    [Fact]
    public async Task A_resources_output_depends_on_the_resource()
    {
        Thing thing = null!;
        var seen = await InUpdate(() => (thing = new Thing("a")).Endpoint);
        Assert.Equal([thing], seen.Dependencies);
        Assert.Equal([thing], await OutputUtilities.GetDependenciesAsync(thing.Id));
        Assert.Equal([thing], await OutputUtilities.GetDependenciesAsync(thing.Urn));
    }

    [Fact]
    public async Task A_value_depends_on_nothing() => Assert.Empty((await InUpdate(() => Output.Create("x"))).Dependencies);

    [Fact]
    public async Task What_is_applied_keeps_dependencies_and_adds_those_of_the_result()
    {
        Thing a = null!, b = null!;
        var seen = await InUpdate(() =>
        {
            (a, b) = (new Thing("a"), new Thing("b"));
            return a.Endpoint.Apply(_ => b.Endpoint);
        });
        Assert.Equal([a, b], seen.Dependencies.OrderBy(r => r.GetResourceName()));
    }

    [Fact]
    public async Task Combined_outputs_have_the_dependencies_of_all()
    {
        string[] expected = ["a", "b"];
        Assert.Equal(expected, Names(await InPreview(() => Output.All(new Thing("a").Endpoint, new Thing("b").Endpoint))));
        Assert.Equal(expected, Names(await InPreview(() => Output.Tuple(new Thing("a").Size, new Thing("b").Endpoint))));
        Assert.Equal(expected, Names(await InPreview(() => Output.Format($"{new Thing("a").Size} {new Thing("b").Endpoint}"))));
        Assert.Equal(
            expected, Names(await InUpdate(() => Output.JsonSerialize(Output.Create(new[] { new Thing("a").Id, new Thing("b").Id })))));
    }

    [Fact]
    public async Task WithDependency_adds_one()
    {
        var seen = await InUpdate(() => OutputUtilities.WithDependency(Output.CreateSecret("x"), new Thing("a")));
        Assert.Equal(["a"], Names(seen));
        Assert.Equal("x", seen.Value);
        Assert.True(seen.IsSecret);
    }

    private static IEnumerable<string> Names<T>(Seen<T> seen) =>
        seen.Dependencies.Select(r => r.GetResourceName()).Order(StringComparer.Ordinal);
}
