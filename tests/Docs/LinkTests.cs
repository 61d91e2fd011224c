using JupyterSpark.Tests.Kit;

namespace JupyterSpark.Tests.Docs;

public class LinkTests
{
    [Fact]
    public void Every_link_inside_the_repository_leads_somewhere()
    {
        var links = Documents.All
            .SelectMany(document => Markdown.Links(Documents.Read(document)).Select(link => (Document: document, Link: link)))
            .Where(l => !l.Link.Contains("://", StringComparison.Ordinal))
            .ToList();
        Assert.True(links.Count > 30, $"only {links.Count} links were found");

        None(links.Where(l => !Resolves(l.Document, l.Link)).Select(l => $"{l.Document}: {l.Link}"));
    }

    [Fact]
    public void Every_guide_and_decision_can_be_reached_from_the_readme()
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>(["README.md"]);
        while (waiting.TryDequeue(out var document))
        {
            if (!reached.Add(document) || !document.EndsWith(".md", StringComparison.Ordinal) || !Documents.Has(document))
            {
                continue;
            }
            foreach (var link in Markdown.Links(Documents.Read(document)).Where(l => !l.Contains("://", StringComparison.Ordinal)))
            {
                waiting.Enqueue(Target(document, link).Path);
            }
        }

        Assert.Contains("docs/guides/azure.md", reached);
        None(Documents.All.Except(reached));
    }

    [Theory]
    [InlineData("See [a](b.md#c) and ![d](e.svg).", "b.md#c e.svg")]
    [InlineData("""<img alt="x" src="docs/p.svg">""", "docs/p.svg")]
    [InlineData("`[a](b)` is code", "")]
    [InlineData("```text\n[a](b)\n```\n", "")]
    public void Links_are_found_outside_of_code(string text, string links) => Assert.Equal(links, string.Join(' ', Markdown.Links(text)));

    [Fact]
    public void Headings_have_the_anchors_that_code_hosts_make() => Assert.Equal(
        ["what-stays-after-destroy", "pulumi-up-on-azure"],
        Markdown.Anchors("# What stays, after destroy?\n\n## `pulumi up` on Azure\n"));

    // Says all of them, where Assert.Empty would cut them off.
    private static void None(IEnumerable<string> found)
    {
        var text = string.Join('\n', found);
        Assert.True(text.Length == 0, text);
    }

    private static bool Resolves(string document, string link)
    {
        var (path, anchor) = Target(document, link);
        return Documents.Has(path)
            && (anchor is null || Markdown.Anchors(Documents.Read(path)).Contains(anchor, StringComparer.Ordinal));
    }

    private static (string Path, string? Anchor) Target(string document, string link)
    {
        var hash = link.IndexOf('#', StringComparison.Ordinal);
        var file = hash < 0 ? link : link[..hash];
        var folder = Path.GetDirectoryName(Repository.PathOf(document))!;
        var path = file.Length == 0 ? document : Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(folder, file)));
        return (path.Replace('\\', '/').TrimEnd('/'), hash < 0 ? null : link[(hash + 1)..]);
    }
}
