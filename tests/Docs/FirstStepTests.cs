using System.Text.RegularExpressions;
using JupyterSpark.Synth.Graph;
using JupyterSpark.Tests.Kit;

namespace JupyterSpark.Tests.Docs;

/// <summary>The first of the two steps of a first deployment, as <c>--exclude PATTERN --exclude-dependents</c> makes it.</summary>
public partial class FirstStepTests
{
    [Fact]
    public async Task The_pattern_matches_the_three_images_and_nothing_else()
    {
        var images = (await Evaluated.StackAsync("dev")).Graph.Resources.Where(r => Excluded().IsMatch(r.Urn)).ToList();

        Assert.Equal(["images-hub", "images-notebook", "images-worker"], images.Select(r => r.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_first_step_makes_everything_of_azure_and_leaves_out_what_runs_an_image()
    {
        var left = LeftOut((await Evaluated.StackAsync("dev")).Graph);

        Assert.DoesNotContain(left, r => r.Package is "azure-native" or "pulumi");
        Assert.Contains(left, r => r.Type == "kubernetes:helm.sh/v3:Release");
        Assert.Contains(left, r => r.Type == "kubernetes:batch/v1:CronJob");
        Assert.Contains(left, r => r.Name == "project-default-conf");
    }

    // As the engine reads --exclude-dependents: parents, providers, options and inputs all count.
    private static List<GraphResource> LeftOut(ResourceGraph graph)
    {
        var left = graph.Resources.Where(r => Excluded().IsMatch(r.Urn)).Select(r => r.Urn).ToHashSet(StringComparer.Ordinal);
        int before;
        do
        {
            before = left.Count;
            left.UnionWith(graph.Resources.Where(r => Needs(r).Any(left.Contains)).Select(r => r.Urn));
        }
        while (left.Count > before);
        return graph.Resources.Where(r => left.Contains(r.Urn)).ToList();
    }

    private static IEnumerable<string> Needs(GraphResource resource) =>
        new[] { resource.Parent, resource.Provider }.OfType<string>()
            .Concat(resource.DependsOn)
            .Concat(resource.PropertyDependencies.Values.SelectMany(urns => urns));

    // Pulumi's patterns: ** is anything, * anything but a colon.
    private static Regex Excluded()
    {
        var commands = string.Join('\n', Markdown.Commands(Documents.Read("README.md")));
        var pattern = ExcludePattern().Matches(commands).Single().Groups["pattern"].Value;
        var parts = pattern.Split("**").Select(part => string.Join("[^:]*", part.Split('*').Select(Regex.Escape)));
        return new Regex($"^{string.Join(".*", parts)}$");
    }

    [GeneratedRegex("--exclude '(?<pattern>[^']+)' --exclude-dependents")]
    private static partial Regex ExcludePattern();
}
