using System.Text.Json;
using JupyterSpark.Offline.Generator.Model;

namespace JupyterSpark.Offline.Generator.Reading;

/// <summary>Reads a Pulumi package schema: the parts of it that bindings need.</summary>
internal static class PackageReader
{
    /// <summary>The package that a schema's text describes.</summary>
    public static Package Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var name = root.GetProperty("name").GetString()!;
        var csharp = root.GetProperty("language").GetProperty("csharp");
        return new Package(
            name,
            root.GetProperty("version").GetString()!,
            StyleOf(csharp),
            csharp.GetProperty("namespaces").EnumerateObject().ToDictionary(n => n.Name, n => n.Value.GetString()!, StringComparer.Ordinal),
            root.TryGetProperty("provider", out var provider) ? Resource($"pulumi:providers:{name}", provider) : null,
            Entries(root, "resources").Select(r => Resource(r.Name, r.Value)).ToList(),
            Entries(root, "types").ToDictionary(t => t.Name, t => Type(t.Name, t.Value), StringComparer.Ordinal),
            Entries(root, "functions").Select(f => Function(f.Name, f.Value)).ToList());
    }

    private static Style StyleOf(JsonElement csharp)
    {
        if (!csharp.TryGetProperty("compatibility", out var compatibility))
        {
            return Style.Native;
        }
        return compatibility.GetString() switch
        {
            "tfbridge20" => Style.Bridged,
            "kubernetes20" => Style.Kubernetes,
            var other => throw new FormatException($"compatibility '{other}' is not known"),
        };
    }

    private static IEnumerable<JsonProperty> Entries(JsonElement root, string section) =>
        root.GetProperty(section).EnumerateObject().OrderBy(e => e.Name, StringComparer.Ordinal);

    private static ResourceModel Resource(string token, JsonElement resource) => new(
        token,
        resource.TryGetProperty("isComponent", out var component) && component.GetBoolean(),
        TypeReader.Properties(resource.GetProperty("inputProperties"), resource.GetProperty("requiredInputs")),
        TypeReader.Properties(resource.GetProperty("properties"), resource.GetProperty("required")),
        resource.TryGetProperty("stateInputs", out var state) ? TypeReader.Properties(state.GetProperty("properties"), default) : null);

    private static FunctionModel Function(string token, JsonElement function) => new(
        token,
        function.TryGetProperty("inputs", out var inputs) ? Side(inputs) : null,
        Side(function.GetProperty("outputs")));

    private static IReadOnlyList<Property> Side(JsonElement side) =>
        TypeReader.Properties(side.GetProperty("properties"), side.GetProperty("required"));

    private static TypeModel Type(string token, JsonElement type) => type.TryGetProperty("enum", out var members)
        ? new EnumModel(token, members.EnumerateArray().Select(m => (Text(m, "name"), Text(m, "value"))).ToList())
        : new ObjectModel(token, AlwaysGiven(type) is { Count: > 0 } given
            ? Side(type).Select(property => property with { IsAlwaysGiven = given.Contains(property.Name) }).ToList()
            : Side(type));

    private static HashSet<string> AlwaysGiven(JsonElement type) =>
        type.TryGetProperty("language", out var language)
        && language.TryGetProperty("csharp", out var csharp)
        && csharp.TryGetProperty("requiredOutputs", out var names)
            ? names.EnumerateArray().Select(name => name.GetString()!).ToHashSet(StringComparer.Ordinal)
            : [];

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
