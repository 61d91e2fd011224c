namespace Pulumi;

/// <summary>Treats inputs as outputs.</summary>
public static class InputExtensions
{
    /// <summary>The input as an output; null gives an output of null.</summary>
    public static Output<T> ToOutput<T>(this Input<T>? input) => input is null ? Output.Create(default(T)!) : input.Resolved;

    /// <summary>Transforms the input's value.</summary>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, TResult> func) => input.ToOutput().Apply(func);

    /// <summary>Transforms the input's value by a task.</summary>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Task<TResult>> func) => input.ToOutput().Apply(func);

    /// <summary>Transforms the input's value into an input.</summary>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Input<TResult>?> func) => input.ToOutput().Apply(func);

    /// <summary>Transforms the input's value into an output.</summary>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Output<TResult>?> func) => input.ToOutput().Apply(func);
}
