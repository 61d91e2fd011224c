using System.Collections;
using System.Text.Json.Nodes;
using JupyterSpark.Components.Units;

namespace JupyterSpark.Stacks.Config.Shapes;

/// <summary>A record's value as the stack file would hold it.</summary>
internal static class PlainValue
{
    /// <summary>The value as JSON; null for a section and for an empty list or map, whose default says nothing.</summary>
    public static JsonNode? ToJson(object value) => value switch
    {
        string text => text,
        bool truth => truth,
        int number => number,
        double number => number,
        Enum member => ChoiceShape.WordOf(member),
        Cidr or ByteSize => value.ToString(),
        IEnumerable<string> texts when texts.Any() => new JsonArray([.. texts.Select(text => (JsonNode)text)]),
        IEnumerable => null,
        _ => null,
    };
}
