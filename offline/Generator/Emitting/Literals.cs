using System.Globalization;
using System.Text.Json;

namespace JupyterSpark.Offline.Generator.Emitting;

/// <summary>Values and identifiers as C# writes them.</summary>
internal static class Literals
{
    /// <summary>A parameter's name, which may be a keyword.</summary>
    public static string Identifier(string name) => $"@{name}";

    /// <summary>A text in quotes. JSON's escapes are C#'s.</summary>
    public static string Text(string value) => JsonSerializer.Serialize(value);

    /// <summary>A text, number or truth value.</summary>
    public static string Value(object value) => value switch
    {
        string text => Text(text),
        bool flag => flag ? "true" : "false",
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException($"{value} is no literal"),
    };
}
