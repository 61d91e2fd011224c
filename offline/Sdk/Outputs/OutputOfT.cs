using System.Collections.Immutable;

namespace Pulumi;

/// <summary>
/// A value that may be known only later (an output of a resource), together with the resources that it depends on and whether it is a
/// secret.
/// </summary>
public sealed class Output<T> : IOutput
{
    internal Output(Task<OutputData<T>> dataTask)
    {
        DataTask = dataTask;
        Deployment.Current?.Tasks.Add(dataTask);
    }

    internal Task<OutputData<T>> DataTask { get; }

    /// <summary>An output of a task's result.</summary>
    public static Output<T> Create(Task<T> value) => Output.Create(value);

    /// <summary>Transforms the value once it is known; in a preview the function is not called with an unknown value.</summary>
    public Output<TResult> Apply<TResult>(Func<T, TResult> func) =>
        new(ApplyAsync(value => Task.FromResult(Plain(func(value)))));

    /// <summary>Transforms the value by a task.</summary>
    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func) =>
        new(ApplyAsync(async value => Plain(await func(value).ConfigureAwait(false))));

    /// <summary>Transforms the value into another output, whose secretness and dependencies are taken over.</summary>
    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func) =>
        new(ApplyAsync(value => func(value) is { } inner ? inner.DataTask : Task.FromResult(Plain<TResult>(default!))));

    /// <summary>Transforms the value into an input.</summary>
    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func) =>
        new(ApplyAsync(value => func(value).ToOutput().DataTask));

    /// <summary>Runs a task with the value.</summary>
    public Output<ValueTuple> Apply(Func<T, Task> func) =>
        new(ApplyAsync(async value =>
        {
            await func(value).ConfigureAwait(false);
            return Plain(default(ValueTuple));
        }));

    /// <summary>Transforms the value, whatever its type.</summary>
    public Output<TResult> UntypedApply<TResult>(Func<object?, Output<TResult>> func) => Apply(value => func(value));

    /// <summary>An explanation: an output has no text of its own.</summary>
    public override string ToString()
    {
        const string Message =
            "Calling [ToString] on an [Output<T>] is not supported.\n" +
            "The value comes later: use Apply, or Output.Format for a text with outputs in it.";
        if (Environment.GetEnvironmentVariable("PULUMI_ERROR_OUTPUT_STRING") is { } wish
            && (wish == "1" || wish.Equals("true", StringComparison.OrdinalIgnoreCase)))
        {
            throw new InvalidOperationException(Message);
        }
        return Message;
    }

    internal async Task<T> GetValueAsync(T whenUnknown)
    {
        var data = await DataTask.ConfigureAwait(false);
        return data.IsKnown ? data.Value : whenUnknown;
    }

    async Task<OutputData<object?>> IOutput.GetDataAsync() => await DataTask.ConfigureAwait(false);

    private static OutputData<TResult> Plain<TResult>(TResult value) => new(ImmutableHashSet<Resource>.Empty, value, true, false);

    private async Task<OutputData<TResult>> ApplyAsync<TResult>(Func<T, Task<OutputData<TResult>>> func)
    {
        var data = await DataTask.ConfigureAwait(false);
        if (!data.IsKnown && Deployment.Required.IsDryRun)
        {
            return new OutputData<TResult>(data.Resources, default!, false, data.IsSecret);
        }
        var inner = await func(data.Value).ConfigureAwait(false);
        return new OutputData<TResult>(
            data.Resources.Union(inner.Resources), inner.Value, data.IsKnown && inner.IsKnown, data.IsSecret || inner.IsSecret);
    }
}
