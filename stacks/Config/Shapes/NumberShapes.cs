using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using JupyterSpark.Stacks.Rules;

namespace JupyterSpark.Stacks.Config.Shapes;

/// <summary>A whole number within limits.</summary>
/// <param name="min">The least.</param>
/// <param name="max">The most.</param>
internal sealed class WholeNumberShape(int min, int max) : Shape
{
    /// <inheritdoc/>
    public override string Words => string.Create(CultureInfo.InvariantCulture, $"a whole number from {min} to {max}");

    /// <inheritdoc/>
    public override string Example => min.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override object StandIn => min;

    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["type"] = "integer", ["minimum"] = min, ["maximum"] = max };

    /// <inheritdoc/>
    protected override object? ReadScalar(ScalarNode scalar, Report report)
    {
        if (Numbers.Mistake(scalar) is { } mistake)
        {
            return Refuse(mistake, report);
        }
        if (!Numbers.IsWhole(scalar.Text))
        {
            return scalar is { Kind: ScalarKind.Number, MayBeSecret: false } && Numbers.Plain(scalar.Text) is { } plain && Numbers.IsWhole(plain)
                ? Refuse(ValueProblems.OddNumber(scalar.Path, Shown.Key(scalar.Text), plain), report)
                : RefuseType(scalar, report);
        }
        var number = BigInteger.Parse(scalar.Text, CultureInfo.InvariantCulture);
        return number >= min && number <= max ? (int)number : Refuse(ValueProblems.OutOfRange(
            scalar.Path, Found(scalar), min.ToString(CultureInfo.InvariantCulture), max.ToString(CultureInfo.InvariantCulture)), report);
    }
}

/// <summary>A number within limits.</summary>
/// <param name="min">The least.</param>
/// <param name="max">The most.</param>
internal sealed class NumberShape(double min, double max) : Shape
{
    /// <inheritdoc/>
    public override string Words => string.Create(CultureInfo.InvariantCulture, $"a number from {min} to {max}");

    /// <inheritdoc/>
    public override string Example => min.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override object StandIn => min;

    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["type"] = "number", ["minimum"] = min, ["maximum"] = max };

    /// <inheritdoc/>
    protected override object? ReadScalar(ScalarNode scalar, Report report)
    {
        if (Numbers.Mistake(scalar) is { } mistake)
        {
            return Refuse(mistake, report);
        }
        if (!double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return RefuseType(scalar, report);
        }
        return number >= min && number <= max ? number : Refuse(ValueProblems.OutOfRange(
            scalar.Path, Found(scalar), min.ToString(CultureInfo.InvariantCulture), max.ToString(CultureInfo.InvariantCulture)), report);
    }
}

/// <summary>true or false.</summary>
internal sealed class TruthShape : Shape
{
    /// <inheritdoc/>
    public override string Words => "true or false";

    /// <inheritdoc/>
    public override string Example => "true";

    /// <inheritdoc/>
    public override object StandIn => false;

    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["type"] = "boolean" };

    /// <inheritdoc/>
    protected override object? ReadScalar(ScalarNode scalar, Report report)
    {
        var isTruth = bool.TryParse(scalar.Text, out var truth);
        if (isTruth && scalar.Kind == ScalarKind.Text)
        {
            return Refuse(ValueProblems.NeedsNoQuotes(scalar.Path, Shown.Key(scalar.Text)), report);
        }
        return isTruth ? truth : scalar.Text.ToLowerInvariant() switch
        {
            "yes" or "on" or "y" => Refuse(ValueProblems.YesOrNo(scalar.Path, scalar.Text, "true"), report),
            "no" or "off" or "n" => Refuse(ValueProblems.YesOrNo(scalar.Path, scalar.Text, "false"), report),
            _ => RefuseType(scalar, report),
        };
    }
}
