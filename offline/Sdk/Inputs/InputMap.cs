using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>
/// A map of inputs with string keys. A key may be added again with the same value; with another value the map fails.
/// </summary>
public sealed class InputMap<TValue> : Input<ImmutableDictionary<string, TValue>>, IEnumerable, IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>
{
    // Single entries and whole maps, in the order in which they were added.
    private readonly List<Output<ImmutableDictionary<string, TValue>>> parts;

    /// <summary>An empty map.</summary>
    public InputMap()
        : this([])
    {
    }

    private InputMap(List<Output<ImmutableDictionary<string, TValue>>> parts) => this.parts = parts;

    internal override Output<ImmutableDictionary<string, TValue>> Resolved => parts is [var whole]
        ? whole
        : Output.All(parts).Apply(maps => maps.Aggregate(ImmutableDictionary<string, TValue>.Empty, (all, m) => all.AddRange(m)));

    /// <summary>Adds a value under a key.</summary>
    public Input<TValue> this[string key]
    {
        set => Add(key, value);
    }

    /// <summary>Adds a value under a key.</summary>
    public void Add(string key, Input<TValue> value) =>
        parts.Add(value.ToOutput().Apply(v => ImmutableDictionary<string, TValue>.Empty.Add(key, v)));

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
    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values) => values.Apply(v => v?.ToImmutableDictionary()!);

    /// <summary>A map that is known as a whole only.</summary>
    public static implicit operator InputMap<TValue>(Output<IDictionary<string, TValue>> values) => values.Apply(v => v?.ToImmutableDictionary()!);

    /// <summary>A map that is known as a whole only.</summary>
    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values) => new([values]);

    /// <summary>The entries, once all are known; none while one is unknown.</summary>
    public async IAsyncEnumerator<Input<KeyValuePair<string, TValue>>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        foreach (var pair in await Resolved.GetValueAsync(ImmutableDictionary<string, TValue>.Empty).ConfigureAwait(false))
        {
            yield return pair;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException("A map of inputs cannot be enumerated; use ToOutput().Apply(...).");
}
