using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;
using Pulumi.Utilities;
using static JupyterSpark.Tests.Offline.Sdk.SampleProgram;

namespace JupyterSpark.Tests.Offline.Sdk;

public class ResourceInputTests
{
    [Fact]
    public async Task Mocks_see_inputs_by_their_names_on_the_wire_and_nothing_else()
    {
        var inputs = await InputsOf(() => new ThingArgs { Label = "x", NotAnInput = "y" });
        Assert.Equal("x", inputs["label"]);
        Assert.Equal(["label", "parts", "tags"], inputs.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Mocks_see_type_and_name()
    {
        var mocks = new SampleMocks();
        await UpdateAsync(() => _ = new Thing("a"), mocks);
        Assert.Equal(Thing.Token, mocks.Of("a").Type);
        Assert.Equal("", mocks.Of("a").Id);
    }

    [Fact]
    public async Task Numbers_are_doubles() => Assert.Equal(3.0, (await InputsOf(() => new ThingArgs { Size = 3 }))["size"]);

    [Fact]
    public async Task Lists_are_immutable_arrays_and_maps_immutable_dictionaries()
    {
        var inputs = await InputsOf(() => new ThingArgs { Parts = { "a", "b" }, Tags = { ["k"] = "v" } });
        Assert.Equal<object?>(["a", "b"], Assert.IsType<ImmutableArray<object?>>(inputs["parts"]));
        Assert.Equal("v", Assert.IsType<ImmutableDictionary<string, object>>(inputs["tags"])["k"]);
    }

    [Fact]
    public async Task Nested_arguments_are_dictionaries_without_what_was_not_given()
    {
        var inputs = await InputsOf(() => new ThingArgs { Shape = new ShapeArgs { Width = 2 } });
        var shape = Assert.IsType<ImmutableDictionary<string, object>>(inputs["shape"]);
        Assert.Equal(new Dictionary<string, object> { ["width"] = 2.0 }, shape);
    }

    [Fact]
    public async Task Enumerations_are_their_values_on_the_wire()
    {
        Assert.Equal("Fast", (await InputsOf(() => new ThingArgs { Mode = Mode.Fast }))["mode"]);
        Assert.Equal(7.0, (await InputsOf(() => new ThingArgs { Anything = Level.High }))["anything"]);
    }

    [Fact]
    public async Task Unions_are_their_values()
    {
        Assert.Equal(80.0, (await InputsOf(() => new ThingArgs { Port = 80 }))["port"]);
        Assert.Equal("http", (await InputsOf(() => new ThingArgs { Port = Output.Create("http") }))["port"]);
    }

    [Fact]
    public async Task Secrets_are_plain() =>
        Assert.Equal("x", (await InputsOf(() => new ThingArgs { Label = Output.CreateSecret("x") }))["label"]);

    [Fact]
    public async Task An_unknown_input_is_absent()
    {
        var inputs = await InputsOf(() => new ThingArgs { Label = OutputUtilities.CreateUnknown("x"), Size = 1 });
        Assert.False(inputs.ContainsKey("label"));
        Assert.True(inputs.ContainsKey("size"));
    }

    [Fact]
    public async Task An_input_with_something_unknown_inside_is_absent_as_a_whole()
    {
        var unknown = OutputUtilities.CreateUnknown("x");
        var inputs = await InputsOf(() => new ThingArgs
        {
            Tags = { ["a"] = "known", ["b"] = unknown },
            Parts = { "known", unknown },
            Shape = new ShapeArgs { Width = 1, Colour = unknown },
        });
        Assert.Empty(inputs);
    }

    [Fact]
    public async Task Assets_stay_assets()
    {
        var archive = new AssetArchive(new Dictionary<string, AssetOrArchive> { ["a"] = new StringAsset("x") });
        Assert.IsType<AssetArchive>((await InputsOf(() => new ThingArgs { Content = archive }))["content"]);
        Assert.IsType<FileAsset>((await InputsOf(() => new ThingArgs { Content = new FileAsset("x") }))["content"]);
    }

    [Fact]
    public async Task A_resource_among_the_inputs_stays_a_resource()
    {
        var mocks = new SampleMocks();
        await UpdateAsync(() => _ = new Thing("b", new ThingArgs { Peer = new Thing("a") }), mocks);
        var peer = Assert.IsAssignableFrom<Resource>(mocks.InputsOf("b")["peer"]);
        Assert.EndsWith("::a", await OutputUtilities.GetValueAsync(peer.Urn), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_taken_apart()
    {
        using var json = JsonDocument.Parse("""{ "a": [1, true, null, "x"] }""");
        var map = (ImmutableDictionary<string, object>)(await InputsOf(() => new ThingArgs { Anything = json.RootElement }))["anything"];
        Assert.Equal<object?>([1.0, true, null, "x"], (ImmutableArray<object?>)map["a"]);
    }

    [Fact]
    public async Task An_input_of_a_provider_is_JSON_text()
    {
        var mocks = new SampleMocks();
        var args = new SampleProviderArgs { Flags = { "a", "\"b\"" }, Strict = true, Limits = { ["n"] = 1 } };
        await UpdateAsync(() => _ = new SampleProvider("p", args), mocks);
        Assert.Equal("""[ "a", "\"b\"" ]""", mocks.InputsOf("p")["flags"]);
        Assert.Equal("true", mocks.InputsOf("p")["strict"]);
        Assert.Equal("""{ "n": 1 }""", mocks.InputsOf("p")["limits"]);
    }

    [Fact]
    public async Task Inputs_without_a_class_are_given_by_name()
    {
        var mocks = new SampleMocks();
        var args = new DictionaryResourceArgs(ImmutableDictionary<string, object?>.Empty.Add("any", Output.Create("x")).Add("none", null));
        await UpdateAsync(() => _ = new CustomResource("sample:index:Any", "a", args), mocks);
        Assert.Equal(new Dictionary<string, object> { ["any"] = "x" }, mocks.InputsOf("a"));
    }

    [Fact]
    public async Task A_value_that_was_read_from_an_output_can_be_an_input()
    {
        var mocks = new SampleMocks
        {
            State = args => args.Name == "a" ? new() { ["status"] = new Dictionary<string, object> { ["phase"] = "up" } } : [],
        };
        await UpdateAsync(() => _ = new Thing("b", new ThingArgs { Anything = new Thing("a").Status }), mocks);
        Assert.Equal("up", ((ImmutableDictionary<string, object>)mocks.InputsOf("b")["anything"])["phase"]);
    }

    private static async Task<ImmutableDictionary<string, object>> InputsOf(Func<ThingArgs> args)
    {
        var mocks = new SampleMocks();
        await UpdateAsync(() => _ = new Thing("a", args()), mocks);
        return mocks.InputsOf("a");
    }
}
