using System.Text;
using System.Text.RegularExpressions;

namespace JupyterSpark.Tests.Docs;

/// <summary>What the tests need to know of Markdown: links, headings, commands in blocks of shell.</summary>
internal static partial class Markdown
{
    /// <summary>The targets of links and pictures, without those in code.</summary>
    public static IReadOnlyList<string> Links(string text) =>
        LinkPattern().Matches(InlineCode().Replace(OutsideBlocks(text), "")).Select(m => m.Groups["to"].Value).ToList();

    /// <summary>The anchors of the headings, as code hosts make them.</summary>
    public static IReadOnlyList<string> Anchors(string text) =>
        HeadingPattern().Matches(OutsideBlocks(text)).Select(m => Anchor(m.Groups["title"].Value)).ToList();

    /// <summary>The commands in blocks that are marked <c>sh</c>: one a line, continued lines joined, remarks dropped.</summary>
    public static IReadOnlyList<string> Commands(string text) => Blocks(text, "sh")
        .SelectMany(block => block.Replace("\\\n", " ", StringComparison.Ordinal)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        .Where(line => line[0] != '#')
        .ToList();

    /// <summary>The texts of the code blocks that are marked with a language.</summary>
    public static IReadOnlyList<string> Blocks(string text, string language) => BlockPattern().Matches(text)
        .Where(block => block.Groups["kind"].Value == language)
        .Select(block => block.Groups["body"].Value)
        .ToList();

    private static string OutsideBlocks(string text) => BlockPattern().Replace(text, "");

    private static string Anchor(string title)
    {
        var anchor = new StringBuilder();
        foreach (var character in title.Replace("`", "", StringComparison.Ordinal))
        {
            if (char.IsLetterOrDigit(character) || character is '-' or '_')
            {
                anchor.Append(char.ToLowerInvariant(character));
            }
            else if (character == ' ')
            {
                anchor.Append('-');
            }
        }
        return anchor.ToString();
    }

    [GeneratedRegex("""(\]\(|(src|srcset|href)=")(?<to>[^)"\s]+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex LinkPattern();

    [GeneratedRegex("^#{1,6} (?<title>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex HeadingPattern();

    [GeneratedRegex(
        "^ *```(?<kind>[a-z]*)\n(?<body>.*?)^ *```$",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex BlockPattern();

    [GeneratedRegex("`[^`\n]+`")]
    private static partial Regex InlineCode();
}
