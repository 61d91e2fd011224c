using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Pulumi;

/// <summary>
/// Inputs of a provider that are structured in C# and one JSON text on the wire, spaced as the official package writes them:
/// <c>{ "a": [ 1, 2 ] }</c>.
/// </summary>
internal static class InputText
{
    public static Output<string> Of(object value, string path) => new(OfAsync(value, path));

    private static async Task<OutputData<string>> OfAsync(object value, string path)
    {
        var inner = await Serializer.SerializeAsync(value, path).ConfigureAwait(false);
        return new OutputData<string>(inner.Resources, inner.IsKnown ? Write(inner.Value) : null!, inner.IsKnown, inner.IsSecret);
    }

    private static string Write(object? value) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        string text => Quote(text),
        ImmutableArray<object?> list => Surround("[", list.Select(Write), "]"),
        ImmutableDictionary<string, object> map => Surround(
            "{", map.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => $"{Quote(e.Key)}: {Write(e.Value)}"), "}"),
        _ => throw new InvalidOperationException($"{value.GetType().FullName} cannot be written as JSON."),
    };

    private static string Surround(string open, IEnumerable<string> items, string close)
    {
        var inside = string.Join(", ", items);
        return inside.Length == 0 ? $"{open} {close}" : $"{open} {inside} {close}";
    }

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\b' => "\\b",
                '\f' => "\\f",
                '<' or '>' or < ' ' or (>= '\x7f' and <= '\x9f') => $"\\u{(int)c:x4}",
                _ => c.ToString(),
            });
        }
        return quoted.Append('"').ToString();
    }
}
