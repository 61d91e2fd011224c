using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using JupyterSpark.Stacks.Config.Shapes;

namespace JupyterSpark.Stacks.Config;

/// <summary>The JSON Schema (draft 7, which editors know best) of a stack file.</summary>
public static class ConfigSchema
{
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema as text, ending in a line end.</summary>
    public static string Write() => new JsonObject
    {
        ["$schema"] = "http://json-schema.org/draft-07/schema#",
        ["title"] = "Stack file of the JupyterHub and Spark platform",
        ["description"] = "Made from the configuration records by `dotnet run --project synth -- schema`; do not edit.",
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject
        {
            [StackFile.ConfigKey] = Config(),
            ["encryptedkey"] = PulumisOwn("string"),
            ["encryptionsalt"] = PulumisOwn("string"),
            ["environment"] = PulumisOwn("array", "object"),
            ["secretsprovider"] = PulumisOwn("string"),
        },
        ["required"] = new JsonArray(StackFile.ConfigKey),
    }.ToJsonString(Format) + "\n";

    private static JsonObject Config()
    {
        var properties = new JsonObject();
        foreach (var (_, key) in PlatformShape.ProviderKeys)
        {
            properties[key.Name] = SectionShape.SchemaOf(key);
        }
        foreach (var field in PlatformShape.Root.Fields)
        {
            properties[ConfigPath.Root + field.Name] = SectionShape.SchemaOf(field);
        }
        var required = PlatformShape.Root.Fields.Where(field => field.IsRequired).Select(field => (JsonNode)(ConfigPath.Root + field.Name));
        return new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = properties,
            ["patternProperties"] = new JsonObject { [$"^({string.Join('|', Namespaces.OfProviders)}):"] = true },
            ["required"] = new JsonArray([.. required]),
        };
    }

    private static JsonObject PulumisOwn(params string[] types) => new()
    {
        ["description"] = "Written by Pulumi.",
        ["type"] = types.Length == 1 ? types[0] : new JsonArray([.. types.Select(type => (JsonNode)type)]),
    };
}
