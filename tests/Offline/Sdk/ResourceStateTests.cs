using Pulumi;
using Pulumi.Utilities;
using static JupyterSpark.Tests.Offline.Sdk.SampleProgram;

namespace JupyterSpark.Tests.Offline.Sdk;

public class ResourceStateTests
{
    [Fact]
    public async Task In_a_preview_a_property_that_the_state_lacks_is_unknown() =>
        Assert.False((await InPreview(() => new Thing("a").Endpoint)).IsKnown);

    [Fact]
    public async Task In_an_update_a_property_that_the_state_lacks_is_its_default_and_known()
    {
        var text = await InUpdate(() => new Thing("a").Endpoint);
        Assert.Null(text.Value);
        Assert.True(text.IsKnown);
        Assert.Equal(0, (await InUpdate(() => new Thing("a").Size)).Value);
        Assert.Null((await InUpdate(() => new Thing("a").Weight)).Value);
        Assert.Null((await InUpdate(() => new Thing("a").Status)).Value);
        Assert.True((await InUpdate(() => new Thing("a").Hosts)).Value.IsDefault);
    }

    [Fact]
    public async Task In_a_preview_a_null_in_the_state_is_unknown_too() =>
        Assert.False((await InPreview(() => new Thing("a").Endpoint, Giving("endpoint", null!))).IsKnown);

    [Fact]
    public async Task A_property_that_the_state_has_is_known_in_a_preview()
    {
        var seen = await InPreview(() => new Thing("a").Endpoint, Giving("endpoint", "x"));
        Assert.Equal("x", seen.Value);
        Assert.True(seen.IsKnown);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task An_id_that_the_mocks_do_not_give_is_unknown(string? id)
    {
        var mocks = new SampleMocks { Id = _ => id };
        Assert.False((await InPreview(() => new Thing("a").Id, mocks)).IsKnown);
        Assert.False((await InUpdate(() => new Thing("a").Id, mocks)).IsKnown);
    }

    [Fact]
    public async Task An_id_that_the_mocks_give_is_known() => Assert.Equal("a-id", (await InPreview(() => new Thing("a").Id)).Value);

    [Fact]
    public async Task A_resource_that_is_taken_over_keeps_its_id()
    {
        var mocks = new SampleMocks { Id = _ => null };
        var seen = await InUpdate(() => new Thing("a", null, new CustomResourceOptions { ImportId = "there" }).Id, mocks);
        Assert.Equal("there", seen.Value);
        Assert.Equal("there", mocks.Of("a").Id);
    }

    [Fact]
    public async Task A_resource_that_is_read_has_the_id_by_which_it_was_read()
    {
        var mocks = new SampleMocks();
        var seen = await InUpdate(() => new Thing("a", null, new CustomResourceOptions { Id = Output.Create("there") }).Id, mocks);
        Assert.Equal("there", seen.Value);
        Assert.Equal("there", mocks.Of("a").Id);
    }

    [Fact]
    public async Task Plain_data_becomes_the_types_of_the_properties()
    {
        var state = new Dictionary<string, object>
        {
            ["size"] = 3,
            ["weight"] = 0.5,
            ["parts"] = new[] { "p" },
            ["tags"] = new Dictionary<string, object> { ["k"] = "v" },
            ["mode"] = "Fast",
            ["port"] = "http",
            ["status"] = new Dictionary<string, object> { ["phase"] = "up", ["hosts"] = new List<string> { "h" } },
        };
        Thing thing = null!;
        await UpdateAsync(() => thing = new Thing("a"), new SampleMocks { State = _ => state });
        Assert.Equal(3, await OutputUtilities.GetValueAsync(thing.Size));
        Assert.Equal(0.5, await OutputUtilities.GetValueAsync(thing.Weight));
        Assert.Equal<string>(["p"], await OutputUtilities.GetValueAsync(thing.Parts));
        Assert.Equal("v", (await OutputUtilities.GetValueAsync(thing.Tags))!["k"]);
        Assert.Equal(Mode.Fast, await OutputUtilities.GetValueAsync(thing.Mode));
        Assert.Equal("http", (await OutputUtilities.GetValueAsync(thing.Port)).AsT1);
        var status = (await OutputUtilities.GetValueAsync(thing.Status))!;
        Assert.Equal("up", status.Phase);
        Assert.Equal<string>(["h"], status.Hosts);
    }

    [Fact]
    public async Task What_does_not_fit_a_propertys_type_is_the_types_default()
    {
        Assert.Equal(0, (await InUpdate(() => new Thing("a").Size, Giving("size", "many"))).Value);
        Assert.Null((await InUpdate(() => new Thing("a").Endpoint, Giving("endpoint", 5))).Value);
    }

    [Fact]
    public async Task An_unknown_inside_a_property_makes_the_property_unknown()
    {
        var tags = new Dictionary<string, object> { ["a"] = "known", ["b"] = OutputUtilities.CreateUnknown("x") };
        Assert.False((await InUpdate(() => new Thing("a").Tags, Giving("tags", tags))).IsKnown);
    }

    [Fact]
    public async Task State_may_be_given_as_arguments() =>
        Assert.Equal("x", (await InUpdate(() => new Thing("a").Label, new ArgsMocks())).Value);

    [Fact]
    public async Task Mocks_that_give_nothing_leave_the_inputs()
    {
        var seen = await InUpdate(() => new Thing("a", new ThingArgs { Label = "x" }).Label, new Pulumi.Testing.EmptyMocks());
        Assert.Equal("x", seen.Value);
    }

    private static SampleMocks Giving(string name, object value) => new() { State = _ => new() { [name] = value } };

    private sealed class ArgsMocks : Pulumi.Testing.IMocks
    {
        public Task<(string? id, object state)> NewResourceAsync(Pulumi.Testing.MockResourceArgs args) =>
            Task.FromResult<(string?, object)>(("id", new ThingArgs { Label = "x" }));

        public Task<object> CallAsync(Pulumi.Testing.MockCallArgs args) => Task.FromResult<object>(args.Args);
    }
}
