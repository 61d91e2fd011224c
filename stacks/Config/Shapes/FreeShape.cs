using System.Globalization;
using System.Text.Json.Nodes;
using JupyterSpark.Stacks.Rules;

namespace JupyterSpark.Stacks.Config.Shapes;

/// <summary>Any plain data; somebody else knows what it may be.</summary>
internal sealed class FreeShape : Shape
{
    private static readonly TextShape Text = new(form: null, words: [], mayBeEmpty: true);

    /// <inheritdoc/>
    public override string Words => "any value";

    /// <inheritdoc/>
    public override object StandIn => "";

    /// <inheritdoc/>
    public override JsonObject Schema() => [];

    /// <inheritdoc/>
    protected override object? ReadScalar(ScalarNode scalar, Report report) => scalar.Kind switch
    {
        ScalarKind.Truth => bool.Parse(scalar.Text),
        ScalarKind.Whole when long.TryParse(scalar.Text, CultureInfo.InvariantCulture, out var whole) => whole,
        ScalarKind.Number => double.Parse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture),
        ScalarKind.OddNumber or ScalarKind.Whole => RefuseOdd(scalar, report),
        _ => Text.Read(scalar, report),
    };

    /// <inheritdoc/>
    protected override object ReadList(ListNode list, Report report) => list.Items.Select(item => Read(item, report)).ToList();

    /// <inheritdoc/>
    protected override object ReadMap(MapNode map, Report report) =>
        map.Entries.ToDictionary(entry => entry.Key, entry => Read(entry.Value, report), StringComparer.Ordinal);

    private object? RefuseOdd(ScalarNode scalar, Report report) => scalar.MayBeSecret
        ? RefuseType(scalar, report)
        : Refuse(ValueProblems.OddNumber(scalar.Path, Shown.Key(scalar.Text), Numbers.Plain(scalar.Text)), report);
}
