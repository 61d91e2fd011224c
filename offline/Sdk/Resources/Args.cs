using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A set of named inputs: the members marked with <see cref="InputAttribute"/>.</summary>
public abstract class InputArgs;

/// <summary>What a resource takes.</summary>
public abstract class ResourceArgs : InputArgs
{
    /// <summary>No inputs.</summary>
    public static readonly ResourceArgs Empty = new EmptyArgs();

    private sealed class EmptyArgs : ResourceArgs;
}

/// <summary>What a function takes.</summary>
public abstract class InvokeArgs : InputArgs
{
    /// <summary>No inputs.</summary>
    public static readonly InvokeArgs Empty = new EmptyArgs();

    private sealed class EmptyArgs : InvokeArgs;
}

/// <summary>What a resource's method takes.</summary>
public abstract class CallArgs : InputArgs
{
    /// <summary>No inputs.</summary>
    public static readonly CallArgs Empty = new EmptyArgs();

    private sealed class EmptyArgs : CallArgs;
}

/// <summary>Inputs of a resource that has no class of its own, by their names on the wire.</summary>
public sealed class DictionaryResourceArgs(ImmutableDictionary<string, object?> dictionary) : ResourceArgs
{
    internal ImmutableDictionary<string, object?> Values { get; } = dictionary;
}

/// <summary>Inputs of a function that has no class of its own, by their names on the wire.</summary>
public sealed class DictionaryInvokeArgs(ImmutableDictionary<string, object?> dictionary) : InvokeArgs
{
    internal ImmutableDictionary<string, object?> Values { get; } = dictionary;
}
