using Pulumi;
using Pulumi.Utilities;
using static JupyterSpark.Tests.Offline.Sdk.SampleProgram;

namespace JupyterSpark.Tests.Offline.Sdk;

public class ResourceOptionsTests
{
    [Fact]
    public async Task Without_a_provider_the_reference_is_empty()
    {
        var mocks = new SampleMocks();
        await UpdateAsync(() => _ = new Thing("a"), mocks);
        Assert.Equal("", mocks.Of("a").Provider);
    }

    [Fact]
    public async Task A_providers_reference_is_its_URN_and_id()
    {
        var mocks = new SampleMocks();
        await UpdateAsync(() => _ = new Thing("a", null, new CustomResourceOptions { Provider = new SampleProvider("p") }), mocks);
        Assert.EndsWith("pulumi:providers:sample::p::p-id", mocks.Of("a").Provider, StringComparison.Ordinal);
        Assert.Equal("pulumi:providers:sample", mocks.Of("p").Type);
    }

    [Fact]
    public async Task A_provider_whose_id_is_unknown_still_has_a_reference()
    {
        var mocks = new SampleMocks { Id = _ => null };
        await PreviewAsync(() => _ = new Thing("a", null, new CustomResourceOptions { Provider = new SampleProvider("p") }), mocks);
        Assert.EndsWith("::p::04da6b54-80e4-46f7-96ec-b56ff0331ba9", mocks.Of("a").Provider, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Children_use_the_provider_of_their_package_that_a_component_has()
    {
        var mocks = new SampleMocks();
        await UpdateAsync(() => Family(new() { Providers = { new SampleProvider("p"), new OtherProvider("q") } }), mocks);
        Assert.Contains("::p::", mocks.Of("thing").Provider, StringComparison.Ordinal);
        Assert.Contains("::p::", mocks.Of("grandchild").Provider, StringComparison.Ordinal);
        Assert.Contains("::q::", mocks.Of("other").Provider, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_components_single_provider_serves_its_package_alone()
    {
        var mocks = new SampleMocks();
        await UpdateAsync(() => Family(new ComponentResourceOptions { Provider = new SampleProvider("p") }), mocks);
        Assert.Contains("::p::", mocks.Of("thing").Provider, StringComparison.Ordinal);
        Assert.Equal("", mocks.Of("other").Provider);
    }

    [Fact]
    public async Task An_own_provider_goes_before_the_parents_and_is_handed_on()
    {
        var mocks = new SampleMocks();
        await UpdateAsync(
            () =>
            {
                var group = new Group("g", null, new ComponentResourceOptions { Provider = new SampleProvider("p") });
                var child = new Thing("a", null, new CustomResourceOptions { Parent = group, Provider = new SampleProvider("q") });
                _ = new Thing("b", null, new CustomResourceOptions { Parent = child });
            },
            mocks);
        Assert.Contains("::q::", mocks.Of("a").Provider, StringComparison.Ordinal);
        Assert.Contains("::q::", mocks.Of("b").Provider, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_inner_component_replaces_the_outers_provider_of_the_same_package()
    {
        var mocks = new SampleMocks();
        await UpdateAsync(
            () => _ = new Group(
                "outer",
                outer => _ = new Group(
                    "inner",
                    inner => _ = new Thing("a", null, new CustomResourceOptions { Parent = inner }),
                    new ComponentResourceOptions { Parent = outer, Providers = { new SampleProvider("q") } }),
                new ComponentResourceOptions { Providers = { new SampleProvider("p") } }),
            mocks);
        Assert.Contains("::q::", mocks.Of("a").Provider, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_inherited_does_not_show_in_the_options_that_were_given()
    {
        var options = new CustomResourceOptions();
        await UpdateAsync(() => _ = new Group(
            "g",
            group =>
            {
                options.Parent = group;
                _ = new Thing("a", null, options);
            },
            new ComponentResourceOptions { Protect = true, Provider = new SampleProvider("p") }));
        Assert.Null(options.Protect);
        Assert.Null(options.Provider);
    }

    [Fact]
    public async Task Merged_options_have_the_seconds_values_and_the_entries_of_both_lists()
    {
        CustomResourceOptions merged = null!;
        await UpdateAsync(() => merged = CustomResourceOptions.Merge(
            new() { Protect = true, Version = "1", IgnoreChanges = { "a" }, DependsOn = { new Thing("x") } },
            new() { Version = "2", IgnoreChanges = { "b" }, DependsOn = { new Thing("y") }, DeleteBeforeReplace = true }));
        Assert.Equal((true, "2", true), (merged.Protect, merged.Version, merged.DeleteBeforeReplace));
        Assert.Equal(["a", "b"], merged.IgnoreChanges);
        Assert.Equal(2, (await OutputUtilities.GetValueAsync(merged.DependsOn.ToOutput())).Length);
    }

    [Fact]
    public async Task Merged_components_options_keep_one_provider_a_package()
    {
        ComponentResourceOptions merged = null!;
        await UpdateAsync(() => merged = ComponentResourceOptions.Merge(
            new() { Providers = { new SampleProvider("p"), new OtherProvider("o") } }, new() { Providers = { new SampleProvider("q") } }));
        Assert.Equal(["o", "q"], merged.Providers.Select(p => p.GetResourceName()));
    }

    [Fact]
    public async Task An_alias_that_contradicts_itself_is_refused()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => UpdateAsync(() => _ = new Thing(
            "a", null, new CustomResourceOptions { Aliases = { new Alias { Urn = "urn:pulumi:s::p::t::n", Name = "n" } } })));
        Assert.Contains("Alias should not specify both Urn and Name", error.Message, StringComparison.Ordinal);
    }

    private static void Family(ComponentResourceOptions options) => _ = new Group(
        "g",
        group =>
        {
            var thing = new Thing("thing", null, new CustomResourceOptions { Parent = group });
            _ = new Thing("grandchild", null, new CustomResourceOptions { Parent = thing });
            _ = new Other("other", new CustomResourceOptions { Parent = group });
        },
        options);
}
