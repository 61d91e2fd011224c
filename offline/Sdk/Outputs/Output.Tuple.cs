using System.Collections.Immutable;

namespace Pulumi;

public static partial class Output
{
    /// <summary>One output of 2.</summary>
    public static Output<(T1, T2)> Tuple<T1, T2>(Input<T1> item1, Input<T2> item2) =>
        Tuple(item1.ToOutput(), item2.ToOutput());

    /// <summary>One output of 2.</summary>
    public static Output<(T1, T2)> Tuple<T1, T2>(Output<T1> item1, Output<T2> item2) =>
        new(TupleAsync([item1, item2], v => (As<T1>(v[0]), As<T2>(v[1]))));

    /// <summary>One output of 3.</summary>
    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(Input<T1> item1, Input<T2> item2, Input<T3> item3) =>
        Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput());

    /// <summary>One output of 3.</summary>
    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(Output<T1> item1, Output<T2> item2, Output<T3> item3) =>
        new(TupleAsync([item1, item2, item3], v => (As<T1>(v[0]), As<T2>(v[1]), As<T3>(v[2]))));

    /// <summary>One output of 4.</summary>
    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4) =>
        Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput());

    /// <summary>One output of 4.</summary>
    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4) =>
        new(TupleAsync([item1, item2, item3, item4], v => (As<T1>(v[0]), As<T2>(v[1]), As<T3>(v[2]), As<T4>(v[3]))));

    /// <summary>One output of 5.</summary>
    public static Output<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4, Input<T5> item5) =>
        Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput(), item5.ToOutput());

    /// <summary>One output of 5.</summary>
    public static Output<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4, Output<T5> item5) =>
        new(TupleAsync([item1, item2, item3, item4, item5], v => (As<T1>(v[0]), As<T2>(v[1]), As<T3>(v[2]), As<T4>(v[3]), As<T5>(v[4]))));

    /// <summary>One output of 6.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4, Input<T5> item5, Input<T6> item6) =>
        Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput(), item5.ToOutput(), item6.ToOutput());

    /// <summary>One output of 6.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4, Output<T5> item5, Output<T6> item6) =>
        new(TupleAsync(
            [item1, item2, item3, item4, item5, item6],
            v => (As<T1>(v[0]), As<T2>(v[1]), As<T3>(v[2]), As<T4>(v[3]), As<T5>(v[4]), As<T6>(v[5]))));

    /// <summary>One output of 7.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4, Input<T5> item5, Input<T6> item6, Input<T7> item7) =>
        Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput(), item5.ToOutput(), item6.ToOutput(), item7.ToOutput());

    /// <summary>One output of 7.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4, Output<T5> item5, Output<T6> item6, Output<T7> item7) =>
        new(TupleAsync(
            [item1, item2, item3, item4, item5, item6, item7],
            v => (As<T1>(v[0]), As<T2>(v[1]), As<T3>(v[2]), As<T4>(v[3]), As<T5>(v[4]), As<T6>(v[5]), As<T7>(v[6]))));

    /// <summary>One output of 8.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4,
        Input<T5> item5, Input<T6> item6, Input<T7> item7, Input<T8> item8) =>
        Tuple(
            item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput(),
            item5.ToOutput(), item6.ToOutput(), item7.ToOutput(), item8.ToOutput());

    /// <summary>One output of 8.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4,
        Output<T5> item5, Output<T6> item6, Output<T7> item7, Output<T8> item8) =>
        new(TupleAsync(
            [item1, item2, item3, item4, item5, item6, item7, item8],
            v => (As<T1>(v[0]), As<T2>(v[1]), As<T3>(v[2]), As<T4>(v[3]), As<T5>(v[4]), As<T6>(v[5]), As<T7>(v[6]), As<T8>(v[7]))));

    private static async Task<OutputData<TTuple>> TupleAsync<TTuple>(IOutput[] items, Func<object?[], TTuple> make)
    {
        var data = await Task.WhenAll(items.Select(i => i.GetDataAsync())).ConfigureAwait(false);
        return new OutputData<TTuple>(
            data.Aggregate(ImmutableHashSet<Resource>.Empty, (all, d) => all.Union(d.Resources)),
            // An unknown item still has the value that stands for it: outside of a preview, callbacks see it.
            make(data.Select(d => d.Value).ToArray()),
            data.All(d => d.IsKnown),
            data.Any(d => d.IsSecret));
    }

    private static T As<T>(object? value) => value is T item ? item : default!;
}
