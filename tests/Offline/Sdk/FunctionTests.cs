using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;
using static JupyterSpark.Tests.Offline.Sdk.SampleProgram;

namespace JupyterSpark.Tests.Offline.Sdk;

public class FunctionTests
{
    private const string Token = "sample:index:find";

    private sealed class FindArgs : InvokeArgs
    {
        [Input("name")]
        public Input<string>? Name { get; set; }
    }

    private sealed class StartArgs : CallArgs
    {
        [Input("name")]
        public Input<string>? Name { get; set; }
    }

    [Fact]
    public async Task Invoke_asks_the_mocks_with_plain_arguments_and_reads_the_result()
    {
        var mocks = Finding("up");
        var seen = await InUpdate(() => Find(new FindArgs { Name = Output.Create("x") }), mocks);
        Assert.Equal("up", seen.Value.Phase);
        var call = Assert.Single(mocks.Called);
        Assert.Equal((Token, "x", ""), (call.Token, call.Args["name"], call.Provider));
    }

    [Fact]
    public async Task InvokeAsync_gives_the_value_itself()
    {
        var phase = "";
        await Deployment.TestAsync(Finding("up"), new() { IsPreview = false }, async Task () =>
        {
            phase = (await Deployment.Instance.InvokeAsync<Status>(Token, new FindArgs { Name = "x" })).Phase;
            await Deployment.Instance.InvokeAsync(Token, InvokeArgs.Empty);
        });
        Assert.Equal("up", phase);
    }

    [Fact]
    public async Task A_function_is_not_asked_while_an_argument_is_unknown()
    {
        var mocks = Finding("up");
        var seen = await InPreview(() => Find(new FindArgs { Name = new Thing("a").Endpoint }), mocks);
        Assert.False(seen.IsKnown);
        Assert.Empty(mocks.Called);
    }

    [Fact]
    public async Task A_result_depends_on_what_the_arguments_depend_on()
    {
        var seen = await InUpdate(() => Find(new FindArgs { Name = new Thing("a").Id }), Finding("up"));
        Assert.Equal("a", Assert.Single(seen.Dependencies).GetResourceName());
    }

    [Fact]
    public async Task A_function_may_depend_on_resources()
    {
        var seen = await InUpdate(
            () => FindAfter(new Thing("a")), Finding("up"));
        Assert.Equal("a", Assert.Single(seen.Dependencies).GetResourceName());
    }

    [Fact]
    public async Task A_function_is_not_asked_while_a_resource_that_it_depends_on_does_not_exist()
    {
        var mocks = new SampleMocks { Id = _ => null };
        var seen = await InPreview(
            () => FindAfter(new Thing("a")), mocks);
        Assert.False(seen.IsKnown);
        Assert.Empty(mocks.Called);
    }

    [Fact]
    public async Task Whether_a_result_is_secret_or_unknown_is_said_by_the_mocks()
    {
        var secretArgument = await InUpdate(() => Find(new FindArgs { Name = Output.CreateSecret("x") }), Finding("up"));
        Assert.False(secretArgument.IsSecret);
        Assert.True((await InUpdate(() => Find(new FindArgs()), Finding(Output.CreateSecret("up")))).IsSecret);
        Assert.False((await InUpdate(() => Find(new FindArgs()), Finding(OutputUtilities.CreateUnknown("up")))).IsKnown);
    }

    [Fact]
    public async Task A_function_uses_the_provider_of_its_parent_or_its_own()
    {
        var mocks = Finding("up");
        await UpdateAsync(
            () =>
            {
                var group = new Group("g", null, new ComponentResourceOptions { Provider = new SampleProvider("p") });
                Deployment.Instance.Invoke<Status>(Token, InvokeArgs.Empty, new InvokeOptions { Parent = group });
            },
            mocks);
        await UpdateAsync(
            () => Deployment.Instance.Invoke<Status>(Token, InvokeArgs.Empty, new InvokeOptions { Provider = new SampleProvider("q") }),
            mocks);
        Assert.Equal(["p-id", "q-id"], mocks.Called.Select(c => c.Provider!.Split("::")[^1]));
    }

    [Fact]
    public async Task Arguments_may_be_given_by_name()
    {
        var mocks = Finding("up");
        var args = new DictionaryInvokeArgs(ImmutableDictionary<string, object?>.Empty.Add("name", Output.Create("x")));
        await InUpdate(() => Find(args), mocks);
        Assert.Equal("x", mocks.Called[0].Args["name"]);
    }

    [Fact]
    public async Task A_method_is_called_with_its_resource_and_the_resources_provider()
    {
        var mocks = Finding("up");
        Thing thing = null!;
        var seen = await InUpdate(
            () =>
            {
                thing = new Thing("a", null, new CustomResourceOptions { Provider = new SampleProvider("p") });
                Deployment.Instance.Call("sample:index:Thing/stop", CallArgs.Empty, thing);
                return Deployment.Instance.Call<Status>("sample:index:Thing/start", new StartArgs { Name = "x" }, thing);
            },
            mocks);
        Assert.Equal("up", seen.Value.Phase);
        var call = Assert.Single(mocks.Called, c => c.Token == "sample:index:Thing/start");
        Assert.Equal("x", call.Args["name"]);
        Assert.IsAssignableFrom<Resource>(call.Args["__self__"]);
        Assert.EndsWith("::p-id", call.Provider, StringComparison.Ordinal);
        Assert.Equal(2, mocks.Called.Count);
    }

    [Fact]
    public async Task What_the_mocks_give_must_be_a_dictionary()
    {
        var mocks = new SampleMocks { Result = _ => 5 };
        var error = await Assert.ThrowsAsync<RunException>(() => InUpdate(() => Find(new FindArgs()), mocks));
        Assert.Contains("System.Int32 is not a supported argument type", error.Message, StringComparison.Ordinal);
    }

    private static Output<Status> Find(InvokeArgs args) => Deployment.Instance.Invoke<Status>(Token, args);

    private static Output<Status> FindAfter(Resource resource) =>
        Deployment.Instance.Invoke<Status>(Token, InvokeArgs.Empty, new InvokeOutputOptions { DependsOn = { resource } });

    private static SampleMocks Finding(object phase) => new() { Result = _ => new Dictionary<string, object> { ["phase"] = phase } };
}
