using System.Text.Json;

namespace Pulumi;

/// <summary>An input of any JSON value.</summary>
public sealed class InputJson : Input<JsonElement>
{
    /// <summary>No value.</summary>
    public InputJson()
        : this(Output.Create(default(JsonElement)))
    {
    }

    private InputJson(Output<JsonElement> output)
        : base(output)
    {
    }

    /// <summary>A value from JSON text.</summary>
    public static implicit operator InputJson(string json) => Output.Create(json);

    /// <summary>A value from JSON text.</summary>
    public static implicit operator InputJson(Output<string> json) => json.Apply(Parse);

    /// <summary>A document's root.</summary>
    public static implicit operator InputJson(JsonDocument document) => document.RootElement;

    /// <summary>A document's root.</summary>
    public static implicit operator InputJson(Output<JsonDocument> document) => document.Apply(d => d.RootElement);

    /// <summary>A value.</summary>
    public static implicit operator InputJson(JsonElement element) => Output.Create(element);

    /// <summary>A value.</summary>
    public static implicit operator InputJson(Output<JsonElement> element) => new(element);

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
