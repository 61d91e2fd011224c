using System.Text;
using System.Text.RegularExpressions;

namespace JupyterSpark.Stacks.Rules;

/// <summary>How what a person wrote is shown in a message: on one line, not too long, without a password.</summary>
public static partial class Shown
{
    private const int MaxLength = 60;
    private const int MaxPathLength = 160;
    private const int MaxSentenceLength = 2000;

    /// <summary>A value in quotes.</summary>
    public static string Value(string text) => $"'{Key(text)}'";

    /// <summary>A key or path as it is, but for line ends, control characters and excess length.</summary>
    public static string Key(string text) => Clean(text, MaxLength);

    /// <summary>A path: long ones are shortened less.</summary>
    public static string Path(string text) => Clean(text, MaxPathLength);

    /// <summary>A sentence: on one line and without a password, whatever it quotes.</summary>
    public static string Sentence(string text) => Clean(text, MaxSentenceLength);

    /// <summary>Whether the text is a URL with a password in it.</summary>
    public static bool HoldsPassword(string text) => Password().IsMatch(text) || Query().IsMatch(text);

    private static string Clean(string text, int maxLength)
    {
        var clean = new StringBuilder();
        // Not only where HoldsPassword is sure: a server's name with user and password in front is shown without them, too.
        var safe = Query().Replace(Login().Replace(Password().Replace(text, "$1[hidden]@"), "$1[hidden]@"), "$1[hidden]");
        foreach (var rune in safe.EnumerateRunes())
        {
            if (clean.Length >= maxLength)
            {
                return clean.Append("...").ToString();
            }
            clean.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        }
        return clean.ToString();
    }

    [GeneratedRegex(@"([A-Za-z][A-Za-z0-9+.-]{0,30}://[^\s:/@]*:)[^\s/@]+@")]
    private static partial Regex Password();

    [GeneratedRegex(@"(://[^\s?]{1,500}\?(?:[^\s&]{0,200}&){0,20}(?:ssl)?password=)[^\s&]+", RegexOptions.IgnoreCase)]
    private static partial Regex Query();

    // Bounded, since a text may be of any length; name:tag@sha256 is an image.
    [GeneratedRegex(@"(?<![^\s'""])([A-Za-z0-9._-]{1,60}:)[^\s/@:]{1,200}@(?!sha256:)")]
    private static partial Regex Login();
}
