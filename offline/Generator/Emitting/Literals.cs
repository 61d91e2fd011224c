using System.Globalization;
using System.Text.Json;

namespace JupyterSpark.Offline.Generator.Emitting;

/// <summary>Values and identifiers as C# writes them.</summary>
internal static class Literals
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default",
        "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto",
        "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out",
        "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc",
        "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using",
        "virtual", "void", "volatile", "while",
    };

    /// <summary>A name that C# accepts for a parameter.</summary>
    public static string Identifier(string name) => Keywords.Contains(name) ? $"@{name}" : name;

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
