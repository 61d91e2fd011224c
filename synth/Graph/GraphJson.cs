using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace JupyterSpark.Synth.Graph;

/// <summary>Writes the graph as JSON: the same graph gives the same bytes on every machine.</summary>
public static class GraphJson
{
    /// <summary>The version of the format.</summary>
    public const int Version = 1;

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        // The file is read by people and diffed, never put into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The graph as indented JSON with LF line ends, ending in one.</summary>
    /// <param name="graph">The graph.</param>
    public static string Write(ResourceGraph graph)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteString("project", graph.Project);
            json.WriteString("stack", graph.Stack);
            json.WriteStartArray("resources");
            foreach (var resource in graph.Resources)
            {
                WriteResource(json, resource);
            }
            json.WriteEndArray();
            json.WritePropertyName("outputs");
            WriteValue(json, graph.Outputs);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    /// <summary>One value as JSON in one line.</summary>
    /// <param name="value">The value.</param>
    public static string WriteValue(GraphValue value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options with { Indented = false }))
        {
            WriteValue(json, value);
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteResource(Utf8JsonWriter json, GraphResource resource)
    {
        json.WriteStartObject();
        json.WriteString("urn", resource.Urn);
        json.WriteString("type", resource.Type);
        json.WriteString("name", resource.Name);
        json.WriteString("parent", resource.Parent);
        json.WriteBoolean("custom", resource.Custom);
        json.WriteString("provider", resource.Provider);
        WriteTexts(json, "dependsOn", resource.DependsOn);
        json.WriteStartObject("propertyDependencies");
        foreach (var (property, urns) in resource.PropertyDependencies)
        {
            WriteTexts(json, property, urns);
        }
        json.WriteEndObject();
        json.WriteBoolean("protect", resource.Protect);
        json.WriteBoolean("retainOnDelete", resource.RetainOnDelete);
        json.WritePropertyName("inputs");
        WriteValue(json, resource.Inputs);
        WriteTexts(json, "secrets", resource.Secrets);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, ImmutableArray<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }
        json.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter json, GraphValue value)
    {
        switch (value)
        {
            case MapValue map:
                json.WriteStartObject();
                foreach (var (name, entry) in map.Entries)
                {
                    json.WritePropertyName(name);
                    WriteValue(json, entry);
                }
                json.WriteEndObject();
                break;
            case ListValue list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                {
                    WriteValue(json, item);
                }
                json.WriteEndArray();
                break;
            case NumberValue { IsWhole: true } number:
                json.WriteNumberValue((long)number.Number);
                break;
            case NumberValue number:
                json.WriteNumberValue(number.Number);
                break;
            case FlagValue flag:
                json.WriteBooleanValue(flag.Flag);
                break;
            case TextValue text:
                json.WriteStringValue(text.Text);
                break;
            case SecretValue:
                json.WriteStringValue(GraphValue.SecretText);
                break;
            case UnknownValue:
                json.WriteStringValue(GraphValue.UnknownText);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }
}
