using System.Globalization;
using JupyterSpark.Synth.Artifacts;
using JupyterSpark.Synth.Graph;

namespace JupyterSpark.Synth.Render;

/// <summary>What stands below the tree: how many resources of which type, the stack's outputs, and where the files are.</summary>
public static class SummaryText
{
    private const string Indent = "    ";

    /// <summary>How many resources there are, in all and of each type.</summary>
    /// <param name="graph">The graph.</param>
    public static IEnumerable<StyledLine> Counts(ResourceGraph graph)
    {
        yield return StyledLine.Of(new Span("Resources:", Tone.Heading));
        var kinds = graph.Resources
            .GroupBy(r => TreeText.ShortType(r.Type), StringComparer.Ordinal)
            .OrderBy(k => k.Key, StringComparer.Ordinal)
            .ToList();
        var width = Number(kinds.Max(k => k.Count())).Length;
        foreach (var kind in kinds)
        {
            yield return StyledLine.Of(
                new Span(Indent), new Span(Number(kind.Count()).PadLeft(width), Tone.Name), new Span($" {kind.Key}"));
        }
        var managed = graph.Resources.Count(r => r.Custom);
        yield return StyledLine.Of(
            new Span($"{Indent}+ {Number(graph.Resources.Length)} to create", Tone.Create),
            new Span($": {Number(managed)} managed by providers, {Number(graph.Resources.Length - managed)} that group them"));
    }

    /// <summary>The stack's outputs.</summary>
    /// <param name="graph">The graph.</param>
    public static IEnumerable<StyledLine> Outputs(ResourceGraph graph)
    {
        if (graph.Outputs.Entries.IsEmpty)
        {
            yield break;
        }
        yield return StyledLine.Of(new Span("Outputs:", Tone.Heading));
        var width = graph.Outputs.Entries.Keys.Max(k => k.Length);
        foreach (var (name, value) in graph.Outputs.Entries)
        {
            yield return StyledLine.Of(
                new Span(Indent),
                new Span(name.PadRight(width), Tone.Name),
                new Span(": "),
                value is SecretValue or UnknownValue
                    ? new Span((string)value.ToPlain()!, Tone.Faint)
                    : new Span(GraphJson.WriteValue(value)));
        }
    }

    /// <summary>Where the files are: those at the top by name, folders with the number of files in them.</summary>
    /// <param name="directory">The stack's output folder, as the person is to read it.</param>
    /// <param name="artifacts">The files.</param>
    public static IEnumerable<StyledLine> Files(string directory, IEnumerable<Artifact> artifacts)
    {
        yield return StyledLine.Of(new Span("Files:", Tone.Heading));
        foreach (var place in artifacts.GroupBy(Place, StringComparer.Ordinal))
        {
            var count = place.Count();
            var detail = place.Key.EndsWith('/') ? $" ({Number(count)} {(count == 1 ? "file" : "files")})" : "";
            yield return StyledLine.Of(new Span($"{Indent}{directory}/{place.Key}"), new Span(detail, Tone.Faint));
        }
    }

    private static string Place(Artifact artifact) => artifact.Path.Split('/') is [var folder, _, ..] ? $"{folder}/" : artifact.Path;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
