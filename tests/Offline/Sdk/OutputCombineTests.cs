using System.Globalization;
using System.Text.Json;
using Pulumi;
using static JupyterSpark.Tests.Offline.Sdk.SampleProgram;

namespace JupyterSpark.Tests.Offline.Sdk;

public class OutputCombineTests
{
    private static readonly JsonSerializerOptions CamelCase = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private sealed record Server(string Name, Output<int> Port, InputList<string> Hosts);

    private sealed record Size(int Width);

    [Fact]
    public async Task All_keeps_the_order_of_outputs()
    {
        var seen = await InUpdate(() => Output.All(Output.Create(Slow("a")), Output.Create("b"), Output.Create("c")));
        Assert.Equal<string>(["a", "b", "c"], seen.Value);
    }

    [Fact]
    public async Task All_takes_inputs_and_sequences()
    {
        Input<string>[] inputs = ["a", Output.Create("b")];
        Assert.Equal<string>(["a", "b"], (await InUpdate(() => Output.All(inputs))).Value);
        Assert.Equal<string>(["a", "b"], (await InUpdate(() => Output.All(inputs.AsEnumerable()))).Value);
        Assert.Equal<string>(["x"], (await InUpdate(() => Output.All(new List<Output<string>> { Output.Create("x") }))).Value);
    }

    [Fact]
    public async Task All_of_none_is_empty_and_known()
    {
        var seen = await InUpdate(() => Output.All(Enumerable.Empty<Output<int>>()));
        Assert.Empty(seen.Value);
        Assert.True(seen.IsKnown);
    }

    [Fact]
    public async Task Tuple_keeps_types_and_order_for_two_to_eight()
    {
        Output<int> o = Output.Create(1);
        Assert.Equal((1, "b"), (await InUpdate(() => Output.Tuple(o, Output.Create("b")))).Value);
        Assert.Equal((1, 2, 3), (await InUpdate(() => Output.Tuple<int, int, int>(1, 2, 3))).Value);
        Assert.Equal((1, 2, 3, 4), (await InUpdate(() => Output.Tuple<int, int, int, int>(1, 2, 3, 4))).Value);
        Assert.Equal((1, 2, 3, 4, 5), (await InUpdate(() => Output.Tuple<int, int, int, int, int>(1, 2, 3, 4, 5))).Value);
        Assert.Equal((1, 2, 3, 4, 5, 6), (await InUpdate(() => Output.Tuple<int, int, int, int, int, int>(1, 2, 3, 4, 5, 6))).Value);
        Assert.Equal(
            (1, 2, 3, 4, 5, 6, 7), (await InUpdate(() => Output.Tuple<int, int, int, int, int, int, int>(1, 2, 3, 4, 5, 6, 7))).Value);
        Assert.Equal(
            (1, 2, 3, 4, 5, 6, 7, 8),
            (await InUpdate(() => Output.Tuple<int, int, int, int, int, int, int, int>(1, 2, 3, 4, 5, 6, 7, 8))).Value);
    }

    [Fact]
    public async Task Format_fills_holes_with_outputs_inputs_and_values()
    {
        Input<string> input = "b";
        var seen = await InUpdate(() => Output.Format($"{Output.Create("a")}-{input}-{3}"));
        Assert.Equal("a-b-3", seen.Value);
    }

    [Fact]
    public async Task Format_is_the_same_in_every_culture()
    {
        CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = new NumberFormatInfo { NumberDecimalSeparator = "," } };
        Assert.Equal("0.5 01", (await InUpdate(() => Output.Format($"{Output.Create(0.5)} {1:00}"))).Value);
    }

    [Fact]
    public async Task JsonSerialize_resolves_outputs_inside()
    {
        var server = new Server("web", Output.Create(80), ["a", Output.Create("b")]);
        var seen = await InUpdate(() => Output.JsonSerialize(Output.Create(server), CamelCase));
        Assert.Equal("""{"name":"web","port":80,"hosts":["a","b"]}""", seen.Value);
        Assert.False(seen.IsSecret);
    }

    [Fact]
    public async Task JsonSerialize_is_a_secret_when_something_inside_is()
    {
        var seen = await InUpdate(() => Output.JsonSerialize(Output.Create(new Server("web", Output.CreateSecret(80), []))));
        Assert.True(seen.IsSecret);
        Assert.True(seen.IsKnown);
    }

    [Fact]
    public async Task JsonSerialize_is_unknown_when_something_inside_is()
    {
        var seen = await InPreview(() => Output.JsonSerialize(Output.Create(new[] { new Thing("a").Endpoint })));
        Assert.False(seen.IsKnown);
        Assert.Single(seen.Dependencies);
    }

    [Fact]
    public async Task JsonDeserialize_reads_what_JsonSerialize_wrote()
    {
        var seen = await InUpdate(() => Output.JsonDeserialize<Size>(Output.JsonSerialize(Output.CreateSecret(new Size(3)))));
        Assert.Equal(new Size(3), seen.Value);
        Assert.True(seen.IsSecret);
    }

    [Fact]
    public async Task Short_forms_reach_into_arrays_and_unions()
    {
        var array = Output.All(Output.Create("a"), Output.Create("b"));
        Assert.Equal("b", (await InUpdate(() => array.GetAt(1))).Value);
        Assert.Equal("a", (await InUpdate(() => array.First())).Value);
        Assert.Equal(2, (await InUpdate(() => array.Length())).Value);
        Assert.Equal("x", (await InUpdate(() => Output.Create(Union<int, string>.FromT1("x")).AsT1())).Value);
    }

    private static async Task<string> Slow(string value)
    {
        await Task.Delay(20);
        return value;
    }
}
