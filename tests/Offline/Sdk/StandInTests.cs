using System.Reflection;
using Pulumi;
using Pulumi.Testing;
using static JupyterSpark.Tests.Offline.Sdk.SampleProgram;

namespace JupyterSpark.Tests.Offline.Sdk;

/// <summary>
/// What the stand-in does and the official mocks do not: it names the resource with an error, and finds mistakes that only the engine
/// finds.
/// </summary>
[Collection(ProcessWide.Name)]
public class StandInTests
{
    [Fact]
    public async Task An_error_names_the_resource_that_it_belongs_to() =>
        Assert.Equal("sample:index:Thing a: no such region", (await FailureOf(() => _ = new Thing("a"), new FailingMocks())).Message);

    [Fact]
    public async Task An_output_that_fails_is_told_with_the_resource_that_takes_it_and_once()
    {
        var error = await FailureOf(() => _ = new Thing(
            "a", new ThingArgs { Label = Output.Create(1).Apply<string>(string (_) => throw new InvalidOperationException("broken")) }));
        Assert.Equal("sample:index:Thing a: broken", error.Message);
    }

    [Fact]
    public async Task An_error_is_told_once_where_it_arose_not_with_everything_that_depends_on_it()
    {
        var error = await FailureOf(
            () =>
            {
                var a = new Thing("a");
                var b = new Thing("b", new ThingArgs { Label = a.Endpoint });
                _ = new Thing("c", new ThingArgs { Label = b.Id }, new CustomResourceOptions { DependsOn = { a } });
                Output.Format($"{b.Id}").Apply(v => v);
            },
            new FailingMocks());
        Assert.Equal("sample:index:Thing a: no such region", error.Message);
    }

    [Fact]
    public async Task A_components_output_that_fails_is_told_with_the_component()
    {
        var error = await FailureOf(() => _ = new Group(
            "g", group => group.Address = Output.Create(1).Apply<string>(string (_) => throw new InvalidOperationException("broken"))));
        Assert.Equal("test:parts:Group g: broken", error.Message);
    }

    [Fact]
    public async Task A_ResourceException_of_the_program_names_its_resource() =>
        Assert.Equal(
            "sample:index:Thing a: too small", (await FailureOf(() => throw new ResourceException("too small", new Thing("a")))).Message);

    [Fact]
    public async Task An_error_that_is_logged_for_a_resource_names_it() =>
        Assert.Equal("sample:index:Thing a: too small", (await FailureOf(() => Log.Error("too small", new Thing("a")))).Message);

    [Fact]
    public async Task A_task_that_is_cancelled_inside_an_output_is_reported() =>
        Assert.Contains("canceled", (await FailureOf(
            () => Output.Create(Task.FromCanceled<int>(new CancellationToken(canceled: true))))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Two_resources_of_one_type_parent_and_name_are_refused()
    {
        var error = await FailureOf(() => _ = new Group("g", group =>
        {
            _ = new Thing("a", null, new CustomResourceOptions { Parent = group });
            _ = new Thing("a", null, new CustomResourceOptions { Parent = group });
        }));
        Assert.Equal(
            "sample:index:Thing a: Duplicate resource URN 'urn:pulumi:stack::project::test:parts:Group$sample:index:Thing::a'; " +
            "try giving it a unique name",
            error.Message);
    }

    [Fact]
    public async Task Two_resources_of_one_name_are_fine_when_type_or_parents_type_differ() =>
        Assert.Equal(4, (await UpdateAsync(() =>
        {
            _ = new Other("a");
            _ = new Thing("a");
            _ = new Group("a", group => _ = new Thing("a", null, new CustomResourceOptions { Parent = group }));
        })).Length);

    [Fact]
    public async Task A_resource_that_depends_on_the_component_it_is_in_is_refused_and_not_waited_for()
    {
        var error = await FailureOf(() => _ = new Group("g", group => _ = new Thing(
            "a", null, new CustomResourceOptions { Parent = group, DependsOn = { group } }))).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal("sample:index:Thing a: The resource depends on itself, or on a component that it is in.", error.Message);
    }

    [Fact]
    public async Task Protection_is_inherited_unless_a_child_says_otherwise()
    {
        var resources = await UpdateAsync(() => _ = new Group(
            "g",
            group =>
            {
                var inner = new Group("inner", null, new ComponentResourceOptions { Parent = group });
                _ = new Thing("kept", null, new CustomResourceOptions { Parent = inner });
                _ = new Thing("free", null, new CustomResourceOptions { Parent = inner, Protect = false });
            },
            new ComponentResourceOptions { Protect = true }));
        // Only the engine is told; there is no public way to see it.
        var protect = typeof(Resource).GetProperty("Protect", BindingFlags.NonPublic | BindingFlags.Instance)!;
        Assert.Equal(
            new Dictionary<string, object?> { ["g"] = true, ["inner"] = true, ["kept"] = true, ["free"] = false },
            resources.ToDictionary(r => r.GetResourceName(), r => protect.GetValue(r)));
    }

    [Fact]
    public async Task Resources_are_given_in_the_order_in_which_the_program_made_them()
    {
        var resources = await UpdateAsync(() =>
        {
            foreach (var number in Enumerable.Range(0, 50))
            {
                _ = new Thing($"{number}");
            }
        });
        Assert.Equal(Enumerable.Range(0, 50).Select(n => $"{n}"), resources.Select(r => r.GetResourceName()));
    }

    [Fact]
    public async Task There_is_no_engine_to_run_against_and_that_is_said()
    {
        var before = Console.Error;
        using var text = new StringWriter();
        Console.SetError(text);
        try
        {
            Assert.Equal(1, await Deployment.RunAsync(() => new Dictionary<string, object?>()));
        }
        finally
        {
            Console.SetError(before);
        }
        Assert.Contains("This build has no Pulumi engine", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warnings_go_to_standard_error_and_fail_nothing()
    {
        var before = Console.Error;
        using var text = new StringWriter();
        Console.SetError(text);
        try
        {
            await UpdateAsync(() => Log.Warn("look", new Thing("a")));
            await UpdateAsync(() => _ = new Thing("b"), new SampleMocks { State = _ => new() { ["size"] = "many" } });
        }
        finally
        {
            Console.SetError(before);
        }
        Assert.Contains("warning: sample:index:Thing a: look", text.ToString(), StringComparison.Ordinal);
        Assert.Contains("Expected System.Int32 but got System.String", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Elements_that_are_enumerated_keep_their_own_secretness()
    {
        var secret = new List<bool>();
        await foreach (var element in new InputList<string> { "a", Output.CreateSecret("b"), Output.CreateSecret(new[] { "c" }) })
        {
            secret.Add(await Output.IsSecretAsync(element.ToOutput()));
        }
        await foreach (var entry in new InputMap<string> { ["a"] = "1", ["b"] = Output.CreateSecret("2") })
        {
            secret.Add(await Output.IsSecretAsync(entry.ToOutput()));
        }
        Assert.Equal([false, true, true, false, true], secret);
    }

    private static Task<RunException> FailureOf(Action program, IMocks? mocks = null) =>
        Assert.ThrowsAsync<RunException>(() => UpdateAsync(program, mocks));
}
