using System.Globalization;

namespace JupyterSpark.Components.Units;

/// <summary>An amount of CPU in thousandths of a core, never negative.</summary>
/// <param name="Millicores">Thousandths of a core: 1000 is one core.</param>
public readonly record struct CpuAmount(int Millicores) : IComparable<CpuAmount>
{
    /// <summary>An amount in whole cores.</summary>
    public static CpuAmount FromCores(int cores) => new(checked(cores * 1000));

    /// <summary>The amount in cores, as JupyterHub and Spark's own settings want it: 0.5, 2.</summary>
    public double Cores => Millicores / 1000.0;

    /// <summary>Reads a Kubernetes quantity of CPU: <c>2</c>, <c>0.5</c> or <c>500m</c>. At most three decimals.</summary>
    public static bool TryParse(string text, out CpuAmount amount)
    {
        amount = default;
        var milli = text.EndsWith('m');
        if (!decimal.TryParse(milli ? text[..^1] : text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }
        var millicores = milli ? number : number * 1000;
        if (millicores > int.MaxValue || millicores != decimal.Truncate(millicores))
        {
            return false;
        }
        amount = new CpuAmount((int)millicores);
        return true;
    }

    /// <summary>The amount as a Kubernetes quantity: <c>2</c> or <c>500m</c>.</summary>
    public string ToKubernetes() => Millicores % 1000 == 0
        ? (Millicores / 1000).ToString(CultureInfo.InvariantCulture)
        : Millicores.ToString(CultureInfo.InvariantCulture) + "m";

    /// <inheritdoc/>
    public int CompareTo(CpuAmount other) => Millicores.CompareTo(other.Millicores);

    /// <summary>Whether one amount is smaller than another.</summary>
    public static bool operator <(CpuAmount left, CpuAmount right) => left.Millicores < right.Millicores;

    /// <summary>Whether one amount is larger than another.</summary>
    public static bool operator >(CpuAmount left, CpuAmount right) => left.Millicores > right.Millicores;

    /// <summary>Whether one amount is at most another.</summary>
    public static bool operator <=(CpuAmount left, CpuAmount right) => left.Millicores <= right.Millicores;

    /// <summary>Whether one amount is at least another.</summary>
    public static bool operator >=(CpuAmount left, CpuAmount right) => left.Millicores >= right.Millicores;

    /// <inheritdoc/>
    public override string ToString() => ToKubernetes();
}
