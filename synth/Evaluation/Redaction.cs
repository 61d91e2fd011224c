using System.Collections.Immutable;
using System.Text.RegularExpressions;
using JupyterSpark.Synth.Facts;
using JupyterSpark.Synth.Graph;

namespace JupyterSpark.Synth.Evaluation;

/// <summary>
/// Turns inputs into values that everybody may see. A secret map or object whose type the provider's schema gives keeps its names, so that
/// a reader still sees which keys a Kubernetes Secret has; every value in it is a secret. A variable of a container's environment,
/// <c>NAME=VALUE</c>, keeps its name likewise. A secret of any other type is one secret.
/// </summary>
internal sealed partial class Redaction
{
    private readonly List<string> secrets = [];

    /// <summary>The paths at which secrets began.</summary>
    public IReadOnlyList<string> Secrets => secrets;

    /// <summary>A map of inputs or outputs.</summary>
    /// <param name="node">The map.</param>
    /// <param name="facts">What the schema says about its properties; null when there is none.</param>
    public MapValue Map(InputNode node, ObjectFacts? facts) => MapValue.Of(
        node.Entries.Select(e =>
        {
            var fact = facts?.Properties.GetValueOrDefault(e.Key);
            return KeyValuePair.Create(e.Key, Value(e.Value, fact?.Type, fact?.Secret == true, e.Key));
        }));

    private GraphValue Value(InputNode node, FactType? type, bool secret, string path)
    {
        if (secret || node.IsSecret)
        {
            secrets.Add(path);
            return EnvironmentPath().IsMatch(path) && node.Value is string variable && VariableName().Match(variable) is { Success: true } name
                ? new TextValue(name.Value + GraphValue.SecretText)
                : Secret(node, type);
        }
        return !node.IsKnown ? UnknownValue.Instance : node.Value switch
        {
            string text => new TextValue(text),
            double number => new NumberValue(number),
            bool flag => new FlagValue(flag),
            ImmutableArray<InputNode> list =>
                new ListValue([.. list.Select((item, i) => Value(item, ItemType(type), false, $"{path}[{i}]"))]),
            ImmutableSortedDictionary<string, InputNode> map => MapValue.Of(map.Select(e =>
            {
                var fact = PropertyOf(type, e.Key);
                return KeyValuePair.Create(e.Key, Value(e.Value, fact.Type, fact.Secret, $"{path}.{e.Key}"));
            })),
            _ => NullValue.Instance,
        };
    }

    private static GraphValue Secret(InputNode node, FactType? type) => (node.Value, type) switch
    {
        (ImmutableSortedDictionary<string, InputNode> map, ObjectType or MapType) =>
            MapValue.Of(map.Select(e => KeyValuePair.Create(e.Key, Secret(e.Value, PropertyOf(type, e.Key).Type)))),
        (ImmutableArray<InputNode> list, ListType known) => new ListValue([.. list.Select(i => Secret(i, known.Item))]),
        _ => SecretValue.Instance,
    };

    [GeneratedRegex(@"\Aenvs\[[0-9]+\]\z")]
    private static partial Regex EnvironmentPath();

    [GeneratedRegex(@"\A[A-Z][A-Z0-9_]*=")]
    private static partial Regex VariableName();

    private static FactType? ItemType(FactType? type) => (type as ListType)?.Item;

    private static (FactType? Type, bool Secret) PropertyOf(FactType? type, string name) => type switch
    {
        MapType map => (map.Value, false),
        ObjectType known when known.Facts.Value.Properties.TryGetValue(name, out var fact) => (fact.Type, fact.Secret),
        _ => (null, false),
    };
}
