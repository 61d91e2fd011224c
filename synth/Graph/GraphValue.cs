using System.Collections.Immutable;

namespace JupyterSpark.Synth.Graph;

/// <summary>
/// A value in the graph. Secret and unknown are kinds of value of their own and hold nothing, so that no renderer can show what it must
/// not.
/// </summary>
public abstract record GraphValue
{
    /// <summary>How a secret is shown everywhere.</summary>
    public const string SecretText = "[secret]";

    /// <summary>How a value is shown that nobody knows before the deployment.</summary>
    public const string UnknownText = "[unknown]";

    private protected GraphValue()
    {
    }

    /// <summary>The value behind names; null when this is no map or a name is not in it.</summary>
    /// <param name="names">The names, from the outside to the inside.</param>
    public GraphValue? At(params IReadOnlyList<string> names)
    {
        GraphValue? value = this;
        foreach (var name in names)
        {
            value = (value as MapValue)?.Entries.GetValueOrDefault(name);
        }
        return value;
    }

    /// <summary>The text at names; null when there is none. A secret or unknown value gives the text that stands for it.</summary>
    /// <param name="names">The names, from the outside to the inside.</param>
    public string? TextAt(params IReadOnlyList<string> names) => At(names) switch
    {
        TextValue text => text.Text,
        SecretValue => SecretText,
        UnknownValue => UnknownText,
        _ => null,
    };

    /// <summary>
    /// The value as plain data: texts, truth values, long or double, dictionaries and lists. Secrets and unknowns are the texts that stand
    /// for them.
    /// </summary>
    public object? ToPlain() => this switch
    {
        TextValue text => text.Text,
        NumberValue { IsWhole: true } number => (long)number.Number,
        NumberValue number => number.Number,
        FlagValue flag => flag.Flag,
        ListValue list => list.Items.Select(i => i.ToPlain()).ToList(),
        MapValue map => map.Entries.ToDictionary(e => e.Key, e => e.Value.ToPlain(), StringComparer.Ordinal),
        SecretValue => SecretText,
        UnknownValue => UnknownText,
        _ => null,
    };
}

/// <summary>No value, as an element of a list.</summary>
public sealed record NullValue : GraphValue
{
    /// <summary>The one instance.</summary>
    public static NullValue Instance { get; } = new();
}

/// <summary>A secret.</summary>
public sealed record SecretValue : GraphValue
{
    /// <summary>The one instance.</summary>
    public static SecretValue Instance { get; } = new();
}

/// <summary>A value that nobody knows before the deployment.</summary>
public sealed record UnknownValue : GraphValue
{
    /// <summary>The one instance.</summary>
    public static UnknownValue Instance { get; } = new();
}

/// <summary>A text.</summary>
/// <param name="Text">The text; may hold placeholders such as <c>${aks.oidcIssuerProfile.issuerURL}</c>.</param>
public sealed record TextValue(string Text) : GraphValue;

/// <summary>A number.</summary>
/// <param name="Number">The number; on the wire all are double.</param>
public sealed record NumberValue(double Number) : GraphValue
{
    /// <summary>Whether it is an integer that a double holds exactly.</summary>
    public bool IsWhole => double.IsInteger(Number) && Math.Abs(Number) < 1L << 53;
}

/// <summary>A truth value.</summary>
/// <param name="Flag">The value.</param>
public sealed record FlagValue(bool Flag) : GraphValue;

/// <summary>A list.</summary>
/// <param name="Items">The elements in their order.</param>
public sealed record ListValue(ImmutableArray<GraphValue> Items) : GraphValue
{
    /// <inheritdoc/>
    public bool Equals(ListValue? other) => other is not null && Items.SequenceEqual(other.Items);

    /// <inheritdoc/>
    public override int GetHashCode() => Items.Length;
}

/// <summary>A map or object.</summary>
/// <param name="Entries">The entries, sorted by name (ordinal).</param>
public sealed record MapValue(ImmutableSortedDictionary<string, GraphValue> Entries) : GraphValue
{
    /// <summary>A map without entries.</summary>
    public static MapValue Empty { get; } = new(ImmutableSortedDictionary.Create<string, GraphValue>(StringComparer.Ordinal));

    /// <summary>A map of the entries.</summary>
    /// <param name="entries">The entries in any order, each name once.</param>
    public static MapValue Of(IEnumerable<KeyValuePair<string, GraphValue>> entries) => new(Empty.Entries.AddRange(entries));

    /// <inheritdoc/>
    public bool Equals(MapValue? other) => other is not null && Entries.SequenceEqual(other.Entries);

    /// <inheritdoc/>
    public override int GetHashCode() => Entries.Count;
}
