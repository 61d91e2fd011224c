namespace Pulumi;

/// <summary>What a resource takes: a plain value or an output.</summary>
public class Input<T> : IInput
{
    private readonly Output<T>? output;

    private protected Input(Output<T> output) => this.output = output ?? throw new ArgumentNullException(nameof(output));

    // For collections, which make their output when it is asked for.
    private protected Input()
    {
    }

    internal virtual Output<T> Resolved => output!;

    /// <summary>A plain value.</summary>
    public static implicit operator Input<T>(T value) => new(Output.Create(value));

    /// <summary>An output.</summary>
    public static implicit operator Input<T>(Output<T> value) => new(value);

    /// <summary>The input as an output.</summary>
    public static implicit operator Output<T>(Input<T> input) => input.Resolved;

    IOutput IInput.ToOutput() => Resolved;
}
