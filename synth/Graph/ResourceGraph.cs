using System.Collections.Immutable;

namespace JupyterSpark.Synth.Graph;

/// <summary>Everything that a program registers for one stack: the record of what a deployment would do.</summary>
public sealed record ResourceGraph
{
    /// <summary>The project's name.</summary>
    public required string Project { get; init; }

    /// <summary>The stack's name.</summary>
    public required string Stack { get; init; }

    /// <summary>All resources, the stack among them, sorted by URN (ordinal).</summary>
    public required ImmutableArray<GraphResource> Resources { get; init; }

    /// <summary>The stack's outputs.</summary>
    public required MapValue Outputs { get; init; }

    /// <summary>The resources of a type.</summary>
    /// <param name="type">The type token.</param>
    public IEnumerable<GraphResource> OfType(string type) => Resources.Where(r => r.Type == type);
}
