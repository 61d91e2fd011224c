using Pulumi;
using Pulumi.Utilities;
using static JupyterSpark.Tests.Offline.Sdk.SampleProgram;

namespace JupyterSpark.Tests.Offline.Sdk;

public class OutputUnknownTests
{
    [Fact]
    public async Task In_a_preview_apply_is_not_called_with_an_unknown_value()
    {
        var called = false;
        var seen = await InPreview(() => new Thing("a").Endpoint.Apply(v => called = true));
        Assert.False(called);
        Assert.False(seen.IsKnown);
    }

    [Fact]
    public async Task In_a_preview_no_overload_of_apply_is_called()
    {
        var called = 0;
        await PreviewAsync(() =>
        {
            var unknown = new Thing("a").Endpoint;
            unknown.Apply(_ => Task.FromResult(called++));
            unknown.Apply(_ => Output.Create(called++));
            unknown.Apply<int>(_ => (Input<int>)called++);
            unknown.Apply(async Task (_) => await Task.FromResult(called++));
        });
        Assert.Equal(0, called);
    }

    [Fact]
    public async Task In_an_update_apply_is_called_with_what_is_there()
    {
        var seen = await InUpdate(() => new Thing("a").Endpoint.Apply(v => v is null));
        Assert.True(seen.Value);
        Assert.True(seen.IsKnown);
    }

    [Fact]
    public async Task In_an_update_apply_is_called_even_with_an_unknown_but_the_result_stays_unknown()
    {
        var called = 0;
        var seen = await InUpdate(() => OutputUtilities.CreateUnknown(5).Apply(v => called = v));
        Assert.Equal(5, called);
        Assert.False(seen.IsKnown);
    }

    [Fact]
    public async Task One_unknown_makes_the_whole_unknown()
    {
        Assert.False((await InPreview(() => Output.All(Output.Create("a"), new Thing("a").Endpoint))).IsKnown);
        Assert.False((await InPreview(() => Output.Tuple(Output.Create("a"), new Thing("a").Endpoint))).IsKnown);
        Assert.False((await InPreview(() => Output.Format($"https://{new Thing("a").Endpoint}"))).IsKnown);
    }

    [Fact]
    public async Task An_unknown_output_inside_apply_makes_the_result_unknown() =>
        Assert.False((await InPreview(() => Output.Create("x").Apply(_ => new Thing("a").Endpoint))).IsKnown);

    [Fact]
    public async Task The_value_of_an_unknown_is_its_types_default()
    {
        Assert.Null((await InPreview(() => OutputUtilities.CreateUnknown("stands for it"))).Value);
        Assert.Equal(0, (await InPreview(() => OutputUtilities.CreateUnknown(5))).Value);
    }

    [Fact]
    public async Task In_a_preview_the_value_that_stands_for_an_unknown_is_not_even_made()
    {
        var made = false;
        var seen = await InPreview(() => OutputUtilities.CreateUnknown(() => Task.FromResult(made = true)));
        Assert.False(made);
        Assert.False(seen.IsKnown);
    }
}
