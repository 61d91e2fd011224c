using Pulumi;
using static JupyterSpark.Tests.Offline.Sdk.SampleProgram;

namespace JupyterSpark.Tests.Offline.Sdk;

public class StackReferenceTests
{
    private static readonly SampleMocks Mocks = new()
    {
        State = _ => new()
        {
            ["outputs"] = Output.CreateSecret(new Dictionary<string, object> { ["url"] = "https://x", ["key"] = "k" }),
            ["secretOutputNames"] = new[] { "key" },
        },
    };

    [Fact]
    public async Task A_reference_is_read_by_the_other_stacks_name()
    {
        var mocks = new SampleMocks();
        await UpdateAsync(() => _ = new StackReference("ref", new StackReferenceArgs { Name = "org/hub/prod" }), mocks);
        Assert.Equal(("pulumi:pulumi:StackReference", "org/hub/prod"), (mocks.Of("ref").Type, mocks.Of("ref").Id));
        Assert.Equal("org/hub/prod", mocks.InputsOf("ref")["name"]);
    }

    [Fact]
    public async Task Of_the_outputs_only_the_secret_ones_are_secrets()
    {
        var url = await InUpdate(() => new StackReference("org/hub/prod").GetOutput("url"), Mocks);
        Assert.Equal(("https://x", false), (url.Value, url.IsSecret));
        var key = await InUpdate(() => new StackReference("org/hub/prod").RequireOutput("key"), Mocks);
        Assert.Equal(("k", true), (key.Value, key.IsSecret));
    }

    [Fact]
    public async Task An_output_that_is_not_there_is_null_or_an_error()
    {
        Assert.Null((await InUpdate(() => new StackReference("org/hub/prod").GetOutput("no"), Mocks)).Value);
        var error = await Assert.ThrowsAsync<RunException>(
            () => InUpdate(() => new StackReference("org/hub/prod").RequireOutput("no"), Mocks));
        Assert.Contains("Required output 'no' does not exist on stack 'org/hub/prod'.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Details_tell_secrets_apart()
    {
        StackReferenceOutputDetails url = null!, key = null!;
        await Deployment.TestAsync(Mocks, new() { IsPreview = false }, async Task () =>
        {
            var reference = new StackReference("org/hub/prod");
            (url, key) = (await reference.GetOutputDetailsAsync("url"), await reference.GetOutputDetailsAsync("key"));
        });
        Assert.Equal(("https://x", null), (url.Value, url.SecretValue));
        Assert.Equal((null, "k"), (key.Value, key.SecretValue));
    }
}
