using Pulumi;
using Pulumi.Testing;
using static JupyterSpark.Tests.Offline.Sdk.SampleProgram;

namespace JupyterSpark.Tests.Offline.Sdk;

public class ErrorTests
{
    [Fact]
    public async Task A_RunException_of_the_program_keeps_its_message()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => UpdateAsync(() => throw new RunException("three problems\nin dev")));
        Assert.Equal("three problems\nin dev", error.Message);
    }

    [Fact]
    public async Task Any_exception_of_the_program_is_a_RunException_with_its_message() =>
        Assert.Contains("broken", await MessageOf(() => throw Broken()), StringComparison.Ordinal);

    [Fact]
    public async Task An_exception_of_an_asynchronous_program_is_reported()
    {
        static async Task Program()
        {
            await Task.Yield();
            throw Broken();
        }

        var error = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync(new SampleMocks(), new TestOptions(), Program));
        Assert.Contains("broken", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_output_that_fails_is_reported_even_when_nobody_uses_it() =>
        Assert.Contains(
            "broken", await MessageOf(() => Output.Create(1).Apply<int>(int (_) => throw Broken())), StringComparison.Ordinal);

    [Fact]
    public async Task A_task_that_fails_inside_an_output_is_reported() =>
        Assert.Contains("broken", await MessageOf(() => Output.Create(Task.FromException<int>(Broken()))), StringComparison.Ordinal);

    [Fact]
    public async Task An_error_that_is_logged_makes_the_deployment_fail() =>
        Assert.Contains("broken", await MessageOf(() => Log.Error("broken")), StringComparison.Ordinal);

    [Fact]
    public async Task Several_errors_are_reported_together()
    {
        var error = await Assert.ThrowsAsync<AggregateException>(() => UpdateAsync(() =>
        {
            Log.Error("first");
            Log.Error("second");
        }));
        var messages = error.InnerExceptions.Select(e => Assert.IsType<RunException>(e).Message);
        Assert.Equal(["first", "second"], messages.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Mocks_that_fail_make_the_deployment_fail() =>
        Assert.Contains("no such region", await MessageOf(() => _ = new Thing("a"), new FailingMocks()), StringComparison.Ordinal);

    [Fact]
    public async Task A_required_input_that_is_missing_is_named() => Assert.Contains(
        $"[Input] {typeof(ShapeArgs).FullName}.Width is required but was not given a value",
        await MessageOf(() => _ = new Thing("a", new ThingArgs { Shape = new ShapeArgs() })),
        StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Unsupported))]
    public async Task An_input_of_a_type_that_the_engine_does_not_know_is_refused_with_its_path(object value, string message)
    {
        var text = await MessageOf(
            () => _ = new Thing("a", new ThingArgs { Anything = new Dictionary<string, object> { ["deep"] = new[] { value } } }));
        Assert.Contains(message, text, StringComparison.Ordinal);
        Assert.Contains("resource:a[sample:index:Thing].anything.deep[0]", text, StringComparison.Ordinal);
    }

    public static TheoryData<object, string> Unsupported => new()
    {
        { 5L, "System.Int64 is not a supported argument type." },
        { 5m, "System.Decimal is not a supported argument type." },
        { DateTime.UnixEpoch, "System.DateTime is not a supported argument type." },
        { new HashSet<string>(), "is not a supported argument type." },
        { Task.FromResult(1), "Tasks are not allowed inside ResourceArgs." },
        { new Dictionary<int, int> { [1] = 1 }, "Dictionaries are only supported with string keys" },
    };

    [Theory]
    [InlineData("", "x")]
    [InlineData("sample:index:Thing", "")]
    public async Task A_resource_needs_a_type_and_a_name(string type, string name) => Assert.Contains(
        "cannot be null or empty", await MessageOf(() => _ = new CustomResource(type, name, null)), StringComparison.Ordinal);

    private static InvalidOperationException Broken() => new("broken");

    private static async Task<string> MessageOf(Action program, IMocks? mocks = null) =>
        (await Assert.ThrowsAsync<RunException>(() => UpdateAsync(program, mocks))).Message;
}
