namespace Pulumi;

/// <summary>What a resource takes: a plain value or an output.</summary>
public class Input<T> : IInput
{
    private readonly object? raw;

    private protected Input(Output<T> output) => raw = output;

    private protected Input(object? raw) => this.raw = raw;

    private protected virtual Output<T> AsOutput => (Output<T>)raw!;

    object? IInput.Value => RawValue;

    private protected virtual object? RawValue => raw;

    internal Output<T> Resolved => AsOutput;

    /// <summary>A plain value.</summary>
    public static implicit operator Input<T>(T value) => new(Output.Create(value));

    /// <summary>An output.</summary>
    public static implicit operator Input<T>(Output<T> value) => new(value);

    /// <summary>The input as an output.</summary>
    public static implicit operator Output<T>(Input<T> input) => input is null ? Output.Create(default(T)!) : input.AsOutput;
}
