namespace JupyterSpark.Tests.Kit;

/// <summary>Changes to the text of a stack file.</summary>
internal static class StackText
{
    /// <summary>Sets a section, whether the file has it or not.</summary>
    /// <param name="section">The section: <c>network</c>.</param>
    /// <param name="value">Its value as YAML in one line.</param>
    public static Func<string, string> With(string section, string value) => text =>
    {
        var lines = text.Split('\n').ToList();
        var key = $"  platform:{section}:";
        var start = lines.FindIndex(line => line.StartsWith(key, StringComparison.Ordinal));
        if (start >= 0)
        {
            var end = lines.FindIndex(start + 1, line => line.Length > 0 && !line.StartsWith("   ", StringComparison.Ordinal));
            lines.RemoveRange(start, (end < 0 ? lines.Count : end) - start);
        }
        var config = lines.FindIndex(line => line.StartsWith("config:", StringComparison.Ordinal));
        lines.Insert(config + 1, $"{key} {value}");
        return string.Join('\n', lines);
    };

    /// <summary>Two changes, one after the other.</summary>
    public static Func<string, string> Then(this Func<string, string> first, Func<string, string> second) => text => second(first(text));
}
