using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;
using static JupyterSpark.Tests.Offline.Sdk.SampleProgram;

namespace JupyterSpark.Tests.Offline.Sdk;

public class ComponentTests
{
    [Fact]
    public async Task Mocks_see_components_with_their_inputs()
    {
        var mocks = new SampleMocks();
        await UpdateAsync(() => _ = new Group("g", args: new ThingArgs { Label = Output.Create("x") }), mocks);
        Assert.Equal(Group.Token, mocks.Of("g").Type);
        Assert.Equal("x", mocks.InputsOf("g")["label"]);
    }

    [Fact]
    public async Task Mocks_see_the_marked_outputs_of_a_component_that_is_complete()
    {
        var mocks = new SampleMocks { State = _ => new() { ["endpoint"] = Output.CreateSecret("there") } };
        await UpdateAsync(
            () => _ = new Group("g", group => group.Address = new Thing("a", null, new() { Parent = group }).Endpoint), mocks);
        var completed = Assert.Single(mocks.Completed, c => c.Urn.EndsWith("::g", StringComparison.Ordinal));
        var address = Assert.Single(completed.Outputs);
        Assert.Equal("address", address.Key);
        Assert.Equal("there", await OutputUtilities.GetValueAsync(address.Value));
        Assert.True(await Output.IsSecretAsync(address.Value));
    }

    [Fact]
    public async Task An_unknown_output_of_a_component_is_unknown_to_the_mocks()
    {
        var mocks = new SampleMocks();
        await PreviewAsync(() => _ = new Group("g", group => group.Address = new Thing("a").Endpoint), mocks);
        var completed = Assert.Single(mocks.Completed, c => c.Urn.EndsWith("::g", StringComparison.Ordinal));
        Assert.False(await OutputUtilities.GetIsKnownAsync(completed.Outputs["address"]));
    }

    [Fact]
    public async Task A_marked_output_that_the_component_does_not_set_comes_from_the_mocks()
    {
        var mocks = new SampleMocks { State = _ => new() { ["address"] = "given" } };
        Group group = null!;
        await UpdateAsync(() => group = new Group("g"), mocks);
        Assert.Equal("given", await OutputUtilities.GetValueAsync(group.Address));
    }

    [Fact]
    public async Task Outputs_are_registered_by_name_later_or_as_a_task()
    {
        var mocks = new SampleMocks();
        await UpdateAsync(() => _ = new Registering(), mocks);
        Assert.Equal(["later", "now", "task"], mocks.Completed.SelectMany(c => c.Outputs.Keys).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_cannot_be_an_output_is_refused_with_the_components_name()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => UpdateAsync(() => _ = new Registering(DateTime.UnixEpoch)));
        Assert.Contains("System.DateTime is not a supported argument type", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stacks_marked_outputs_are_registered()
    {
        var mocks = new SampleMocks();
        var resources = await Deployment.TestAsync<SampleStack>(mocks);
        Assert.Single(resources.OfType<SampleStack>());
        var stack = Assert.Single(mocks.Completed);
        Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack::project-stack", stack.Urn);
        Assert.Equal(["renamed", "Plain"], stack.Outputs.Keys.OrderDescending(StringComparer.Ordinal));
        Assert.DoesNotContain(mocks.Registered, r => r.Type == "pulumi:pulumi:Stack");
    }

    [Fact]
    public async Task A_stacks_marked_output_must_have_a_value()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync<ForgetfulStack>(new SampleMocks()));
        Assert.Contains("Output(s) 'Forgotten' have no value assigned", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_marked_property_must_be_an_output()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => UpdateAsync(() => _ = new Mismarked()));
        Assert.Equal(
            "Output(s) 'text' have incorrect type. [Output] attributed properties must be instances of Output<T>.", error.Message);
    }

    [Fact]
    public async Task A_marked_property_must_be_of_a_type_that_the_engine_knows()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => UpdateAsync(() => _ = new Foreign()));
        Assert.Contains("contains invalid type System.DateTime", error.Message, StringComparison.Ordinal);
    }

    private sealed class Registering : ComponentResource
    {
        public Registering(object? value = null)
            : base("test:parts:Registering", "r")
        {
            RegisterOutputs(new Dictionary<string, object?> { ["now"] = value ?? 1, ["nothing"] = null });
            RegisterOutputs(Output.Create<IDictionary<string, object?>>(new Dictionary<string, object?> { ["later"] = Output.Create(2) }));
            RegisterOutputs(Task.FromResult<IDictionary<string, object?>>(ImmutableDictionary<string, object?>.Empty.Add("task", 3)));
        }
    }

    private sealed class SampleStack : Stack
    {
        [Output("renamed")]
        public Output<string> Name { get; set; }

        [Output]
        public Output<string> Plain { get; set; }

        public SampleStack()
        {
            Name = new Thing("a").Id;
            Plain = Output.Create("y");
        }
    }

    private sealed class ForgetfulStack : Stack
    {
        public ForgetfulStack() => Forgotten = null!;

        [Output]
        public Output<string> Forgotten { get; set; }
    }

    private sealed class Mismarked() : ComponentResource("test:parts:Mismarked", "m")
    {
        [Output("text")]
        public string Text { get; set; } = "";
    }

    private sealed class Foreign() : ComponentResource("test:parts:Foreign", "f")
    {
        [Output("when")]
        public Output<DateTime> When { get; set; } = null!;
    }
}
