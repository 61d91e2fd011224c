using System.Collections.Immutable;

namespace JupyterSpark.Synth.Facts;

/// <summary>A type in a provider's schema.</summary>
public abstract record FactType
{
    /// <summary>The type in words, for messages.</summary>
    public abstract string Words { get; }
}

/// <summary>Anything, also JSON text and assets.</summary>
public sealed record AnyType : FactType
{
    /// <inheritdoc/>
    public override string Words => "anything";
}

/// <summary>A text.</summary>
public sealed record TextType : FactType
{
    /// <inheritdoc/>
    public override string Words => "a text";
}

/// <summary>A number.</summary>
/// <param name="IsInteger">Whether it must be whole.</param>
public sealed record NumberType(bool IsInteger) : FactType
{
    /// <inheritdoc/>
    public override string Words => IsInteger ? "an integer" : "a number";
}

/// <summary>A truth value.</summary>
public sealed record FlagType : FactType
{
    /// <inheritdoc/>
    public override string Words => "true or false";
}

/// <summary>One of a set of values.</summary>
/// <param name="Values">The values as texts.</param>
/// <param name="IsNumeric">Whether they are numbers on the wire.</param>
public sealed record EnumType(ImmutableArray<string> Values, bool IsNumeric) : FactType
{
    /// <inheritdoc/>
    public override string Words => $"one of {string.Join(", ", Values)}";
}

/// <summary>A list.</summary>
/// <param name="Item">What its elements are.</param>
public sealed record ListType(FactType Item) : FactType
{
    /// <inheritdoc/>
    public override string Words => "a list";
}

/// <summary>A map whose names are free.</summary>
/// <param name="Value">What its values are.</param>
public sealed record MapType(FactType Value) : FactType
{
    /// <inheritdoc/>
    public override string Words => "a map";
}

/// <summary>An object with named properties, which are looked up when they are asked for.</summary>
/// <param name="Token">The type's token.</param>
/// <param name="Facts">Its properties.</param>
public sealed record ObjectType(string Token, Lazy<ObjectFacts> Facts) : FactType
{
    /// <inheritdoc/>
    public override string Words => "an object";
}

/// <summary>One of several types.</summary>
/// <param name="Cases">The types.</param>
public sealed record UnionType(ImmutableArray<FactType> Cases) : FactType
{
    /// <inheritdoc/>
    public override string Words => string.Join(" or ", Cases.Select(c => c.Words));
}

/// <summary>A property of an object, resource or function.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Secret">Whether the provider says that it is a secret.</param>
/// <param name="Const">The only value that it may have; null when there is no such value.</param>
public sealed record PropertyFact(FactType Type, bool Secret, string? Const);

/// <summary>The properties of an object.</summary>
/// <param name="Properties">By name on the wire.</param>
/// <param name="Required">The names of those that must be there.</param>
public sealed record ObjectFacts(ImmutableSortedDictionary<string, PropertyFact> Properties, ImmutableArray<string> Required)
{
    /// <summary>No properties.</summary>
    public static ObjectFacts Empty { get; } = new(ImmutableSortedDictionary.Create<string, PropertyFact>(StringComparer.Ordinal), []);
}

/// <summary>What a resource takes and gives.</summary>
/// <param name="Inputs">What it takes.</param>
/// <param name="Outputs">What it gives.</param>
public sealed record ResourceFacts(ObjectFacts Inputs, ObjectFacts Outputs);
