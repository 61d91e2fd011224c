using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace JupyterSpark.Components.Text;

/// <summary>
/// Writes plain data (dictionaries with string keys, lists, strings, numbers, booleans, null) as block-style YAML: keys in the order of the
/// dictionary, LF line ends, several lines as a literal block, and every string quoted that YAML 1.1 or 1.2 could read as something else.
/// The same data gives the same bytes.
/// </summary>
public static partial class YamlText
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "true", "false", "yes", "no", "on", "off", "y", "n", "null", "~",
    };

    /// <summary>The data as one YAML document, ending in a line end. Throws <see cref="ArgumentException"/> for a type that is not plain data.</summary>
    public static string Write(object? data)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var emitter = new Emitter(writer, new EmitterSettings(
            bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024, newLine: "\n"));
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        Emit(emitter, data);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return writer.ToString();
    }

    private static void Emit(Emitter emitter, object? value)
    {
        switch (value)
        {
            case null:
                Plain(emitter, "null");
                break;
            case string text:
                emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, text, StyleOf(text), true, true));
                break;
            case bool flag:
                Plain(emitter, flag ? "true" : "false");
                break;
            case int or long or double or decimal:
                Plain(emitter, ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
                break;
            case IDictionary map:
                EmitMap(emitter, map.Keys.Cast<string>().Select(key => (key, map[key])));
                break;
            case IEnumerable<KeyValuePair<string, object?>> map:
                EmitMap(emitter, map.Select(pair => (pair.Key, pair.Value)));
                break;
            case IEnumerable<KeyValuePair<string, string>> map:
                EmitMap(emitter, map.Select(pair => (pair.Key, (object?)pair.Value)));
                break;
            case IEnumerable list:
                EmitList(emitter, list.Cast<object?>().ToList());
                break;
            default:
                throw new ArgumentException($"A value of type {value.GetType().Name} is not plain data.", nameof(value));
        }
    }

    private static void EmitMap(Emitter emitter, IEnumerable<(string Key, object? Value)> entries)
    {
        var pairs = entries.ToList();
        emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, true, pairs.Count == 0 ? MappingStyle.Flow : MappingStyle.Block));
        foreach (var (key, value) in pairs)
        {
            emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, key, StyleOf(key), true, true));
            Emit(emitter, value);
        }
        emitter.Emit(new MappingEnd());
    }

    private static void EmitList(Emitter emitter, List<object?> items)
    {
        emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, true, items.Count == 0 ? SequenceStyle.Flow : SequenceStyle.Block));
        foreach (var item in items)
        {
            Emit(emitter, item);
        }
        emitter.Emit(new SequenceEnd());
    }

    private static void Plain(Emitter emitter, string text) =>
        emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, text, ScalarStyle.Plain, true, false));

    private static ScalarStyle StyleOf(string text)
    {
        if (text.Contains('\n', StringComparison.Ordinal))
        {
            return LiteralSafe().IsMatch(text) ? ScalarStyle.Literal : ScalarStyle.DoubleQuoted;
        }
        return PlainSafe().IsMatch(text) && !Words.Contains(text) ? ScalarStyle.Plain : ScalarStyle.DoubleQuoted;
    }

    // Starts with a letter, slash or underscore, holds nothing that begins a comment, a key or a flow.
    [GeneratedRegex(@"\A[A-Za-z/_](?:[A-Za-z0-9_./@()+=,;-]|:(?=[^\s])| (?=[A-Za-z0-9_./@()+=-]))*\z")]
    private static partial Regex PlainSafe();

    // No carriage return, tab or trailing blank, and the first line is not indented.
    [GeneratedRegex(@"\A(?![ \n])(?:[^\r\t\n]*[^\r\t\n ])?(?:\n(?:[^\r\t\n]*[^\r\t\n ])?)*\z")]
    private static partial Regex LiteralSafe();
}
