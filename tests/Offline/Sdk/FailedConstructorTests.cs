using Pulumi;
using static JupyterSpark.Tests.Offline.Sdk.SampleProgram;

namespace JupyterSpark.Tests.Offline.Sdk;

/// <summary>
/// A resource whose constructor fails after its outputs were made. Nobody will fill them; still nothing may wait for them without end.
/// </summary>
public class FailedConstructorTests
{
    [Fact]
    public async Task What_waits_for_its_outputs_fails_with_it()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => UpdateAsync(() => _ = new Thing("a", null, new CustomResourceOptions
        {
            ResourceTransformations =
            {
                args =>
                {
                    ((Thing)args.Resource).Endpoint.Apply(v => v.Length);
                    throw new InvalidOperationException("broken");
                },
            },
        })));
        Assert.Equal("broken", error.Message);
    }

    [Fact]
    public async Task A_component_takes_a_provider_or_providers_not_both()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => UpdateAsync(() => _ = new Group(
            "g", null, new ComponentResourceOptions { Provider = new SampleProvider("p"), Providers = { new OtherProvider("q") } })));
        Assert.Contains("both 'provider' and 'providers'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_transformation_may_not_change_the_parent()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => UpdateAsync(() => _ = new Thing("a", null, new()
        {
            ResourceTransformations =
            {
                args => new ResourceTransformationResult(args.Args, new CustomResourceOptions { Parent = new Group("g") }),
            },
        })));
        Assert.Contains("change the 'parent' of a resource", error.Message, StringComparison.Ordinal);
    }
}
