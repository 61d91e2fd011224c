using System.Collections;
using System.Text.Json.Nodes;
using JupyterSpark.Stacks.Rules;

namespace JupyterSpark.Stacks.Config.Shapes;

/// <summary>Values in order.</summary>
/// <param name="itemType">The .NET type of an item.</param>
/// <param name="item">What an item may be.</param>
/// <param name="least">How many there must be.</param>
internal sealed class ListShape(Type itemType, Shape item, int least) : Shape
{
    /// <summary>What an item may be.</summary>
    public Shape Item => item;

    /// <inheritdoc/>
    public override string Words => $"a list, each item {item.Words}";

    /// <inheritdoc/>
    public override string CommandFor(string path) => item.CommandFor(ConfigPath.Item(path, 0));

    /// <inheritdoc/>
    public override object StandIn => Array.CreateInstance(itemType, 0);

    /// <inheritdoc/>
    public override IEnumerable<(string Step, Shape Shape)> Inside => [("[N]", item)];

    /// <inheritdoc/>
    public override JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = item.Schema() };
        if (least > 0)
        {
            schema["minItems"] = least;
        }
        if (!item.Inside.Any())
        {
            schema["uniqueItems"] = true;
        }
        return schema;
    }

    /// <inheritdoc/>
    // What is broken keeps its place by a stand-in, so that the rest is checked and paths of later findings stay right.
    protected override object? ReadList(ListNode list, Report report)
    {
        if (list.Items.Count < least)
        {
            return Refuse(ValueProblems.TooFew(list.Path, item.Words, least), report);
        }
        var read = list.Items.Select(node => item.Read(node, report)).ToList();
        var seen = new HashSet<object>();
        foreach (var (node, value) in list.Items.Zip(read))
        {
            if (!item.Inside.Any() && value is not null && !seen.Add(value))
            {
                report.Add(ValueProblems.Repeated(node.Path, Found(node)));
            }
        }
        var items = read.Select(value => value ?? item.StandIn).ToArray();
        var result = Array.CreateInstance(itemType, items.Length);
        items.CopyTo(result, 0);
        return result;
    }
}

/// <summary>Values by a name that the person chooses.</summary>
/// <param name="valueType">The .NET type of a value.</param>
/// <param name="value">What a value may be.</param>
internal sealed class MapShape(Type valueType, Shape value) : Shape
{
    /// <summary>What a value may be.</summary>
    public Shape Value => value;

    /// <inheritdoc/>
    public override string Words => $"a map, each value {value.Words}";

    /// <inheritdoc/>
    public override object StandIn => NewMap();

    /// <inheritdoc/>
    public override IEnumerable<(string Step, Shape Shape)> Inside => [(".NAME", value)];

    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["type"] = "object", ["additionalProperties"] = value.Schema() };

    /// <inheritdoc/>
    protected override object ReadMap(MapNode map, Report report)
    {
        var result = NewMap();
        foreach (var (key, node) in map.Entries)
        {
            if (value.Read(node, report) is { } read)
            {
                result[key] = read;
            }
        }
        return result;
    }

    private IDictionary NewMap() =>
        (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), valueType), StringComparer.Ordinal)!;
}
