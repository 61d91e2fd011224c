using JupyterSpark.Stacks.Rules;
using Pulumi;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace JupyterSpark.Stacks.Config;

/// <summary>
/// Reads the text of a stack file into nodes with paths and lines, in one pass over the parser's events. A key that is there twice is
/// a problem and not the end. What ends the reading is a <see cref="YamlException"/>.
/// </summary>
internal sealed class StackFileTree
{
    // Far more than a person writes; a bound against files whose aliases multiply and against running out of stack.
    private const int MaxNodes = 20_000;
    private const int MaxDepth = 32;

    private readonly GuardedParser parser;
    private readonly Dictionary<AnchorName, ConfigNode> anchors = [];
    private readonly List<Problem> problems;
    private int count;

    private StackFileTree(TextReader text, List<Problem> problems) => (parser, this.problems) = (new GuardedParser(text), problems);

    /// <summary>The file's root; null for a file without a value. Throws <see cref="YamlException"/> for what is not YAML.</summary>
    public static ConfigNode? Read(string text, List<Problem> problems)
    {
        using var reader = new StringReader(text);
        var tree = new StackFileTree(reader, problems);
        tree.parser.Consume<StreamStart>();
        if (tree.parser.TryConsume<StreamEnd>(out _))
        {
            return null;
        }
        tree.parser.Consume<DocumentStart>();
        var root = tree.ReadNode("", 1, 0);
        tree.parser.Consume<DocumentEnd>();
        if (!tree.parser.TryConsume<StreamEnd>(out _))
        {
            throw Error(tree.parser.Current, "a second document begins here");
        }
        return root;
    }

    private ConfigNode ReadNode(string path, int line, int depth)
    {
        Count(parser.Current, depth);
        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            return anchors.TryGetValue(alias.Value, out var target)
                ? Moved(target, path, line, alias, depth)
                : throw Error(alias, $"the alias *{alias.Value} has no anchor &{alias.Value} before it");
        }
        var anchor = parser.Current is NodeEvent begin ? begin.Anchor : throw Error(parser.Current, "a value is missing before this");
        ConfigNode node = parser.Current switch
        {
            MappingStart => ReadMap(path, line, depth),
            SequenceStart => ReadList(path, line, depth),
            _ => ReadScalar(path, line),
        };
        if (!anchor.IsEmpty)
        {
            anchors[anchor] = node;
        }
        return node;
    }

    private ScalarNode ReadScalar(string path, int line)
    {
        var scalar = parser.Consume<Scalar>();
        var plain = scalar.Style == ScalarStyle.Plain && scalar.Tag.IsEmpty;
        var kind = plain ? ScalarKinds.Of(scalar.Value) : ScalarKind.Text;
        return new ScalarNode { Path = path, Line = line, Text = scalar.Value, Kind = kind };
    }

    private ListNode ReadList(string path, int line, int depth)
    {
        parser.Consume<SequenceStart>();
        var items = new List<ConfigNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode(ConfigPath.Item(path, items.Count), Line(parser.Current), depth + 1));
        }
        return new ListNode { Path = path, Line = line, Items = items };
    }

    private ConfigNode ReadMap(string path, int line, int depth)
    {
        parser.Consume<MappingStart>();
        var entries = new OrderedDictionary<string, ConfigNode>(StringComparer.Ordinal);
        var merged = new List<ConfigNode>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var key))
            {
                throw Error(parser.Current, "a key must be one word or text");
            }
            var isMerge = key is { Value: "<<", Style: ScalarStyle.Plain };
            var name = depth == 1 && path == StackFile.ConfigKey ? StackFile.FullKey(key.Value) : key.Value;
            var child = isMerge ? path : depth == 1 && path == StackFile.ConfigKey ? name : ConfigPath.Child(path, name);
            var value = ReadNode(child, Line(key), depth + 1);
            if (isMerge)
            {
                merged.Add(value);
            }
            else if (!entries.TryAdd(name, value))
            {
                problems.Add(FileProblems.DuplicateKey(child, entries[name].Line ?? 0, Line(key)));
            }
        }
        var guests = merged.SelectMany(node => node is ListNode list ? list.Items : [node]).OfType<MapNode>();
        foreach (var (name, value) in guests.SelectMany(map => map.Entries))
        {
            entries.TryAdd(name, Moved(value, ConfigPath.Child(path, name), value.Line ?? line, parser.Current, depth));
        }
        if (entries is { Count: 1 } && entries.TryGetValue("secure", out var empty) && empty is ScalarNode { Text: "" })
        {
            return new ScalarNode { Path = path, Line = line, Text = "", Kind = ScalarKind.Empty };
        }
        return entries is { Count: 1 } && entries.TryGetValue("secure", out var secret) && secret is ScalarNode
            ? new SecretNode { Path = path, Line = line, Value = Output.CreateSecret($"${{{path}}}") }
            : new MapNode { Path = path, Line = line, Entries = [.. entries] };
    }

    // What an alias stands for, at the alias's place.
    private ConfigNode Moved(ConfigNode node, string path, int line, ParsingEvent? at, int depth)
    {
        Count(at, depth);
        return node switch
        {
            MapNode map => map with
            {
                Path = path,
                Line = line,
                Entries = [.. map.Entries.Select(entry => KeyValuePair.Create(
                    entry.Key, Moved(entry.Value, ConfigPath.Child(path, entry.Key), line, at, depth + 1)))],
            },
            ListNode list => list with
            {
                Path = path,
                Line = line,
                Items = [.. list.Items.Select((item, index) => Moved(item, ConfigPath.Item(path, index), line, at, depth + 1))],
            },
            _ => node with { Path = path, Line = line },
        };
    }

    private void Count(ParsingEvent? at, int depth)
    {
        if (depth > MaxDepth)
        {
            throw Error(at, $"it is nested more than {MaxDepth} levels deep");
        }
        if (++count > MaxNodes)
        {
            throw Error(at, $"it holds more than {MaxNodes} values");
        }
    }

    private static int Line(ParsingEvent? at) => (int)(at?.Start.Line ?? 0);

    private static YamlException Error(ParsingEvent? at, string message) => new(at?.Start ?? Mark.Empty, at?.End ?? Mark.Empty, message);
}
