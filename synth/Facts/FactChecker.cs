using System.Collections.Immutable;
using System.Globalization;
using JupyterSpark.Stacks.Rules;
using JupyterSpark.Synth.Graph;

namespace JupyterSpark.Synth.Facts;

/// <summary>
/// Checks every resource that a provider manages against the provider's schema, to the last nested property: names, required ones, types,
/// enumerations and constants. A secret or unknown value fits everywhere; a text with a placeholder fits every enumeration.
/// </summary>
/// <param name="facts">The schemas.</param>
public sealed class FactChecker(ProviderFacts facts)
{
    // The types that the engine itself provides, such as stack references.
    private const string EnginePackage = "pulumi";

    /// <summary>All problems of all resources, in the order of the graph.</summary>
    /// <param name="graph">The graph.</param>
    public IReadOnlyList<Problem> Check(ResourceGraph graph) =>
        [.. graph.Resources.Where(r => r.Custom && ProviderFacts.PackageOf(r.Type) != EnginePackage).SelectMany(Check)];

    private IReadOnlyList<Problem> Check(GraphResource resource)
    {
        if (facts.Resource(resource.Type) is not { } known)
        {
            var tokens = facts.Package(ProviderFacts.PackageOf(resource.Type))?.ResourceTokens.ToList() ?? [];
            return [FactProblems.UnknownType(resource, tokens)];
        }
        var check = new ResourceCheck(resource);
        check.Object(resource.Inputs, known.Inputs, "");
        return check.Problems;
    }

    private sealed class ResourceCheck(GraphResource resource)
    {
        private const int LongText = 60;

        public List<Problem> Problems { get; } = [];

        public void Object(MapValue value, ObjectFacts facts, string path)
        {
            foreach (var (name, entry) in value.Entries)
            {
                var at = Join(path, name);
                if (!facts.Properties.TryGetValue(name, out var property))
                {
                    Problems.Add(FactProblems.UnknownProperty(resource, at, name, facts.Properties.Keys.ToImmutableArray()));
                    continue;
                }
                Value(entry, property.Type, at);
                if (property.Const is { } only && entry is TextValue text && text.Text != only)
                {
                    Problems.Add(FactProblems.WrongValue(resource, at, text.Text, [only]));
                }
            }
            foreach (var name in facts.Required.Where(n => !value.Entries.ContainsKey(n)))
            {
                Problems.Add(FactProblems.MissingProperty(resource, Join(path, name)));
            }
        }

        private void Value(GraphValue value, FactType type, string path)
        {
            switch (value, type)
            {
                case (SecretValue or UnknownValue, _) or (_, AnyType) or (TextValue, TextType) or (FlagValue, FlagType):
                case (NumberValue, NumberType { IsInteger: false }) or (NumberValue { IsWhole: true }, NumberType { IsInteger: true }):
                    break;
                case (TextValue text, EnumType { IsNumeric: false } values):
                    Enum(text.Text, values, path);
                    break;
                case (NumberValue number, EnumType { IsNumeric: true } values):
                    Enum(number.Number.ToString(CultureInfo.InvariantCulture), values, path);
                    break;
                case (MapValue map, ObjectType known):
                    Object(map, known.Facts.Value, path);
                    break;
                case (MapValue map, MapType known):
                    foreach (var (name, entry) in map.Entries)
                    {
                        Value(entry, known.Value, Join(path, name));
                    }
                    break;
                case (ListValue list, ListType known):
                    for (var i = 0; i < list.Items.Length; i++)
                    {
                        Value(list.Items[i], known.Item, $"{path}[{i}]");
                    }
                    break;
                case (_, UnionType union) when Case(value, union) is { } meant:
                    Value(value, meant, path);
                    break;
                default:
                    Problems.Add(FactProblems.WrongType(resource, path, Words(value), type.Words));
                    break;
            }
        }

        private void Enum(string found, EnumType type, string path)
        {
            if (!type.Values.Contains(found) && !found.Contains("${", StringComparison.Ordinal))
            {
                Problems.Add(FactProblems.WrongValue(resource, path, found, type.Values));
            }
        }

        // Of "a text, or one of A and B" the enumeration is meant: the text is there for values that a later version of the cloud may
        // add, and a spelling mistake is far more likely.
        private static FactType? Case(GraphValue value, UnionType union) =>
            union.Cases.Where(c => Fits(value, c)).OrderBy(c => c is EnumType ? 0 : 1).FirstOrDefault()
            ?? union.Cases.FirstOrDefault(c => value is MapValue && c is ObjectType);

        private static bool Fits(GraphValue value, FactType type) => (value, type) switch
        {
            (_, AnyType) => true,
            (TextValue, TextType or EnumType { IsNumeric: false }) => true,
            (NumberValue, NumberType or EnumType { IsNumeric: true }) => true,
            (FlagValue, FlagType) => true,
            (ListValue, ListType) => true,
            (MapValue map, ObjectType known) => map.Entries.Keys.All(known.Facts.Value.Properties.ContainsKey),
            (MapValue, MapType) => true,
            _ => false,
        };

        private static string Words(GraphValue value) => value switch
        {
            TextValue { Text.Length: > LongText } text => $"the text '{text.Text[..LongText]}...'",
            TextValue text => $"the text '{text.Text}'",
            NumberValue number => $"the number {number.Number.ToString(CultureInfo.InvariantCulture)}",
            FlagValue flag => flag.Flag ? "true" : "false",
            ListValue => "a list",
            MapValue => "a map",
            _ => "nothing",
        };

        private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
    }
}
