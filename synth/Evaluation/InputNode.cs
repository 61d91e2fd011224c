using System.Collections.Immutable;
using Pulumi;

namespace JupyterSpark.Synth.Evaluation;

/// <summary>
/// An input as the program gave it, read to the leaves: what is known about each part stays with that part. Holds the values of secrets,
/// and is therefore seen by nobody outside of the evaluation.
/// </summary>
/// <param name="Value">A text, double, bool, list or sorted dictionary of nodes; null when there is none.</param>
internal sealed record InputNode(object? Value)
{
    /// <summary>No value.</summary>
    public static InputNode Nothing { get; } = new((object?)null);

    /// <summary>Whether the value is known before the deployment.</summary>
    public bool IsKnown { get; init; } = true;

    /// <summary>Whether this part as a whole is a secret.</summary>
    public bool IsSecret { get; init; }

    /// <summary>The resources whose outputs went into it, those of its parts among them.</summary>
    public ImmutableHashSet<Resource> Dependencies { get; init; } = [];

    /// <summary>Whether this part or any part of it is a secret.</summary>
    public bool HoldsSecret => IsSecret || Children.Any(c => c.HoldsSecret);

    /// <summary>The entries of a map; none when it is no map.</summary>
    public ImmutableSortedDictionary<string, InputNode> Entries => Value as ImmutableSortedDictionary<string, InputNode> ?? NoEntries;

    private static ImmutableSortedDictionary<string, InputNode> NoEntries { get; } =
        ImmutableSortedDictionary.Create<string, InputNode>(StringComparer.Ordinal);

    private IEnumerable<InputNode> Children => Value switch
    {
        ImmutableArray<InputNode> list => list,
        ImmutableSortedDictionary<string, InputNode> map => map.Values,
        _ => [],
    };

    /// <summary>A list.</summary>
    /// <param name="items">The elements.</param>
    public static InputNode List(IEnumerable<InputNode> items)
    {
        var list = items.ToImmutableArray();
        return new InputNode(list) { Dependencies = Union(list) };
    }

    /// <summary>A map; entries without a value are left out, as on the wire.</summary>
    /// <param name="entries">The entries; of two with one name the later wins.</param>
    public static InputNode Map(IEnumerable<KeyValuePair<string, InputNode>> entries)
    {
        var map = NoEntries.ToBuilder();
        foreach (var (name, node) in entries.Where(e => e.Value.Value is not null || !e.Value.IsKnown))
        {
            map[name] = node;
        }
        return new InputNode(map.ToImmutable()) { Dependencies = Union(map.Values) };
    }

    /// <summary>The same value, with what is known about the output that held it; no value when that is unknown.</summary>
    /// <param name="known">Whether the output is known.</param>
    /// <param name="secret">Whether it is a secret.</param>
    /// <param name="dependencies">The resources that it depends on.</param>
    public InputNode Within(bool known, bool secret, ImmutableHashSet<Resource> dependencies) => this with
    {
        Value = known ? Value : null,
        IsKnown = IsKnown && known,
        IsSecret = IsSecret || secret,
        Dependencies = Dependencies.Union(dependencies),
    };

    private static ImmutableHashSet<Resource> Union(IEnumerable<InputNode> nodes) =>
        nodes.Aggregate(ImmutableHashSet<Resource>.Empty, (all, n) => all.Union(n.Dependencies));
}
