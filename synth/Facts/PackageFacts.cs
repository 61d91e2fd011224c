using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;

namespace JupyterSpark.Synth.Facts;

/// <summary>
/// Reads one provider's schema (the standard Pulumi package schema form). The text is parsed once; resources, functions and types are read
/// from it when they are asked for, because a program uses few of them.
/// </summary>
public sealed class PackageFacts
{
    private static readonly AnyType Any = new();
    private static readonly TextType Text = new();

    private readonly JsonElement root;
    private readonly ConcurrentDictionary<string, ResourceFacts?> resources = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ObjectFacts?> functions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FactType> types = new(StringComparer.Ordinal);

    /// <summary>Parses a schema.</summary>
    /// <param name="schema">The schema's text as UTF-8.</param>
    public PackageFacts(Stream schema)
    {
        using var document = JsonDocument.Parse(schema);
        root = document.RootElement.Clone();
        Name = root.GetProperty("name").GetString()!;
    }

    /// <summary>The package's name.</summary>
    public string Name { get; }

    /// <summary>The tokens of all resources in the schema.</summary>
    public IEnumerable<string> ResourceTokens => Part("resources").EnumerateObject().Select(p => p.Name);

    /// <summary>The tokens of all functions in the schema.</summary>
    public IEnumerable<string> FunctionTokens => Part("functions").EnumerateObject().Select(p => p.Name);

    /// <summary>The facts of a resource, or of the provider itself (<c>pulumi:providers:NAME</c>); null when the schema has none.</summary>
    /// <param name="token">The type token.</param>
    public ResourceFacts? Resource(string token) => resources.GetOrAdd(token, t =>
        t == $"pulumi:providers:{Name}" ? root.TryGetProperty("provider", out var provider) ? ReadResource(provider) : null
        : Part("resources").TryGetProperty(t, out var resource) ? ReadResource(resource)
        : null);

    /// <summary>What a function gives; null when the schema does not have it.</summary>
    /// <param name="token">The function's token.</param>
    public ObjectFacts? FunctionOutputs(string token) => functions.GetOrAdd(token, t =>
        !Part("functions").TryGetProperty(t, out var function) ? null
        : function.TryGetProperty("outputs", out var outputs) ? ReadObject(outputs, "properties", "required")
        : ObjectFacts.Empty);

    private JsonElement Part(string name) => root.GetProperty(name);

    private ResourceFacts ReadResource(JsonElement resource) =>
        new(ReadObject(resource, "inputProperties", "requiredInputs"), ReadObject(resource, "properties", "required"));

    private ObjectFacts ReadObject(JsonElement json, string propertiesName, string requiredName)
    {
        var properties = ObjectFacts.Empty.Properties.ToBuilder();
        if (json.TryGetProperty(propertiesName, out var declared))
        {
            foreach (var property in declared.EnumerateObject())
            {
                properties[property.Name] = ReadProperty(property.Value);
            }
        }
        var required = json.TryGetProperty(requiredName, out var names)
            ? names.EnumerateArray().Select(n => n.GetString()!).ToImmutableArray()
            : [];
        return new ObjectFacts(properties.ToImmutable(), required);
    }

    private PropertyFact ReadProperty(JsonElement json) => new(
        ReadType(json),
        json.TryGetProperty("secret", out var secret) && secret.GetBoolean(),
        json.TryGetProperty("const", out var value) ? value.ToString() : null);

    private FactType ReadType(JsonElement json)
    {
        if (json.TryGetProperty("oneOf", out var cases))
        {
            return new UnionType([.. cases.EnumerateArray().Select(ReadType)]);
        }
        if (json.TryGetProperty("$ref", out var reference))
        {
            return Reference(reference.GetString()!);
        }
        return (json.TryGetProperty("type", out var type) ? type.GetString() : null) switch
        {
            "string" => Text,
            "boolean" => new FlagType(),
            "integer" => new NumberType(IsInteger: true),
            "number" => new NumberType(IsInteger: false),
            "array" => new ListType(json.TryGetProperty("items", out var items) ? ReadType(items) : Any),
            "object" => new MapType(json.TryGetProperty("additionalProperties", out var values) ? ReadType(values) : Any),
            _ => Any,
        };
    }

    private FactType Reference(string reference)
    {
        const string Own = "#/types/";
        return reference.StartsWith(Own, StringComparison.Ordinal) ? types.GetOrAdd(reference[Own.Length..], Named) : Any;
    }

    private FactType Named(string token)
    {
        if (!Part("types").TryGetProperty(token, out var type))
        {
            return Any;
        }
        return type.TryGetProperty("enum", out var values)
            ? new EnumType(
                [.. values.EnumerateArray().Select(v => v.GetProperty("value").ToString())],
                IsNumeric: type.GetProperty("type").GetString() != "string")
            : new ObjectType(token, new Lazy<ObjectFacts>(() => ReadObject(type, "properties", "required")));
    }
}
