using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;
using static JupyterSpark.Tests.Offline.Sdk.SampleProgram;

namespace JupyterSpark.Tests.Offline.Sdk;

public class InputCollectionTests
{
    public static TheoryData<InputList<string>> Lists => new()
    {
        new[] { "a", "b" },
        new Output<string>[] { Output.Create("a"), Output.Create("b") },
        new Input<string>[] { "a", Output.Create("b") },
        new List<string> { "a", "b" },
        new List<Output<string>> { Output.Create("a"), Output.Create("b") },
        new List<Input<string>> { "a", Output.Create("b") },
        ImmutableArray.Create("a", "b"),
        ImmutableArray.Create(Output.Create("a"), Output.Create("b")),
        ImmutableArray.Create<Input<string>>("a", Output.Create("b")),
        Output.Create(new[] { "a", "b" }),
        Output.Create(new List<string> { "a", "b" }),
        Output.Create<IEnumerable<string>>(["a", "b"]),
        Output.Create(ImmutableArray.Create("a", "b")),
    };

    [Theory]
    [MemberData(nameof(Lists), DisableDiscoveryEnumeration = true)]
    public async Task A_list_is_made_of_whatever_is_a_list(InputList<string> list) =>
        Assert.Equal<string>(["a", "b"], (await InUpdate(() => list.ToOutput())).Value);

    [Fact]
    public async Task A_list_is_made_of_one_element()
    {
        Assert.Equal<string>(["a"], (await InUpdate(() => ((InputList<string>)"a").ToOutput())).Value);
        Assert.Equal<string>(["a"], (await InUpdate(() => ((InputList<string>)Output.Create("a")).ToOutput())).Value);
        Assert.Equal<string>(["a"], (await InUpdate(() => ((InputList<string>)(Input<string>)"a").ToOutput())).Value);
    }

    [Fact]
    public async Task A_list_initialiser_takes_elements_and_whole_lists()
    {
        var list = new InputList<string>
        {
            "a",
            Output.Create("b"),
            new[] { "c", "d" },
            Output.Create(ImmutableArray.Create("e", "f")),
            { "g", Output.Create("h") },
        };
        list.AddRange(new List<string> { "i" });
        Assert.Equal("abcdefghi", string.Concat((await InUpdate(() => list.ToOutput())).Value));
    }

    [Fact]
    public async Task Elements_are_added_to_a_list_that_was_assigned()
    {
        var args = new ThingArgs { Parts = new[] { "a" } };
        args.Parts.Add("b");
        var mocks = new SampleMocks();
        await UpdateAsync(() => _ = new Thing("x", args), mocks);
        Assert.Equal<object?>(["a", "b"], (ImmutableArray<object?>)mocks.InputsOf("x")["parts"]);
    }

    [Fact]
    public async Task Concat_leaves_both_lists_as_they_are()
    {
        InputList<string> first = new[] { "a" };
        InputList<string> second = new[] { "b" };
        Assert.Equal<string>(["a", "b"], (await InUpdate(() => first.Concat(second).ToOutput())).Value);
        Assert.Equal<string>(["a"], (await InUpdate(() => first.ToOutput())).Value);
    }

    [Fact]
    public async Task One_secret_or_unknown_element_counts_for_the_whole_list()
    {
        InputList<string> secret = ["a", Output.CreateSecret("b")];
        Assert.True((await InUpdate(() => secret.ToOutput())).IsSecret);
        InputList<string> unknown = ["a", OutputUtilities.CreateUnknown("b")];
        Assert.False((await InPreview(() => unknown.ToOutput())).IsKnown);
    }

    [Fact]
    public async Task A_list_is_enumerated_only_asynchronously()
    {
        InputList<string> list = ["a", Output.Create("b")];
        var seen = new List<string>();
        await foreach (var item in list)
        {
            seen.Add(await OutputUtilities.GetValueAsync(item.ToOutput()));
        }
        Assert.Equal(["a", "b"], seen);
        Assert.Throws<NotSupportedException>(() => ((System.Collections.IEnumerable)list).GetEnumerator());
    }

    [Fact]
    public async Task An_array_that_was_never_made_stays_so() =>
        Assert.True((await InUpdate(() => ((InputList<string>)default(ImmutableArray<string>)).ToOutput())).Value.IsDefault);

    [Fact]
    public async Task A_map_initialiser_takes_entries_and_whole_maps()
    {
        var map = new InputMap<string>
        {
            { "a", "1" },
            { "b", Output.Create("2") },
            new Dictionary<string, string> { ["c"] = "3" },
            Output.Create(ImmutableDictionary<string, string>.Empty.Add("d", "4")),
        };
        map["e"] = "5";
        map.AddRange(ImmutableDictionary<string, string>.Empty.Add("f", "6"));
        var seen = await InUpdate(() => map.ToOutput());
        Assert.Equal("a1 b2 c3 d4 e5 f6", string.Join(' ', seen.Value.OrderBy(p => p.Key).Select(p => p.Key + p.Value)));
    }

    [Fact]
    public async Task A_key_may_be_added_twice_only_with_the_same_value()
    {
        var same = new InputMap<string> { { "a", "1" }, { "a", Output.Create("1") } };
        Assert.Single((await InUpdate(() => same.ToOutput())).Value);
        var other = new InputMap<string> { { "a", "1" }, { "a", "2" } };
        await Assert.ThrowsAsync<ArgumentException>(() => OutputUtilities.GetValueAsync(other.ToOutput()));
    }

    [Fact]
    public async Task Merged_maps_have_the_seconds_values_and_stay_as_they_are()
    {
        var first = new InputMap<string> { ["a"] = "1", ["b"] = "1" };
        var second = new InputMap<string> { ["b"] = "2" };
        var merged = (await InUpdate(() => InputMap<string>.Merge(first, second).ToOutput())).Value;
        Assert.Equal(("1", "2"), (merged["a"], merged["b"]));
        Assert.Equal("1", (await InUpdate(() => first.ToOutput())).Value["b"]);
    }

    [Fact]
    public async Task Lists_and_maps_of_unions_take_both_kinds()
    {
        var list = new InputList<Union<int, string>> { 1, "a", Output.Create("b") };
        var map = new InputMap<Union<int, string>> { { "n", 1 }, { "s", "a" } };
        Assert.Equal([1, "a", "b"], (await InUpdate(() => list.ToOutput())).Value.Select(u => u.Value));
        Assert.Equal("a", (await InUpdate(() => map.ToOutput())).Value["s"].AsT1);
    }

    [Fact]
    public async Task A_union_input_takes_values_outputs_and_inputs_of_both_kinds()
    {
        InputUnion<int, string>[] all =
            [1, "a", Output.Create(2), Output.Create("b"), (Input<int>)3, (Input<string>)"c", Union<int, string>.FromT0(4)];
        var seen = new List<object>();
        foreach (var one in all)
        {
            seen.Add((await InUpdate(() => one.ToOutput())).Value.Value);
        }
        Assert.Equal([1, "a", 2, "b", 3, "c", 4], seen);
    }
}
