using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>
/// A map of inputs with string keys. A key may be added again with the same value; with another value the map fails.
/// </summary>
public sealed class InputMap<TValue>
    : Input<ImmutableDictionary<string, TValue>>, IEnumerable, IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>
{
    // Single entries and whole maps, in the order in which they were added.
    private readonly List<object> parts;

    /// <summary>An empty map.</summary>
    public InputMap()
        : this([])
    {
    }

    private InputMap(List<object> parts) => this.parts = parts;

    internal override Output<ImmutableDictionary<string, TValue>> Resolved => parts is [Output<ImmutableDictionary<string, TValue>> whole]
        ? whole
        : Output.All(parts.Select(Whole)).Apply(Join);

    /// <summary>Adds a value under a key.</summary>
    public Input<TValue> this[string key]
    {
        set => Add(key, value);
    }

    /// <summary>Adds a value under a key.</summary>
    public void Add(string key, Input<TValue> value) => parts.Add(new Entry(key, value));

    /// <summary>Adds another map's entries.</summary>
    public void Add(InputMap<TValue> values) => AddRange(values);

    /// <summary>Adds another map's entries.</summary>
    public void AddRange(InputMap<TValue> values) => parts.AddRange(values.parts.ToList());

    /// <summary>Both maps' entries; the second's win.</summary>
    public static InputMap<TValue> Merge(InputMap<TValue> first, InputMap<TValue> second) =>
        Output.Tuple(first.Resolved, second.Resolved).Apply(maps => maps.Item1.SetItems(maps.Item2));

    /// <summary>A map of known entries.</summary>
    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values) => Output.Create(values);

    /// <summary>A map of known entries.</summary>
    public static implicit operator InputMap<TValue>(ImmutableDictionary<string, TValue> values) => Output.Create(values);

    /// <summary>A map that is known as a whole only.</summary>
    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values) =>
        values.Apply(v => v?.ToImmutableDictionary()!);

    /// <summary>A map that is known as a whole only.</summary>
    public static implicit operator InputMap<TValue>(Output<IDictionary<string, TValue>> values) =>
        values.Apply(v => v?.ToImmutableDictionary()!);

    /// <summary>A map that is known as a whole only.</summary>
    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values) => new([values]);

    /// <summary>
    /// The entries, each with its own secretness and knowledge (the official package gives plain values, and none while one is unknown).
    /// </summary>
    public async IAsyncEnumerator<Input<KeyValuePair<string, TValue>>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        foreach (var part in parts)
        {
            if (part is Entry(var key, var value))
            {
                yield return value.ToOutput().Apply(v => KeyValuePair.Create(key, v));
                continue;
            }
            var data = await ((Output<ImmutableDictionary<string, TValue>>)part).DataTask.ConfigureAwait(false);
            foreach (var pair in data.IsKnown ? data.Value ?? ImmutableDictionary<string, TValue>.Empty : [])
            {
                yield return new Output<KeyValuePair<string, TValue>>(Task.FromResult(
                    new OutputData<KeyValuePair<string, TValue>>(data.Resources, pair, true, data.IsSecret)));
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException("A map of inputs cannot be enumerated; use ToOutput().Apply(...).");

    private static Output<ImmutableDictionary<string, TValue>> Whole(object part) => part is Entry(var key, var value)
        ? value.ToOutput().Apply(v => ImmutableDictionary<string, TValue>.Empty.Add(key, v))
        : (Output<ImmutableDictionary<string, TValue>>)part;

    private static ImmutableDictionary<string, TValue> Join(ImmutableArray<ImmutableDictionary<string, TValue>> maps)
    {
        var all = ImmutableDictionary.CreateBuilder<string, TValue>();
        foreach (var (key, value) in maps.Where(m => m is not null).SelectMany(m => m))
        {
            if (!all.TryAdd(key, value) && !EqualityComparer<TValue>.Default.Equals(all[key], value))
            {
                throw new ArgumentException($"Key '{key}' already exists in the map with a different value.");
            }
        }
        return all.ToImmutable();
    }

    private sealed record Entry(string Key, Input<TValue> Value);
}
