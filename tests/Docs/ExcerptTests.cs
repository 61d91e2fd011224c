using JupyterSpark.Synth.Facts;
using JupyterSpark.Synth.Preview;
using JupyterSpark.Synth.Render;

namespace JupyterSpark.Tests.Docs;

public class ExcerptTests
{
    private const string LeftOut = "...";

    [Fact]
    public async Task The_readmes_excerpt_is_what_a_preview_of_dev_shows()
    {
        var excerpt = Markdown.Blocks(DocsRepository.Read("README.md"), "text").First().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var preview = await new StackPreview(Repository.Find(DocsRepository.Root), ProviderFacts.Embedded).OfStackAsync("dev", _ => { });
        Assert.NotNull(preview.Graph);
        var shown = TreeText.Write(preview.Graph).Concat(SummaryText.Counts(preview.Graph)).Select(line => line.ToString()).ToList();

        Assert.True(excerpt.Length > 10, $"the excerpt has {excerpt.Length} lines");
        var at = 0;
        foreach (var line in excerpt.Where(line => line.Trim() != LeftOut))
        {
            var found = shown.FindIndex(at, candidate => candidate == line.TrimEnd());
            Assert.True(found >= 0, $"not in the preview, or not in this order: {line}");
            at = found + 1;
        }
    }
}
