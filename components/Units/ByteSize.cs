using System.Globalization;

namespace JupyterSpark.Components.Units;

/// <summary>
/// An amount of memory or disk in bytes, never negative. Each system that this platform feeds writes amounts in its own
/// grammar; this type reads and writes all three, so that no number is ever converted by hand.
/// </summary>
/// <param name="Bytes">The amount in bytes, 0 or more.</param>
public readonly record struct ByteSize(long Bytes) : IComparable<ByteSize>
{
    private const long Kibi = 1024;

    /// <summary>An amount in mebibytes (1024 x 1024 bytes).</summary>
    public static ByteSize FromMebibytes(long mebibytes) => new(checked(mebibytes * Kibi * Kibi));

    /// <summary>An amount in gibibytes (1024 mebibytes).</summary>
    public static ByteSize FromGibibytes(long gibibytes) => FromMebibytes(checked(gibibytes * Kibi));

    /// <summary>The amount in whole mebibytes, rounded down.</summary>
    public long Mebibytes => Bytes / (Kibi * Kibi);

    /// <summary>
    /// Reads a Kubernetes quantity of bytes: a whole or decimal number with no unit, <c>k M G T P</c> (powers of 1000) or
    /// <c>Ki Mi Gi Ti Pi</c> (powers of 1024). Returns false for anything else, such as <c>10GB</c> or <c>10 Gi</c>.
    /// </summary>
    public static bool TryParseKubernetes(string text, out ByteSize size) => TryParse(text, KubernetesUnit, out size);

    /// <summary>
    /// Reads a size as the JVM and Spark write it: a whole number followed by <c>b k m g t p</c> (also <c>kb</c>, <c>mb</c> ...),
    /// all powers of 1024. Returns false for anything else.
    /// </summary>
    public static bool TryParseSpark(string text, out ByteSize size) =>
        TryParse(text, static unit => unit.ToLowerInvariant() switch
        {
            "b" => 1,
            "k" or "kb" => Kibi,
            "m" or "mb" => Power(Kibi, 2),
            "g" or "gb" => Power(Kibi, 3),
            "t" or "tb" => Power(Kibi, 4),
            "p" or "pb" => Power(Kibi, 5),
            _ => 0,
        }, out size);

    /// <summary>
    /// Reads a size as JupyterHub writes it: a number with no unit (bytes) or with <c>K M G T</c>, powers of 1024.
    /// <c>4Gi</c> is not one: JupyterHub refuses it at every spawn (z2jh chart 4.4.0, observed).
    /// </summary>
    public static bool TryParseJupyterHub(string text, out ByteSize size) =>
        TryParse(text, static unit => unit switch
        {
            "" => 1,
            "K" => Kibi,
            "M" => Power(Kibi, 2),
            "G" => Power(Kibi, 3),
            "T" => Power(Kibi, 4),
            _ => 0,
        }, out size);

    /// <summary>The amount as a Kubernetes quantity, in the largest binary unit that is exact: <c>1Gi</c>, <c>984Mi</c>, <c>1500</c>.</summary>
    public string ToKubernetes() => Write("Ti", "Gi", "Mi", "Ki", "");

    /// <summary>The amount as Spark and the JVM write it, in the largest unit that is exact: <c>12g</c>, <c>600m</c>.</summary>
    public string ToSpark() => Write("t", "g", "m", "k", "b");

    /// <summary>The amount as JupyterHub writes it, in the largest unit that is exact: <c>4G</c>, <c>512M</c>.</summary>
    public string ToJupyterHub() => Write("T", "G", "M", "K", "");

    /// <inheritdoc/>
    public int CompareTo(ByteSize other) => Bytes.CompareTo(other.Bytes);

    /// <summary>Whether one amount is smaller than another.</summary>
    public static bool operator <(ByteSize left, ByteSize right) => left.Bytes < right.Bytes;

    /// <summary>Whether one amount is larger than another.</summary>
    public static bool operator >(ByteSize left, ByteSize right) => left.Bytes > right.Bytes;

    /// <summary>Whether one amount is at most another.</summary>
    public static bool operator <=(ByteSize left, ByteSize right) => left.Bytes <= right.Bytes;

    /// <summary>Whether one amount is at least another.</summary>
    public static bool operator >=(ByteSize left, ByteSize right) => left.Bytes >= right.Bytes;

    /// <summary>The sum of two amounts.</summary>
    public static ByteSize operator +(ByteSize left, ByteSize right) => new(checked(left.Bytes + right.Bytes));

    /// <inheritdoc/>
    public override string ToString() => ToKubernetes();

    private static long KubernetesUnit(string unit) => unit switch
    {
        "" => 1,
        "k" => 1000,
        "M" => Power(1000, 2),
        "G" => Power(1000, 3),
        "T" => Power(1000, 4),
        "P" => Power(1000, 5),
        "Ki" => Kibi,
        "Mi" => Power(Kibi, 2),
        "Gi" => Power(Kibi, 3),
        "Ti" => Power(Kibi, 4),
        "Pi" => Power(Kibi, 5),
        _ => 0,
    };

    private static bool TryParse(string text, Func<string, long> unitFactor, out ByteSize size)
    {
        size = default;
        var digits = text.TakeWhile(c => char.IsAsciiDigit(c) || c == '.').Count();
        if (digits == 0 || !decimal.TryParse(text[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }
        var factor = unitFactor(text[digits..]);
        if (factor == 0 || number > long.MaxValue / (decimal)factor)
        {
            return false;
        }
        var bytes = number * factor;
        if (bytes != decimal.Truncate(bytes))
        {
            return false;
        }
        size = new ByteSize((long)bytes);
        return true;
    }

    private string Write(string tera, string giga, string mega, string kilo, string one)
    {
        foreach (var (power, unit) in new[] { (4, tera), (3, giga), (2, mega), (1, kilo) })
        {
            var factor = Power(Kibi, power);
            if (Bytes >= factor && Bytes % factor == 0)
            {
                return (Bytes / factor).ToString(CultureInfo.InvariantCulture) + unit;
            }
        }
        return Bytes.ToString(CultureInfo.InvariantCulture) + one;
    }

    private static long Power(long value, int exponent)
    {
        var result = 1L;
        for (var i = 0; i < exponent; i++)
        {
            result = checked(result * value);
        }
        return result;
    }
}
