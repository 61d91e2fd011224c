using Pulumi;
using Pulumi.Utilities;
using static JupyterSpark.Tests.Offline.Sdk.SampleProgram;

namespace JupyterSpark.Tests.Offline.Sdk;

public class OutputApplyTests
{
    [Fact]
    public async Task Apply_takes_a_function_to_a_value() =>
        Assert.Equal(6, (await InUpdate(() => Output.Create(5).Apply(v => v + 1))).Value);

    [Fact]
    public async Task Apply_takes_a_function_to_a_task() =>
        Assert.Equal("5", (await InUpdate(() => Output.Create(5).Apply(async v =>
        {
            await Task.Yield();
            return $"{v}";
        }))).Value);

    [Fact]
    public async Task Apply_takes_a_function_to_an_output() =>
        Assert.Equal(7, (await InUpdate(() => Output.Create(5).Apply(v => Output.Create(v + 2)))).Value);

    [Fact]
    public async Task Apply_takes_a_function_to_an_input() =>
        Assert.Equal(8, (await InUpdate(() => Output.Create(5).Apply<int>(v => (Input<int>)(v + 3)))).Value);

    [Fact]
    public async Task Apply_takes_a_task_without_a_result()
    {
        var done = 0;
        await InUpdate(() => Output.Create(5).Apply(async Task (v) =>
        {
            await Task.Yield();
            done = v;
        }));
        Assert.Equal(5, done);
    }

    [Fact]
    public async Task Apply_to_no_output_gives_a_known_null()
    {
        var seen = await InUpdate(() => Output.Create(5).Apply(_ => (Output<string>?)null));
        Assert.Null(seen.Value);
        Assert.True(seen.IsKnown);
    }

    [Fact]
    public async Task UntypedApply_sees_the_value_whatever_its_type() =>
        Assert.Equal("Int32", (await InUpdate(() => Output.Create(5).UntypedApply(v => Output.Create(v!.GetType().Name)))).Value);

    [Fact]
    public async Task Apply_on_an_input_is_apply_on_its_output()
    {
        Input<int> input = Output.CreateSecret(5);
        var seen = await InUpdate(() => input.Apply(v => v + 1));
        Assert.Equal(6, seen.Value);
        Assert.True(seen.IsSecret);
    }

    [Fact]
    public async Task An_input_that_was_not_given_is_an_output_of_nothing() =>
        Assert.Null((await InUpdate(() => ((Input<string>?)null).ToOutput())).Value);

    [Fact]
    public async Task Create_takes_a_task() => Assert.Equal(5, (await InUpdate(() => Output.Create(Task.FromResult(5)))).Value);

    [Fact]
    public async Task Outside_of_a_deployment_an_unknown_cannot_be_applied()
    {
        var unknown = OutputUtilities.CreateUnknown("x");
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => OutputUtilities.GetValueAsync(unknown.Apply(v => v.Length)));
        Assert.Contains("before 'Run' was called", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_has_no_text_but_an_explanation() =>
        Assert.StartsWith("Calling [ToString] on an [Output<T>] is not supported.", $"{Output.Create("x")}", StringComparison.Ordinal);
}
