using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Short forms for outputs of collections and unions.</summary>
public static class OutputExtensions
{
    /// <summary>One element of an array.</summary>
    public static Output<T> GetAt<T>(this Output<ImmutableArray<T>> array, Input<int> index) =>
        Output.Tuple(array, index.ToOutput()).Apply(t => t.Item1[t.Item2]);

    /// <summary>The first element of an array.</summary>
    public static Output<T> First<T>(this Output<ImmutableArray<T>> array) => array.Apply(a => a[0]);

    /// <summary>The number of elements.</summary>
    public static Output<int> Length<T>(this Output<ImmutableArray<T>> array) => array.Apply(a => a.Length);

    /// <summary>Whether the union holds its first type.</summary>
    public static Output<bool> IsT0<T0, T1>(this Output<Union<T0, T1>> output) => output.Apply(u => u.IsT0);

    /// <summary>Whether the union holds its second type.</summary>
    public static Output<bool> IsT1<T0, T1>(this Output<Union<T0, T1>> output) => output.Apply(u => u.IsT1);

    /// <summary>The union's value as its first type.</summary>
    public static Output<T0> AsT0<T0, T1>(this Output<Union<T0, T1>> output) => output.Apply(u => u.AsT0);

    /// <summary>The union's value as its second type.</summary>
    public static Output<T1> AsT1<T0, T1>(this Output<Union<T0, T1>> output) => output.Apply(u => u.AsT1);
}
