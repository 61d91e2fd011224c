using System.Collections.Immutable;
using JupyterSpark.Synth.Facts;
using Pulumi.Utilities;

namespace JupyterSpark.Synth.Evaluation;

/// <summary>
/// Makes the state of a resource (or the result of a function) as plain data: what was given, and for every other text a placeholder that
/// says where it comes from, as Pulumi YAML writes it (<c>${aks.oidcIssuerProfile.issuerURL}</c>). Rules for the rest:
/// <list type="bullet">
/// <item>An object is filled property by property, three objects deep and once a type on each way down; below that it is what was given.</item>
/// <item>A list that was not given has one element, for programs that take the first, or as many as <see cref="OutputHabits"/> says.</item>
/// <item>A map that was not given is empty, but for the names of <see cref="OutputHabits"/>.</item>
/// <item>A number or truth value that only the provider knows is unknown; inside an object and in a function's result it is left out.</item>
/// <item>A Kubernetes object is what was given, with the name, namespace and uid of its metadata and its status filled in.</item>
/// </list>
/// </summary>
internal sealed class Placeholders
{
    // Programs read no deeper, and each type that nobody reads costs a preview time.
    private const int Depth = 3;

    private static readonly string[] MetadataNames = ["name", "namespace", "uid"];

    private readonly string token;
    private readonly string name;
    private readonly ImmutableDictionary<string, object?> given;
    private readonly bool computes;
    private readonly Stack<string> open = new();

    private Placeholders(string token, string name, ImmutableDictionary<string, object?> given, bool computes) =>
        (this.token, this.name, this.given, this.computes) = (token, name, given, computes);

    /// <summary>The state, by the names on the wire.</summary>
    /// <param name="token">The token of the resource or function.</param>
    /// <param name="name">The name in placeholders.</param>
    /// <param name="outputs">What the resource or function gives.</param>
    /// <param name="given">The resource's inputs; empty for a function.</param>
    public static ImmutableDictionary<string, object?> Fill(
        string token, string name, ObjectFacts outputs, ImmutableDictionary<string, object?> given)
    {
        var placeholders = new Placeholders(token, name, given, computes: true);
        return given.SetItems(placeholders.IsKubernetesObject(outputs) ? placeholders.Kubernetes(outputs) : placeholders.All(outputs));
    }

    /// <summary>What is known of the state before a resource exists: its inputs, where they come out as they went in.</summary>
    /// <param name="token">The token of the resource.</param>
    /// <param name="outputs">What the resource gives.</param>
    /// <param name="given">The resource's inputs.</param>
    public static ImmutableDictionary<string, object?> Echo(string token, ObjectFacts outputs, ImmutableDictionary<string, object?> given)
    {
        var echo = new Placeholders(token, "", given, computes: false);
        return given
            .Select(g => KeyValuePair.Create(
                g.Key, outputs.Properties.TryGetValue(g.Key, out var fact) ? echo.Value(fact.Type, g.Value, g.Key) : g.Value))
            .Where(g => g.Value is not null)
            .ToImmutableDictionary();
    }

    private bool IsKubernetesObject(ObjectFacts outputs) =>
        token.StartsWith("kubernetes:", StringComparison.Ordinal) && outputs.Properties.ContainsKey("metadata");

    private IEnumerable<KeyValuePair<string, object?>> All(ObjectFacts outputs)
    {
        foreach (var (property, fact) in outputs.Properties)
        {
            var value = Value(fact.Type, given.GetValueOrDefault(property), property);
            if (value is not null)
            {
                yield return KeyValuePair.Create(property, (object?)value);
            }
            else if (fact.Type is NumberType or FlagType)
            {
                yield return KeyValuePair.Create(property, (object?)OutputUtilities.CreateUnknown<object?>((object?)null));
            }
        }
    }

    private IEnumerable<KeyValuePair<string, object?>> Kubernetes(ObjectFacts outputs)
    {
        var metadata = given.GetValueOrDefault("metadata") as ImmutableDictionary<string, object?> ?? Empty;
        foreach (var property in MetadataNames.Where(p => !metadata.ContainsKey(p)))
        {
            metadata = metadata.Add(property, $"${{{name}.metadata.{property}}}");
        }
        yield return KeyValuePair.Create("metadata", (object?)metadata);
        if (outputs.Properties.TryGetValue("status", out var status) && Value(status.Type, null, "status") is { } filled)
        {
            yield return KeyValuePair.Create("status", (object?)filled);
        }
    }

    private object? Value(FactType type, object? value, string path) => (type, value) switch
    {
        (ObjectType known, ImmutableDictionary<string, object?> entries) => Object(known, entries, path),
        (MapType map, ImmutableDictionary<string, object?> entries) =>
            entries.ToImmutableDictionary(e => e.Key, e => Value(map.Value, e.Value, $"{path}.{e.Key}")),
        // Azure takes a list of ids where it gives a map by id.
        (MapType map, ImmutableArray<object?> ids) when computes => ids.OfType<string>().Distinct(StringComparer.Ordinal)
            .ToImmutableDictionary(id => id, id => Value(map.Value, null, $"{path}[\"{id}\"]")),
        (ListType list, ImmutableArray<object?> items) =>
            items.Select((item, i) => Value(list.Item, item, $"{path}[{i}]")).ToImmutableArray(),
        (UnionType or AnyType, not null) or (TextType or EnumType, string) or (NumberType or EnumType, double) or (FlagType, bool) => value,
        _ => Computed(type, path),
    };

    // What the provider makes itself. Something given in another shape than it comes out counts as not given.
    private object? Computed(FactType type, string path) => !computes ? null : type switch
    {
        TextType or EnumType { IsNumeric: false } => OutputHabits.Text(token, name, path, given),
        ObjectType known => Object(known, null, path),
        ListType list => List(list, path),
        MapType map => Named(map, path),
        UnionType union => Value(union.Cases[0], null, path),
        _ => null,
    };

    private ImmutableArray<object?>? List(ListType list, string path)
    {
        var items = Enumerable.Range(0, OutputHabits.ItemsIn(token, path)).Select(i => Value(list.Item, null, $"{path}[{i}]")).ToList();
        return items.Contains(null) ? null : [.. items];
    }

    private ImmutableDictionary<string, object?>? Object(ObjectType type, ImmutableDictionary<string, object?>? value, string path)
    {
        if (open.Contains(type.Token) || open.Count == Depth)
        {
            return value;
        }
        open.Push(type.Token);
        var filled = (value ?? Empty).ToBuilder();
        foreach (var (property, fact) in type.Facts.Value.Properties)
        {
            if (Value(fact.Type, filled.GetValueOrDefault(property), $"{path}.{property}") is { } entry)
            {
                filled[property] = entry;
            }
            else
            {
                filled.Remove(property);
            }
        }
        open.Pop();
        return filled.Count == 0 && value is null ? null : filled.ToImmutable();
    }

    private ImmutableDictionary<string, object?>? Named(MapType map, string path)
    {
        var names = OutputHabits.NamesIn(token, path);
        return names.Count == 0 ? null : names.ToImmutableDictionary(n => n, n => Value(map.Value, null, $"{path}.{n}"));
    }

    private static ImmutableDictionary<string, object?> Empty => ImmutableDictionary<string, object?>.Empty;
}
