using System.Text.RegularExpressions;

namespace JupyterSpark.Stacks.Config.Shapes;

/// <summary>What a person probably meant by a text of a wrong form.</summary>
internal static partial class Repair
{
    /// <summary>
    /// The first of some small changes that gives the text the form: without blanks around, in lower case without blanks, with hyphens for
    /// other separators, without a scheme and a slash at the end; null when none does.
    /// </summary>
    public static string? Of(string text, string pattern)
    {
        var lower = text.Trim().ToLowerInvariant();
        string[] candidates =
        [
            text.Trim(),
            lower,
            Blanks().Replace(lower, ""),
            Separators().Replace(lower, "-").Trim('-'),
            text.Trim().TrimEnd('/'),
            Scheme().Replace(text.Trim(), "").TrimEnd('/'),
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
