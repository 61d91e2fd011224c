using System.Text.Json;
using JupyterSpark.Offline.Generator.Model;
using ValueType = JupyterSpark.Offline.Generator.Model.ValueType;

namespace JupyterSpark.Offline.Generator.Reading;

/// <summary>Reads properties and their types from a Pulumi package schema.</summary>
internal static class TypeReader
{
    private const string Local = "#/types/";

    /// <summary>The properties of an object, in ordinal order of their names.</summary>
    public static IReadOnlyList<Property> Properties(JsonElement properties, JsonElement required)
    {
        var names = required.ValueKind == JsonValueKind.Array
            ? required.EnumerateArray().Select(r => r.GetString()!).ToHashSet(StringComparer.Ordinal)
            : [];
        return properties.EnumerateObject()
            .OrderBy(p => p.Name, StringComparer.Ordinal)
            .Select(p => Property(p.Name, p.Value, names.Contains(p.Name)))
            .ToList();
    }

    private static Property Property(string name, JsonElement value, bool required)
    {
        var csharp = value.TryGetProperty("language", out var language) && language.TryGetProperty("csharp", out var own)
            ? own.GetProperty("name").GetString()!
            : $"{char.ToUpperInvariant(name[0])}{name[1..]}";
        var secret = value.TryGetProperty("secret", out var s) && s.GetBoolean();
        return new Property(name, csharp, Type(value), required, secret, Literal(value, "const"), Literal(value, "default"));
    }

    private static ValueType Type(JsonElement value)
    {
        if (value.TryGetProperty("oneOf", out var options))
        {
            return new UnionType(options.EnumerateArray().Select(Type).ToList());
        }
        if (value.TryGetProperty("$ref", out var reference))
        {
            return Reference(reference.GetString()!);
        }
        return value.GetProperty("type").GetString() switch
        {
            "string" => SimpleType.Text,
            "boolean" => new SimpleType("bool"),
            "integer" => new SimpleType("int"),
            "number" => new SimpleType("double"),
            "array" => new ListType(Type(value.GetProperty("items"))),
            "object" => new MapType(Type(value.GetProperty("additionalProperties"))),
            var other => throw new FormatException($"type '{other}' is not known"),
        };
    }

    private static ValueType Reference(string reference) => reference switch
    {
        "pulumi.json#/Any" => new SimpleType("object"),
        "pulumi.json#/Json" => SimpleType.Json,
        "pulumi.json#/Asset" => SimpleType.Asset,
        _ when reference.StartsWith(Local, StringComparison.Ordinal) => new NamedType(reference[Local.Length..]),
        _ => throw new FormatException($"reference '{reference}' is not known"),
    };

    private static object? Literal(JsonElement value, string name) => value.TryGetProperty(name, out var literal) ? Literal(literal) : null;

    private static object? Literal(JsonElement literal) => literal.ValueKind switch
    {
        JsonValueKind.String => literal.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => literal.GetDecimal(),
        var kind => throw new FormatException($"a constant or default cannot be of kind {kind}"),
    };
}
