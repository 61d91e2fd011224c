using System.Globalization;
using System.Numerics;
using JupyterSpark.Stacks.Rules;

namespace JupyterSpark.Stacks.Config.Shapes;

/// <summary>What people write for numbers.</summary>
internal static class Numbers
{
    /// <summary>A number in quotes, or one that readers of YAML take differently; null when it is neither.</summary>
    public static Problem? Mistake(ScalarNode scalar) => ScalarKinds.Of(scalar.Text) switch
    {
        ScalarKind.Whole or ScalarKind.Number when scalar.Kind == ScalarKind.Text && !scalar.MayBeSecret =>
            ValueProblems.NeedsNoQuotes(scalar.Path, Shown.Key(scalar.Text)),
        ScalarKind.OddNumber when !scalar.MayBeSecret => ValueProblems.OddNumber(scalar.Path, Shown.Key(scalar.Text), Advice(scalar.Text)),
        _ => null,
    };

    /// <summary>Whether the text is a whole number in decimal digits, with at most a minus sign.</summary>
    public static bool IsWhole(string text) => ScalarKinds.Of(text) == ScalarKind.Whole;

    /// <summary>The number in plain decimal digits, as Pulumi's reader takes it; null when there is none of a usable size.</summary>
    public static string? Plain(string text)
    {
        var bare = text.TrimStart('-', '+').Replace("_", "", StringComparison.Ordinal);
        var digits = bare.Length > 2 && bare[0] == '0' ? bare[1] switch
        {
            'x' or 'X' => Based(bare[2..], 16),
            'o' or 'O' => Based(bare[2..], 8),
            'b' or 'B' => Based(bare[2..], 2),
            _ => bare.All(char.IsAsciiDigit) ? Based(bare, 8) ?? bare.TrimStart('0') : Decimal(bare),
        } : Decimal(bare);
        return digits is not null && text.StartsWith('-') && digits != "0" ? "-" + digits : digits;
    }

    // A zero in front means eight to some readers and nothing to others.
    private static string? Advice(string text)
    {
        var withoutZeros = text.TrimStart('-', '0');
        var isLeadingZero = text.TrimStart('-') is ['0', _, ..] && withoutZeros.Length > 0 && withoutZeros.All(char.IsAsciiDigit);
        return isLeadingZero && Plain(text) is { } octal && octal != withoutZeros
            ? $"{withoutZeros}, or {octal} if it was meant to be octal"
            : Plain(text);
    }

    private static string? Based(string digits, int radix)
    {
        var number = BigInteger.Zero;
        foreach (var digit in digits)
        {
            var value = char.IsAsciiHexDigit(digit) ? Convert.ToInt32(digit.ToString(), 16) : radix;
            if (value >= radix)
            {
                return null;
            }
            number = number * radix + value;
        }
        return number.ToString(CultureInfo.InvariantCulture);
    }

    private static string? Decimal(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? (number == decimal.Truncate(number) ? decimal.Truncate(number) : number).ToString(CultureInfo.InvariantCulture)
            : null;
}
