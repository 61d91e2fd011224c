using System.Reflection;
using System.Text.Json.Nodes;
using JupyterSpark.Stacks.Rules;

namespace JupyterSpark.Stacks.Config.Shapes;

/// <summary>One key of a section: a property of its record.</summary>
/// <param name="Name">The key.</param>
/// <param name="Property">The property.</param>
/// <param name="Shape">What its value may be.</param>
/// <param name="IsRequired">Whether it must be there.</param>
/// <param name="Default">The value when it is left out; null when that depends on others.</param>
internal sealed record Field(string Name, PropertyInfo Property, Shape Shape, bool IsRequired, object? Default);

/// <summary>A map whose keys are the properties of a record.</summary>
/// <param name="type">The record.</param>
/// <param name="fields">Its keys.</param>
/// <param name="providerKeys">Its properties that a provider's own key sets, by the name that they would have here.</param>
internal sealed class SectionShape(Type type, IReadOnlyList<Field> fields, IReadOnlyDictionary<string, Field> providerKeys) : Shape
{
    // It decides which of the other keys matter: when nobody can guess it, nothing that follows from it is told.
    private const string KindKey = "kind";

    /// <summary>The record.</summary>
    public Type Type => type;

    /// <summary>Its keys, in the order of the record.</summary>
    public IReadOnlyList<Field> Fields => fields;

    /// <summary>Its properties that a provider's own key sets.</summary>
    public IEnumerable<Field> ProviderFields => providerKeys.Values;

    /// <inheritdoc/>
    public override string Words => $"a map with keys of {string.Join(", ", fields.Select(key => key.Name))}";

    /// <inheritdoc/>
    public override object StandIn => Filled(new HashSet<Field>(), Activator.CreateInstance(type)!);

    /// <inheritdoc/>
    public override IEnumerable<(string Step, Shape Shape)> Inside => fields.Select(key => ("." + key.Name, key.Shape));

    /// <inheritdoc/>
    public override JsonObject Schema()
    {
        var properties = new JsonObject();
        foreach (var field in fields)
        {
            properties[field.Name] = SchemaOf(field);
        }
        var schema = new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properties };
        var required = fields.Where(field => field.IsRequired).Select(field => (JsonNode)field.Name).ToArray();
        if (required.Length > 0)
        {
            schema["required"] = new JsonArray(required);
        }
        return schema;
    }

    /// <summary>The JSON Schema of one key, with its description and default.</summary>
    public static JsonObject SchemaOf(Field field)
    {
        var schema = new JsonObject { ["description"] = DocComments.Of(field.Property) };
        foreach (var (key, part) in field.Shape.Schema())
        {
            schema[key] = part?.DeepClone();
        }
        if (field.Default is not null && PlainValue.ToJson(field.Default) is { } value)
        {
            schema["default"] = value;
        }
        return schema;
    }

    /// <inheritdoc/>
    protected override object ReadMap(MapNode map, Report report)
    {
        var section = Activator.CreateInstance(type)!;
        var present = new HashSet<Field>();
        foreach (var (key, value) in map.Entries)
        {
            if (fields.FirstOrDefault(field => field.Name == key) is not { } field)
            {
                ReportUnknown(map, key, report);
            }
            else if (field.Shape.Read(value, report) is { } read)
            {
                present.Add(field);
                field.Property.SetValue(section, read);
            }
            else if (field.Name == KindKey)
            {
                report.Doubt(map.Path);
            }
        }
        foreach (var field in fields.Where(field => field.IsRequired && map.Entries.All(entry => entry.Key != field.Name)))
        {
            var path = ConfigPath.Child(map.Path, field.Name);
            if (!report.IsDoubtful(path))
            {
                report.Add(KeyProblems.Missing(path, field.Shape.Words, field.Shape.CommandFor(path)));
            }
        }
        return Filled(present, section);
    }

    private object Filled(HashSet<Field> present, object section)
    {
        foreach (var field in fields.Where(field => field.IsRequired && !present.Contains(field)))
        {
            field.Property.SetValue(section, field.Shape.StandIn);
        }
        return section;
    }

    private void ReportUnknown(MapNode map, string key, Report report)
    {
        var path = map.Path;
        var known = fields.Select(field => field.Name).ToList();
        var child = ConfigPath.Child(path, key);
        if (providerKeys.TryGetValue(key, out var provider))
        {
            report.Add(KeyProblems.BelongsToProvider(child, provider.Name, Command(provider.Name, provider.Shape.Example)));
            report.Doubt(provider.Name);
            return;
        }
        var nearest = NearestName.Of(key, known);
        if (nearest is not null && map.Entries.All(entry => entry.Key != nearest))
        {
            report.Doubt(ConfigPath.Child(path, nearest));
        }
        report.Add(KeyProblems.Unknown(child, key, known, nearest is null ? PlatformShape.PathsOf(key) : []));
    }
}
