using System.Text.RegularExpressions;
using JupyterSpark.Synth.Render;
using JupyterSpark.Tests.Kit;

namespace JupyterSpark.Tests.Docs;

public partial class ExcerptTests
{
    private const string LeftOut = "...";

    [Fact]
    public async Task The_readmes_excerpt_is_what_a_preview_of_dev_shows()
    {
        var excerpt = Markdown.Blocks(Documents.Read("README.md"), "text")[0].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var shown = TreeText.Write((await Evaluated.StackAsync("dev")).Graph).Select(line => Narrowed(line.ToString())).ToList();

        Assert.True(excerpt.Length > 10, $"the excerpt has {excerpt.Length} lines");
        var at = 0;
        // The first line names the columns.
        foreach (var line in excerpt.Skip(1).Where(line => line.Trim() != LeftOut))
        {
            var found = shown.FindIndex(at, candidate => candidate == Narrowed(line));
            Assert.True(found >= 0, $"not in the preview, or not in this order: {line}");
            at = found + 1;
        }
    }

    // A longer name elsewhere widens a column.
    private static string Narrowed(string line) => Blanks().Replace(line.TrimEnd(), "  ");

    [GeneratedRegex("  +")]
    private static partial Regex Blanks();
}
