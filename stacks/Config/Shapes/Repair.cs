using System.Text.RegularExpressions;

namespace JupyterSpark.Stacks.Config.Shapes;

/// <summary>What a person probably meant by a text of a wrong form.</summary>
internal static partial class Repair
{
    /// <summary>
    /// The first of some small changes that gives the text the form: without blanks around, in lower case, with hyphens for other
    /// separators or without blanks (if it has one part only), without a slash at the end or a scheme or v in front; null when none does.
    /// </summary>
    public static string? Of(string text, string pattern)
    {
        var lower = text.Trim().ToLowerInvariant();
        var isOnePart = lower.IndexOfAny(['/', ':']) < 0;
        string[] candidates =
        [
            text.Trim(),
            lower,
            isOnePart ? Separators().Replace(lower, "-").Trim('-') : text,
            isOnePart ? Blanks().Replace(lower, "") : text,
            text.Trim().TrimEnd('/'),
            Scheme().Replace(text.Trim(), "").TrimEnd('/'),
            lower.TrimStart('v'),
        ];
        return candidates.FirstOrDefault(candidate => Regex.IsMatch(candidate, pattern));
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"[\s._]+")]
    private static partial Regex Separators();

    [GeneratedRegex(@"\A[a-z]+://")]
    private static partial Regex Scheme();
}
