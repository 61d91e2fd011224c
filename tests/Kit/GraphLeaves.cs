using System.Globalization;
using JupyterSpark.Synth.Graph;

namespace JupyterSpark.Tests.Kit;

/// <summary>Short ways to a value in a graph, for assertions.</summary>
internal static class GraphLeaves
{
    /// <summary>Every leaf by its path, as <c>spec.rules[0].verbs[1]</c>; an empty list or map is a leaf itself.</summary>
    public static IReadOnlyDictionary<string, string> Leaves(this GraphValue value)
    {
        var leaves = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Walk(value, "", leaves);
        return leaves;
    }

    /// <summary>The text of one leaf of a resource's inputs; null when there is none.</summary>
    public static string? Leaf(this GraphResource resource, string path) => resource.Inputs.Leaves().GetValueOrDefault(path);

    /// <summary>The texts of a list: <c>spec.rules[0].verbs</c>; empty when there is none.</summary>
    public static IReadOnlyList<string> List(this GraphResource resource, string path) => resource.Inputs.Leaves()
        .Where(leaf => leaf.Key.StartsWith(path + "[", StringComparison.Ordinal) && leaf.Key.EndsWith(']'))
        .Where(leaf => !leaf.Key[(path.Length + 1)..^1].Contains('.', StringComparison.Ordinal))
        .Select(leaf => leaf.Value)
        .ToList();

    /// <summary>The texts of a map by key: <c>spec.podSelector.matchLabels</c>; empty when there is none.</summary>
    public static IReadOnlyDictionary<string, string> Map(this GraphValue value, string path)
    {
        var map = value;
        foreach (var name in path.Split('.'))
        {
            map = (map as MapValue)?.Entries.GetValueOrDefault(name) ?? MapValue.Empty;
        }
        return ((map as MapValue) ?? MapValue.Empty).Entries.ToDictionary(e => e.Key, e => Text(e.Value), StringComparer.Ordinal);
    }

    private static void Walk(GraphValue value, string path, SortedDictionary<string, string> leaves)
    {
        switch (value)
        {
            case MapValue { Entries.Count: > 0 } map:
                foreach (var (key, entry) in map.Entries)
                {
                    Walk(entry, path.Length == 0 ? key : $"{path}.{key}", leaves);
                }
                break;
            case ListValue { Items.Length: > 0 } list:
                for (var i = 0; i < list.Items.Length; i++)
                {
                    Walk(list.Items[i], string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), leaves);
                }
                break;
            default:
                leaves[path] = Text(value);
                break;
        }
    }

    private static string Text(GraphValue value) => value.ToPlain() switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        string text => text,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        System.Collections.IDictionary => "{}",
        _ => "[]",
    };
}
