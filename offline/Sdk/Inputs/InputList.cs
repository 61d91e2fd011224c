using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>
/// A list of inputs. Elements keep their own secretness and dependencies when they are given one by one.
/// </summary>
public sealed class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>
{
    // Either elements one by one, or a whole array as one output: the parts in their order.
    private readonly List<object> parts;

    /// <summary>An empty list.</summary>
    public InputList()
        : this([])
    {
    }

    private InputList(List<object> parts) => this.parts = parts;

    internal override Output<ImmutableArray<T>> Resolved => parts is [Output<ImmutableArray<T>> whole]
        ? whole
        : Output.All(parts.Select(Part)).Apply(arrays => arrays.SelectMany(a => a.IsDefault ? [] : a).ToImmutableArray());

    /// <summary>Adds elements.</summary>
    public void Add(params Input<T>[] inputs) => parts.AddRange(inputs);

    /// <summary>Adds the elements of another list.</summary>
    public void Add(InputList<T> inputs) => AddRange(inputs);

    /// <summary>Adds the elements of another list.</summary>
    public void AddRange(InputList<T> inputs) => parts.AddRange(inputs.parts.ToList());

    /// <summary>A new list of this one's elements and another's.</summary>
    public InputList<T> Concat(InputList<T> other) => new([.. parts, .. other.parts]);

    /// <summary>A list of one element.</summary>
    public static implicit operator InputList<T>(T value) => One(value);

    /// <summary>A list of one element.</summary>
    public static implicit operator InputList<T>(Output<T> value) => One((Input<T>)value);

    /// <summary>A list of one element.</summary>
    public static implicit operator InputList<T>(Input<T> value) => One(value);

    /// <summary>A list of elements.</summary>
    public static implicit operator InputList<T>(T[] values) => Many(values.Select(v => (Input<T>)v));

    /// <summary>A list of elements.</summary>
    public static implicit operator InputList<T>(Output<T>[] values) => Many(values.Select(v => (Input<T>)v));

    /// <summary>A list of elements.</summary>
    public static implicit operator InputList<T>(Input<T>[] values) => Many(values);

    /// <summary>A list of elements.</summary>
    public static implicit operator InputList<T>(List<T> values) => Many(values.Select(v => (Input<T>)v));

    /// <summary>A list of elements.</summary>
    public static implicit operator InputList<T>(List<Output<T>> values) => Many(values.Select(v => (Input<T>)v));

    /// <summary>A list of elements.</summary>
    public static implicit operator InputList<T>(List<Input<T>> values) => Many(values);

    /// <summary>A list of elements.</summary>
    public static implicit operator InputList<T>(ImmutableArray<T> values) =>
        values.IsDefault ? Output.Create(values) : Many(values.Select(v => (Input<T>)v));

    /// <summary>A list of elements.</summary>
    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values) => Many(values.Select(v => (Input<T>)v));

    /// <summary>A list of elements.</summary>
    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values) => Many(values);

    /// <summary>A list that is known as a whole only.</summary>
    public static implicit operator InputList<T>(Output<T[]> values) => new([values.Apply(v => v.ToImmutableArray())]);

    /// <summary>A list that is known as a whole only.</summary>
    public static implicit operator InputList<T>(Output<List<T>> values) => new([values.Apply(v => v.ToImmutableArray())]);

    /// <summary>A list that is known as a whole only.</summary>
    public static implicit operator InputList<T>(Output<IEnumerable<T>> values) => new([values.Apply(v => v.ToImmutableArray())]);

    /// <summary>A list that is known as a whole only.</summary>
    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values) => new([values]);

    /// <summary>
    /// The elements, each with its own secretness and knowledge (the official package gives plain values, and none while one is unknown).
    /// </summary>
    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        foreach (var part in parts)
        {
            if (part is Input<T> element)
            {
                yield return element;
                continue;
            }
            var data = await ((Output<ImmutableArray<T>>)part).DataTask.ConfigureAwait(false);
            foreach (var value in !data.IsKnown || data.Value.IsDefault ? [] : data.Value)
            {
                yield return new Output<T>(Task.FromResult(new OutputData<T>(data.Resources, value, true, data.IsSecret)));
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException("A list of inputs cannot be enumerated; use ToOutput().Apply(...).");

    private static InputList<T> One(Input<T> value) => new([value]);

    private static InputList<T> Many(IEnumerable<Input<T>> values) => new([.. values]);

    private static Output<ImmutableArray<T>> Part(object part) =>
        part is Input<T> element ? element.ToOutput().Apply(v => ImmutableArray.Create(v)) : (Output<ImmutableArray<T>>)part;
}
