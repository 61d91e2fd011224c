using JupyterSpark.Synth.Graph;

namespace JupyterSpark.Synth.Render;

/// <summary>The resources as a tree, in the columns of <c>pulumi preview</c>: type (below the parent), name, what is special.</summary>
public static class TreeText
{
    private const string Plus = " +   ";

    /// <summary>The lines of the tree; children of one parent in the order of the graph.</summary>
    /// <param name="graph">The graph.</param>
    public static IEnumerable<StyledLine> Write(ResourceGraph graph)
    {
        var children = graph.Resources.ToLookup(r => r.Parent, StringComparer.Ordinal);
        var rows = children[null].SelectMany(root => Rows(root, children, "", "")).ToList();
        var types = rows.Max(r => r.Guide.Length + r.Type.Length);
        var names = rows.Max(r => r.Resource.Name.Length);
        yield return StyledLine.Of(new Span($"     {"Type".PadRight(types)}  {"Name".PadRight(names)}  Info", Tone.Heading));
        foreach (var row in rows)
        {
            yield return StyledLine.Of(
                new Span(Plus, Tone.Create),
                new Span(row.Guide, Tone.Faint),
                new Span(row.Type.PadRight(types - row.Guide.Length + 2)),
                new Span(row.Resource.Name.PadRight(names + 2), Tone.Name),
                new Span(Info(row.Resource), Tone.Notice));
        }
    }

    /// <summary>A type token as people read it: <c>random:index/randomBytes:RandomBytes</c> is <c>random:index:RandomBytes</c>.</summary>
    /// <param name="type">The type token.</param>
    public static string ShortType(string type)
    {
        var parts = type.Split(':');
        var slash = parts.Length == 3 ? parts[1].IndexOf('/', StringComparison.Ordinal) : -1;
        return slash >= 0 && string.Equals(parts[1][(slash + 1)..], parts[2], StringComparison.OrdinalIgnoreCase)
            ? $"{parts[0]}:{parts[1][..slash]}:{parts[2]}"
            : type;
    }

    private static IEnumerable<Row> Rows(GraphResource resource, ILookup<string?, GraphResource> children, string guide, string below)
    {
        yield return new Row(resource, guide, ShortType(resource.Type));
        var own = children[resource.Urn].ToList();
        for (var i = 0; i < own.Count; i++)
        {
            var isLast = i == own.Count - 1;
            foreach (var row in Rows(own[i], children, below + (isLast ? "└─ " : "├─ "), below + (isLast ? "   " : "│  ")))
            {
                yield return row;
            }
        }
    }

    private static string Info(GraphResource resource) => string.Join(", ", new[]
    {
        resource.Protect ? "protected" : null,
        resource.RetainOnDelete ? "retained" : null,
    }.OfType<string>());

    private sealed record Row(GraphResource Resource, string Guide, string Type);
}
