using System.Text;

namespace JupyterSpark.Components.Text;

/// <summary>
/// Writes and reads the format of spark-defaults.conf: a key, white space, a value, one a line. A value may hold anything but a line end;
/// a key nothing that is white space.
/// </summary>
public static class PropertiesText
{
    /// <summary>
    /// The properties sorted by key (ordinal), values in one column, each line ended by LF, behind a comment of one line.
    /// Throws <see cref="ArgumentException"/> for a key or value that the format cannot hold.
    /// </summary>
    public static string Write(string comment, IEnumerable<KeyValuePair<string, string>> properties)
    {
        var sorted = properties.OrderBy(p => p.Key, StringComparer.Ordinal).ToList();
        var width = sorted.Count == 0 ? 0 : sorted.Max(p => p.Key.Length);
        var text = new StringBuilder().Append("# ").Append(comment).Append('\n');
        foreach (var (key, value) in sorted)
        {
            if (key.Length == 0 || key.Any(char.IsWhiteSpace) || key[0] == '#')
            {
                throw new ArgumentException($"'{key}' cannot be a key of a properties file.", nameof(properties));
            }
            if (value.Length == 0 || value != value.Trim() || value.AsSpan().IndexOfAny('\r', '\n') >= 0)
            {
                throw new ArgumentException($"The value of '{key}' is empty, has blanks around it or a line end.", nameof(properties));
            }
            text.Append(key.PadRight(width)).Append(' ').Append(value).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>The properties of a text in this format; comments and empty lines are passed over.</summary>
    public static IReadOnlyDictionary<string, string> Read(string text)
    {
        var properties = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#'))
        {
            var end = line.IndexOfAny([' ', '\t']);
            properties.Add(end < 0 ? line : line[..end], end < 0 ? "" : line[end..].Trim());
        }
        return properties;
    }
}
