using System.Globalization;
using System.Text.Json.Nodes;
using JupyterSpark.Stacks.Rules;

namespace JupyterSpark.Stacks.Config.Shapes;

/// <summary>Any plain data; somebody else knows what it may be.</summary>
internal sealed class FreeShape : Shape
{
    // The largest number up to which a double holds every whole number.
    private const double MaxExact = 9_007_199_254_740_991;

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
        // The engine knows whole numbers of 32 bits and doubles only.
        ScalarKind.Whole when int.TryParse(scalar.Text, CultureInfo.InvariantCulture, out var whole) => whole,
        ScalarKind.Whole or ScalarKind.Number => ReadNumber(scalar, report),
        ScalarKind.OddNumber => RefuseOdd(scalar, report),
        _ => Text.Read(scalar, report),
    };

    /// <inheritdoc/>
    protected override object ReadList(ListNode list, Report report) => list.Items.Select(item => Read(item, report)).ToList();

    /// <inheritdoc/>
    protected override object ReadMap(MapNode map, Report report) =>
        map.Entries.ToDictionary(entry => entry.Key, entry => Read(entry.Value, report), StringComparer.Ordinal);

    /// <inheritdoc/>
    // Whether one may be here is for the rules to say: they know what it belongs to.
    protected override object ReadSecret(SecretNode secret, Report report) => secret.Value;

    private object? ReadNumber(ScalarNode scalar, Report report)
    {
        var number = double.Parse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return Math.Abs(number) <= MaxExact ? number : scalar.MayBeSecret
            ? RefuseType(scalar, report)
            : Refuse(ValueProblems.OutOfRange(scalar.Path, Found(scalar), Limit(-MaxExact), Limit(MaxExact)), report);
    }

    private static string Limit(double number) => number.ToString("F0", CultureInfo.InvariantCulture);

    private object? RefuseOdd(ScalarNode scalar, Report report) => scalar.MayBeSecret
        ? RefuseType(scalar, report)
        : Refuse(ValueProblems.OddNumber(scalar.Path, Shown.Key(scalar.Text), Numbers.Plain(scalar.Text)), report);
}
