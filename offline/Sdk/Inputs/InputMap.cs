using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>
/// A map of inputs with string keys. Values keep their own secretness and dependencies when they are given one by one.
/// </summary>
public sealed class InputMap<TValue> : Input<ImmutableDictionary<string, TValue>>, IEnumerable, IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>
{
    // Either one entry, or a whole map as one output: the parts in their order, later ones win.
    private readonly List<object> parts;

    /// <summary>An empty map.</summary>
    public InputMap()
        : this([])
    {
    }

    private InputMap(List<object> parts)
        : base((object?)null) => this.parts = parts;

    private protected override Output<ImmutableDictionary<string, TValue>> AsOutput =>
        Output.All(parts.Select(Part)).Apply(maps => maps.Aggregate(ImmutableDictionary<string, TValue>.Empty, (all, m) => all.SetItems(m)));

    private protected override object? RawValue
    {
        get
        {
            if (parts.Count == 1 && parts[0] is not Entry)
            {
                return parts[0];
            }
            if (!parts.All(p => p is Entry))
            {
                return AsOutput;
            }
            var map = new Dictionary<string, object?>(StringComparer.Ordinal);
            foreach (var (key, value) in parts.Cast<Entry>())
            {
                map[key] = value;
            }
            return map;
        }
    }

    /// <summary>Sets the value of a key.</summary>
    public Input<TValue> this[string key]
    {
        set => parts.Add(new Entry(key, value));
    }

    /// <summary>Adds a value under a new key.</summary>
    public void Add(string key, Input<TValue> value) => parts.Add(new Entry(key, value));

    /// <summary>Adds another map's entries.</summary>
    public void Add(InputMap<TValue> values) => AddRange(values);

    /// <summary>Adds another map's entries.</summary>
    public void AddRange(InputMap<TValue> values) => parts.AddRange(values.parts.ToList());

    /// <summary>Both maps' entries; the second's win.</summary>
    public static InputMap<TValue> Merge(InputMap<TValue> first, InputMap<TValue> second) => new([.. first.parts, .. second.parts]);

    /// <summary>A map of known entries.</summary>
    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values) => Many(values);

    /// <summary>A map of known entries.</summary>
    public static implicit operator InputMap<TValue>(ImmutableDictionary<string, TValue> values) => Many(values);

    /// <summary>A map that is known as a whole only.</summary>
    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values) => new([values.Apply(v => v.ToImmutableDictionary())]);

    /// <summary>A map that is known as a whole only.</summary>
    public static implicit operator InputMap<TValue>(Output<IDictionary<string, TValue>> values) => new([values.Apply(v => v.ToImmutableDictionary())]);

    /// <summary>A map that is known as a whole only.</summary>
    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values) => new([values]);

    /// <summary>The entries, once their number is known.</summary>
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
            foreach (var pair in data.Value ?? ImmutableDictionary<string, TValue>.Empty)
            {
                yield return new Output<KeyValuePair<string, TValue>>(Task.FromResult(
                    new OutputData<KeyValuePair<string, TValue>>(data.Resources, pair, data.IsKnown, data.IsSecret)));
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException("A map of inputs cannot be enumerated; use ToOutput().Apply(...).");

    private static InputMap<TValue> Many(IEnumerable<KeyValuePair<string, TValue>> values) =>
        new(values.Select(v => (object)new Entry(v.Key, v.Value)).ToList());

    private static Output<ImmutableDictionary<string, TValue>> Part(object part) => part is Entry(var key, var value)
        ? value.ToOutput().Apply(v => ImmutableDictionary<string, TValue>.Empty.Add(key, v))
        : (Output<ImmutableDictionary<string, TValue>>)part;

    private sealed record Entry(string Key, Input<TValue> Value);
}
