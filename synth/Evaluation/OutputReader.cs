using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace JupyterSpark.Synth.Evaluation;

/// <summary>What an output holds once it is there.</summary>
internal sealed record OutputFacts(object? Value, bool IsKnown, bool IsSecret, ImmutableHashSet<Resource> Dependencies);

/// <summary>
/// Reads outputs and inputs of any type by the public API. Lists and maps of inputs are taken apart, so that a secret element does not make
/// a secret of its neighbours.
/// </summary>
internal abstract class OutputReader
{
    private static readonly ConcurrentDictionary<Type, OutputReader?> Cache = new();

    /// <summary>The reader for a value; null when it is neither an output nor an input.</summary>
    /// <param name="value">The value.</param>
    public static OutputReader? For(object value) => Cache.GetOrAdd(value.GetType(), Make);

    /// <summary>Reads the value; <paramref name="walk"/> reads what is inside.</summary>
    /// <param name="value">The output or input.</param>
    /// <param name="walk">Reads an inner value.</param>
    public abstract Task<InputNode> ReadAsync(object value, Func<object?, Task<InputNode>> walk);

    /// <summary>
    /// Reads an output. Its value is taken as an object first: every type of value would have all of this compiled anew, which is what most
    /// of the time of a preview would go to.
    /// </summary>
    /// <typeparam name="T">The type of its value.</typeparam>
    /// <param name="output">The output.</param>
    protected static Task<OutputFacts> FactsAsync<T>(Output<T> output) => ObjectFactsAsync(output.Apply(value => (object?)value));

    private static async Task<OutputFacts> ObjectFactsAsync(Output<object?> output) => new(
        await OutputUtilities.GetValueAsync(output),
        await OutputUtilities.GetIsKnownAsync(output),
        await Output.IsSecretAsync(output),
        await OutputUtilities.GetDependenciesAsync(output));

    private static OutputReader? Make(Type type)
    {
        for (var t = type; t is not null; t = t.BaseType)
        {
            if (!t.IsGenericType)
            {
                continue;
            }
            var definition = t.GetGenericTypeDefinition();
            var reader = definition == typeof(InputList<>) ? typeof(ListReader<>)
                : definition == typeof(InputMap<>) ? typeof(MapReader<>)
                : definition == typeof(Output<>) ? typeof(PlainReader<>)
                : definition == typeof(Input<>) ? typeof(InputReader<>)
                : null;
            if (reader is not null)
            {
                return (OutputReader)Activator.CreateInstance(reader.MakeGenericType(t.GetGenericArguments()[0]))!;
            }
        }
        return null;
    }

    private static async Task<InputNode> InnerAsync(Task<OutputFacts> facts, Func<object?, Task<InputNode>> walk) =>
        await InnerAsync(await facts, walk);

    private static async Task<InputNode> InnerAsync(OutputFacts facts, Func<object?, Task<InputNode>> walk)
    {
        var inner = facts.IsKnown ? await walk(facts.Value) : InputNode.Nothing;
        return inner.Within(facts.IsKnown, facts.IsSecret, facts.Dependencies);
    }

    private sealed class PlainReader<T> : OutputReader
    {
        public override Task<InputNode> ReadAsync(object value, Func<object?, Task<InputNode>> walk) =>
            InnerAsync(FactsAsync((Output<T>)value), walk);
    }

    private sealed class InputReader<T> : OutputReader
    {
        public override Task<InputNode> ReadAsync(object value, Func<object?, Task<InputNode>> walk) =>
            InnerAsync(FactsAsync(((Input<T>)value).ToOutput()), walk);
    }

    private sealed class ListReader<T> : OutputReader
    {
        public override async Task<InputNode> ReadAsync(object value, Func<object?, Task<InputNode>> walk)
        {
            var list = (InputList<T>)value;
            var whole = await FactsAsync(list.ToOutput());
            var elements = new List<OutputFacts>();
            await foreach (var element in list)
            {
                elements.Add(await FactsAsync(element.ToOutput()));
            }
            var nodes = await Task.WhenAll(elements.Select(e => InnerAsync(e, walk)));
            return InputNode.List(nodes).Within(
                whole.IsKnown || elements.Any(e => !e.IsKnown), whole.IsSecret && !elements.Any(e => e.IsSecret), whole.Dependencies);
        }
    }

    private sealed class MapReader<T> : OutputReader
    {
        public override async Task<InputNode> ReadAsync(object value, Func<object?, Task<InputNode>> walk)
        {
            var map = (InputMap<T>)value;
            var whole = await FactsAsync(map.ToOutput());
            var entries = new List<(string Key, OutputFacts Facts)>();
            await foreach (var entry in map)
            {
                // The key is taken out on the way: an entry whose value is unknown gives no pair.
                var key = "";
                var facts = await FactsAsync(entry.ToOutput().Apply(pair =>
                {
                    key = pair.Key;
                    return pair.Value;
                }));
                entries.Add((key, facts));
            }
            var nodes = await Task.WhenAll(entries.Select(async e => KeyValuePair.Create(e.Key, await InnerAsync(e.Facts, walk))));
            return InputNode.Map(nodes).Within(
                whole.IsKnown || entries.Any(e => !e.Facts.IsKnown),
                whole.IsSecret && !entries.Any(e => e.Facts.IsSecret),
                whole.Dependencies);
        }
    }
}
