using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>Makes and combines outputs.</summary>
public static partial class Output
{
    /// <summary>An output of a value that is known.</summary>
    public static Output<T> Create<T>(T value) => Of(value, false);

    /// <summary>An output of a task's result.</summary>
    public static Output<T> Create<T>(Task<T> value) => new(FromTask(value, false));

    /// <summary>A secret output of a value.</summary>
    public static Output<T> CreateSecret<T>(T value) => Of(value, true);

    /// <summary>A secret output of a task's result.</summary>
    public static Output<T> CreateSecret<T>(Task<T> value) => new(FromTask(value, true));

    /// <summary>The same output, as a secret.</summary>
    public static Output<T> CreateSecret<T>(Output<T> value) => new(With(value, true));

    /// <summary>The same output, no longer a secret.</summary>
    public static Output<T> Unsecret<T>(Output<T> output) => new(With(output, false));

    /// <summary>Whether the output is a secret.</summary>
    public static async Task<bool> IsSecretAsync<T>(Output<T> output) => (await output.DataTask.ConfigureAwait(false)).IsSecret;

    /// <summary>One output of many.</summary>
    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => new(AllAsync(inputs.Select(i => i.ToOutput())));

    /// <summary>One output of many.</summary>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs) => new(AllAsync(inputs.Select(i => i.ToOutput())));

    /// <summary>One output of many.</summary>
    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => new(AllAsync(outputs));

    /// <summary>One output of many.</summary>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs) => new(AllAsync(outputs));

    /// <summary>An interpolated string whose holes may be outputs or inputs.</summary>
    public static Output<string> Format(FormattableString formattableString) =>
        All(formattableString.GetArguments().Select(OfAny))
            .Apply(holes => string.Format(CultureInfo.InvariantCulture, formattableString.Format, [.. holes]));

    /// <summary>The value as JSON; outputs inside it are resolved, their secretness, unknowns and dependencies are the text's.</summary>
    public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null) =>
        new(OutputJson.SerializeAsync(value, options));

    /// <summary>A value from JSON.</summary>
    public static Output<T> JsonDeserialize<T>(Output<string> json, JsonSerializerOptions? options = null) =>
        json.Apply(text => JsonSerializer.Deserialize<T>(text, options)!);

    /// <summary>An output of anything: of the value inside when it is an output or an input, of itself otherwise.</summary>
    internal static Output<object?> OfAny(object? value) => value switch
    {
        IOutput output => new Output<object?>(output.GetDataAsync()),
        IInput input => new Output<object?>(input.ToOutput().GetDataAsync()),
        _ => Create(value),
    };

    private static Output<T> Of<T>(T value, bool secret) =>
        new(Task.FromResult(new OutputData<T>(ImmutableHashSet<Resource>.Empty, value, true, secret)));

    private static async Task<OutputData<T>> FromTask<T>(Task<T> value, bool secret) =>
        new(ImmutableHashSet<Resource>.Empty, await value.ConfigureAwait(false), true, secret);

    private static async Task<OutputData<T>> With<T>(Output<T> output, bool secret) =>
        (await output.DataTask.ConfigureAwait(false)) with { IsSecret = secret };

    private static async Task<OutputData<ImmutableArray<T>>> AllAsync<T>(IEnumerable<Output<T>> outputs)
    {
        var data = await Task.WhenAll(outputs.Select(o => o.DataTask)).ConfigureAwait(false);
        return new OutputData<ImmutableArray<T>>(
            data.Aggregate(ImmutableHashSet<Resource>.Empty, (all, d) => all.Union(d.Resources)),
            data.Select(d => d.Value).ToImmutableArray(),
            data.All(d => d.IsKnown),
            data.Any(d => d.IsSecret));
    }
}
