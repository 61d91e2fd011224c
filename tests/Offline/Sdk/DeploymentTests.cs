using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;
using static JupyterSpark.Tests.Offline.Sdk.SampleProgram;

namespace JupyterSpark.Tests.Offline.Sdk;

public class DeploymentTests
{
    [Fact]
    public async Task The_instance_says_what_the_test_options_say()
    {
        var options = new TestOptions
        {
            OrganizationName = "org",
            ProjectName = "hub",
            StackName = "dev",
            RootDirectory = "/src",
            IsPreview = false,
        };
        Assert.Equal(("org", "hub", "dev", "/src", false), await InstanceOf(options));
    }

    [Fact]
    public async Task Without_options_it_is_a_preview_of_a_nameless_stack() =>
        Assert.Equal(("organization", "project", "stack", "rootDirectory", true), await InstanceOf(new TestOptions()));

    [Fact]
    public async Task Outside_of_a_deployment_there_is_no_instance()
    {
        await UpdateAsync(() => { });
        var error = Assert.Throws<InvalidOperationException>(() => Deployment.Instance);
        Assert.Equal("Trying to acquire Deployment.Instance before 'Run' was called.", error.Message);
    }

    [Fact]
    public async Task Inside_of_a_deployment_no_other_starts() =>
        Assert.Contains("should only be set once", (await Assert.ThrowsAsync<RunException>(
            () => Deployment.TestAsync(new SampleMocks(), new TestOptions(), async Task () => await UpdateAsync(() => { })))).Message,
            StringComparison.Ordinal);

    [Fact]
    public async Task A_test_gives_the_programs_resources_without_the_stack_and_its_outputs()
    {
        var (resources, outputs) = await Deployment.TestAsync(new SampleMocks(), new TestOptions(), () =>
        {
            var group = new Group("g", g => _ = new Thing("a", null, new CustomResourceOptions { Parent = g }));
            return new Dictionary<string, object?> { ["address"] = group.Urn, ["plain"] = 1 };
        });
        Assert.Equal(["a", "g"], resources.Select(r => r.GetResourceName()).Order(StringComparer.Ordinal));
        Assert.Equal(1, outputs["plain"]);
        Assert.EndsWith("::g", await OutputUtilities.GetValueAsync((Output<string>)outputs["address"]!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_asynchronous_program_gives_its_outputs_too()
    {
        static async Task<IDictionary<string, object?>> Program()
        {
            await Task.Yield();
            _ = new Thing("late");
            return ImmutableDictionary<string, object?>.Empty.Add("x", "y");
        }

        var (resources, outputs) = await Deployment.TestAsync(new SampleMocks(), new TestOptions(), Program);
        Assert.Single(resources);
        Assert.Equal("y", outputs["x"]);
    }

    [Fact]
    public async Task A_test_is_over_when_resources_made_inside_apply_are_there()
    {
        var resources = await UpdateAsync(() => new Thing("a").Id.Apply(id => new Thing($"{id}-inner")));
        Assert.Equal(["a", "a-id-inner"], resources.Select(r => r.GetResourceName()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_stack_may_come_from_a_service_provider()
    {
        var resources = await Deployment.TestWithServiceProviderAsync<Stack>(new SampleMocks(), new Services());
        Assert.Equal("project-stack", Assert.Single(resources).GetResourceName());
    }

    [Fact]
    public async Task Mocked_URNs_stand_directly_below_the_stacks_type()
    {
        Thing child = null!;
        await Deployment.TestAsync(
            new SampleMocks(),
            new TestOptions { ProjectName = "hub", StackName = "dev" },
            () => { _ = new Group("g", g => child = new Thing("a", null, new CustomResourceOptions { Parent = g })); });
        Assert.Equal("urn:pulumi:dev::hub::pulumi:pulumi:Stack$sample:index:Thing::a", await OutputUtilities.GetValueAsync(child.Urn));
    }

    [Fact]
    public async Task A_URN_is_made_of_names_types_and_the_parents_URN()
    {
        Assert.Equal("urn:pulumi:stack::project::a:b:C::n", (await InUpdate(() => Urn.Create("n", "a:b:C"))).Value);
        Assert.Equal("urn:pulumi:s::p::a:b:C::n", (await InUpdate(() => Urn.Create("n", "a:b:C", project: "p", stack: "s"))).Value);
        Assert.Equal(
            "urn:pulumi:s::p::x:y:Z$a:b:C::n",
            (await InUpdate(() => Urn.Create("n", "a:b:C", parentUrn: "urn:pulumi:s::p::x:y:Z::m"))).Value);
        Assert.Equal(
            "urn:pulumi:stack::project::pulumi:pulumi:Stack$sample:index:Thing$a:b:C::n",
            (await InUpdate(() => Urn.Create("n", "a:b:C", new Thing("m")))).Value);
    }

    private static async Task<(string, string, string, string, bool)> InstanceOf(TestOptions options)
    {
        var seen = ("", "", "", "", false);
        await Deployment.TestAsync(new SampleMocks(), options, () =>
        {
            var i = Deployment.Instance;
            seen = (i.OrganizationName, i.ProjectName, i.StackName, i.RootDirectory, i.IsDryRun);
        });
        return seen;
    }

    private sealed class Services : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(Stack) ? new Stack() : null;
    }
}
