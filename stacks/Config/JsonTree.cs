using System.Text.Json;

namespace JupyterSpark.Stacks.Config;

/// <summary>Reads the JSON text of a map or list, as the engine passes it on, into nodes.</summary>
internal static class JsonTree
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The map or list at the given path; null when the text is neither.</summary>
    public static ConfigNode? Read(string text, string path, int? line, bool mayBeSecret)
    {
        if (text.AsSpan().TrimStart() is not ['{' or '[', ..])
        {
            return null;
        }
        try
        {
            using var json = JsonDocument.Parse(text, Strict);
            return Node(json.RootElement, path, line, mayBeSecret);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ConfigNode Node(JsonElement json, string path, int? line, bool mayBeSecret) => json.ValueKind switch
    {
        JsonValueKind.Object => new MapNode
        {
            Path = path,
            Line = line,
            Entries = [.. json.EnumerateObject().Select(property => KeyValuePair.Create(
                property.Name, Node(property.Value, ConfigPath.Child(path, property.Name), line, mayBeSecret)))],
        },
        JsonValueKind.Array => new ListNode
        {
            Path = path,
            Line = line,
            Items = [.. json.EnumerateArray().Select((item, index) => Node(item, ConfigPath.Item(path, index), line, mayBeSecret))],
        },
        _ => new ScalarNode { Path = path, Line = line, Text = TextOf(json), Kind = KindOf(json), MayBeSecret = mayBeSecret },
    };

    private static string TextOf(JsonElement json) => json.ValueKind == JsonValueKind.String ? json.GetString()! : json.GetRawText();

    private static ScalarKind KindOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => ScalarKind.Text,
        JsonValueKind.Number => ScalarKinds.Of(json.GetRawText()),
        JsonValueKind.Null => ScalarKind.Empty,
        _ => ScalarKind.Truth,
    };
}
