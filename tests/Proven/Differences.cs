using System.Collections.Immutable;
using System.Globalization;
using JupyterSpark.Components.Text;
using YamlDotNet.RepresentationModel;

namespace JupyterSpark.Tests.Proven;

/// <summary>What differs between two documents, leaf by leaf.</summary>
internal static class Differences
{
    /// <summary>The leaves that only one has or that differ, as <c>path: theirs -> ours</c>; a side without the leaf is <c>nothing</c>.</summary>
    public static ImmutableSortedDictionary<string, string> Between(
        IReadOnlyDictionary<string, string> theirs, IReadOnlyDictionary<string, string> ours) =>
        theirs.Keys.Union(ours.Keys)
            .Where(path => theirs.GetValueOrDefault(path) != ours.GetValueOrDefault(path))
            .ToImmutableSortedDictionary(
                path => path,
                path => $"{theirs.GetValueOrDefault(path, "nothing")} -> {ours.GetValueOrDefault(path, "nothing")}",
                StringComparer.Ordinal);

    /// <summary>The properties of a spark-defaults.conf.</summary>
    public static IReadOnlyDictionary<string, string> OfProperties(string text) => PropertiesText.Read(text);

    /// <summary>The leaves of a YAML document by their paths: <c>spec.containers[0].name</c>.</summary>
    public static IReadOnlyDictionary<string, string> OfYaml(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        var leaves = new Dictionary<string, string>(StringComparer.Ordinal);
        Walk(stream.Documents.Single().RootNode, "", leaves);
        return leaves;
    }

    private static void Walk(YamlNode node, string path, Dictionary<string, string> leaves)
    {
        switch (node)
        {
            case YamlMappingNode { Children.Count: > 0 } map:
                foreach (var (key, value) in map.Children)
                {
                    Walk(value, path.Length == 0 ? key.ToString() : $"{path}.{key}", leaves);
                }
                break;
            case YamlSequenceNode { Children.Count: > 0 } list:
                for (var i = 0; i < list.Children.Count; i++)
                {
                    Walk(list.Children[i], string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), leaves);
                }
                break;
            default:
                leaves[path] = node is YamlScalarNode scalar ? scalar.Value ?? "" : "empty";
                break;
        }
    }
}
