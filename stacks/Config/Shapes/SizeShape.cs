using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using JupyterSpark.Components.Units;
using JupyterSpark.Stacks.Rules;

namespace JupyterSpark.Stacks.Config.Shapes;

/// <summary>A size in the grammar of its reader, within limits.</summary>
/// <param name="limits">Grammar and limits.</param>
/// <param name="isText">Whether the record keeps the text; otherwise the size.</param>
internal sealed partial class SizeShape(SizeAttribute limits, bool isText) : Shape
{
    // More than any size has, in any unit.
    private const int MostDigits = 12;

    /// <inheritdoc/>
    public override string Words => $"a size from {limits.Min} to {limits.Max}";

    /// <inheritdoc/>
    public override string Example => limits.Min;

    /// <inheritdoc/>
    public override object StandIn => isText ? limits.Min : Limit(limits.Min);

    /// <summary>A size as the grammar writes it.</summary>
    public static string Write(ByteSize size, SizeGrammar grammar) => grammar switch
    {
        SizeGrammar.Spark => size.ToSpark(),
        SizeGrammar.JupyterHub => size.ToJupyterHub(),
        _ => size.ToKubernetes(),
    };

    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["type"] = "string", ["pattern"] = Pattern(limits.Grammar) };

    /// <inheritdoc/>
    protected override object? ReadScalar(ScalarNode scalar, Report report)
    {
        var isWritten = Regex.IsMatch(scalar.Text, Pattern(limits.Grammar));
        if (!isWritten || !TryParse(scalar.Text, limits.Grammar, out var size))
        {
            if (isWritten && scalar.Text.TakeWhile(char.IsAsciiDigit).Count() > MostDigits)
            {
                return Refuse(ValueProblems.OutOfRange(scalar.Path, Found(scalar), limits.Min, limits.Max), report);
            }
            var advice = Advice(scalar.MayBeSecret ? "" : scalar.Text, limits.Grammar);
            return Refuse(ValueProblems.NotASize(scalar.Path, Found(scalar), Grammar(limits.Grammar), advice), report);
        }
        return size < Limit(limits.Min) || size > Limit(limits.Max)
            ? Refuse(ValueProblems.OutOfRange(scalar.Path, Found(scalar), limits.Min, limits.Max), report)
            : isText ? scalar.Text : size;
    }

    private ByteSize Limit(string text) => TryParse(text, limits.Grammar, out var size) ? size
        : throw new InvalidOperationException($"The limit '{text}' is not a size.");

    private static bool TryParse(string text, SizeGrammar grammar, out ByteSize size) => grammar switch
    {
        SizeGrammar.Spark => ByteSize.TryParseSpark(text, out size),
        SizeGrammar.JupyterHub => ByteSize.TryParseJupyterHub(text, out size),
        _ => ByteSize.TryParseKubernetes(text, out size),
    };

    // A unit is required: a bare number means bytes to all three readers, and nobody means bytes.
    private static string Pattern(SizeGrammar grammar) => grammar switch
    {
        SizeGrammar.Spark => "^[0-9]+[kmgtKMGT]$",
        SizeGrammar.JupyterHub => "^[0-9]+(\\.[0-9]+)?[KMGT]$",
        _ => "^[0-9]+(\\.[0-9]+)?([kMGTP]|[KMGTP]i)$",
    };

    private static string Grammar(SizeGrammar grammar) => grammar switch
    {
        SizeGrammar.Spark => "a size as the JVM writes it (12g, 512m)",
        SizeGrammar.JupyterHub => "a size as JupyterHub writes it (2G, 512M; powers of 1024)",
        _ => "a Kubernetes quantity",
    };

    private static string Advice(string text, SizeGrammar grammar)
    {
        var match = Near().Match(text);
        var (number, unit) = (match.Groups["number"].Value, match.Groups["unit"].Value.ToUpperInvariant());
        unit = unit.Length == 0 ? "G" : unit;
        var repaired = grammar switch
        {
            SizeGrammar.Spark => number + unit.ToLowerInvariant(),
            SizeGrammar.JupyterHub => number + unit,
            _ => $"{number}{unit}i",
        };
        if (!match.Success || !Regex.IsMatch(repaired, Pattern(grammar)) || !TryParse(repaired, grammar, out _))
        {
            return $"Write a whole number and a unit without a blank, such as {Write(ByteSize.FromGibibytes(8), grammar)}.";
        }
        return grammar == SizeGrammar.Kubernetes
            ? $"Use {repaired} (binary) or {number}{(unit == "K" ? "k" : unit)} (decimal), without a blank."
            : $"Write {repaired}.";
    }

    [GeneratedRegex(@"\A\s*(?<number>[0-9]+(\.[0-9]+)?)\s*(?<unit>[kmgtp]?)i?b?\s*\z", RegexOptions.IgnoreCase)]
    private static partial Regex Near();
}
