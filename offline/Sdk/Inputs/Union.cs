namespace Pulumi;

/// <summary>A value of one of two types.</summary>
public readonly struct Union<T0, T1> : IEquatable<Union<T0, T1>>, IUnion
{
    private readonly int index;
    private readonly T0 value0;
    private readonly T1 value1;

    private Union(int index, T0 value0, T1 value1) => (this.index, this.value0, this.value1) = (index, value0, value1);

    /// <summary>Whether the value is of the first type.</summary>
    public bool IsT0 => index == 0;

    /// <summary>Whether the value is of the second type.</summary>
    public bool IsT1 => index == 1;

    /// <summary>The value.</summary>
    public object Value => (index == 0 ? (object?)value0 : value1)!;

    /// <summary>The value as the first type; throws when it is of the second.</summary>
    public T0 AsT0 => IsT0 ? value0 : throw new InvalidOperationException($"Cannot return as T0 as result is T{index}");

    /// <summary>The value as the second type; throws when it is of the first.</summary>
    public T1 AsT1 => IsT1 ? value1 : throw new InvalidOperationException($"Cannot return as T1 as result is T{index}");

    /// <summary>A value of the first type.</summary>
    public static Union<T0, T1> FromT0(T0 input) => new(0, input, default!);

    /// <summary>A value of the second type.</summary>
    public static Union<T0, T1> FromT1(T1 input) => new(1, default!, input);

    /// <summary>One of two functions of the value.</summary>
    public TResult Match<TResult>(Func<T0, TResult> f0, Func<T1, TResult> f1) => IsT0 ? f0(value0) : f1(value1);

    /// <summary>A value of the first type.</summary>
    public static implicit operator Union<T0, T1>(T0 t) => FromT0(t);

    /// <summary>A value of the second type.</summary>
    public static implicit operator Union<T0, T1>(T1 t) => FromT1(t);

    /// <summary>Whether both hold equal values of the same type.</summary>
    public static bool operator ==(Union<T0, T1> left, Union<T0, T1> right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Union<T0, T1> left, Union<T0, T1> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Union<T0, T1> other) => index == other.index && Equals(Value, other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Union<T0, T1> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(index, Value);
}

/// <summary>A union of any types, for code that walks values.</summary>
internal interface IUnion
{
    object Value { get; }
}

/// <summary>An input of one of two types.</summary>
public sealed class InputUnion<T0, T1> : Input<Union<T0, T1>>
{
    /// <summary>An empty union.</summary>
    public InputUnion()
        : this(Output.Create(default(Union<T0, T1>)))
    {
    }

    private InputUnion(Output<Union<T0, T1>> output)
        : base(output)
    {
    }

    /// <summary>A value of the first type.</summary>
    public static implicit operator InputUnion<T0, T1>(T0 value) => new(Output.Create((Union<T0, T1>)value));

    /// <summary>A value of the second type.</summary>
    public static implicit operator InputUnion<T0, T1>(T1 value) => new(Output.Create((Union<T0, T1>)value));

    /// <summary>A value of either type.</summary>
    public static implicit operator InputUnion<T0, T1>(Union<T0, T1> value) => new(Output.Create(value));

    /// <summary>An output of the first type.</summary>
    public static implicit operator InputUnion<T0, T1>(Output<T0> value) => new(value.Apply(v => (Union<T0, T1>)v));

    /// <summary>An output of the second type.</summary>
    public static implicit operator InputUnion<T0, T1>(Output<T1> value) => new(value.Apply(v => (Union<T0, T1>)v));

    /// <summary>An output of either type.</summary>
    public static implicit operator InputUnion<T0, T1>(Output<Union<T0, T1>> value) => new(value);

    /// <summary>An input of the first type.</summary>
    public static implicit operator InputUnion<T0, T1>(Input<T0> value) => value.ToOutput();

    /// <summary>An input of the second type.</summary>
    public static implicit operator InputUnion<T0, T1>(Input<T1> value) => value.ToOutput();
}
