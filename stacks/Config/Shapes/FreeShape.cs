using System.Globalization;
using System.Text.Json.Nodes;

namespace JupyterSpark.Stacks.Config.Shapes;

/// <summary>Any plain data; somebody else knows what it may be.</summary>
internal sealed class FreeShape : Shape
{
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
        ScalarKind.Whole when long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
        ScalarKind.Number => double.Parse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture),
        ScalarKind.OddNumber or ScalarKind.Whole => RefuseOdd(scalar, report),
        _ => Text.Read(scalar, report),
    };

    /// <inheritdoc/>
    protected override object ReadList(ListNode list, Report report) => list.Items.Select(item => Read(item, report)).ToList();

    /// <inheritdoc/>
    protected override object ReadMap(MapNode map, Report report) => map.Entries.ToDictionary(entry => entry.Key, entry => Read(entry.Value, report), StringComparer.Ordinal);

    private static readonly TextShape Text = new(form: null, words: [], mayBeEmpty: true);

    private static object? RefuseOdd(ScalarNode scalar, Report report) =>
        Refuse(Rules.ValueProblems.OddNumber(scalar.Path, Rules.Shown.Key(scalar.Text), Numbers.Plain(scalar.Text)), report);
}
