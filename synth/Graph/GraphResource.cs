using System.Collections.Immutable;

namespace JupyterSpark.Synth.Graph;

/// <summary>A resource as the engine would see it.</summary>
public sealed record GraphResource
{
    /// <summary>The name by which the engine knows it.</summary>
    public required string Urn { get; init; }

    /// <summary>The type token, as <c>kubernetes:core/v1:ConfigMap</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The name that the program gave.</summary>
    public required string Name { get; init; }

    /// <summary>The parent's URN; null for the stack itself.</summary>
    public required string? Parent { get; init; }

    /// <summary>Whether a provider manages it; false for components and the stack.</summary>
    public required bool Custom { get; init; }

    /// <summary>The URN of the provider that was chosen for it or inherited; null for the default provider of its package.</summary>
    public required string? Provider { get; init; }

    /// <summary>The URNs of the resources that it must wait for by option, as the program wrote them, sorted.</summary>
    public required ImmutableArray<string> DependsOn { get; init; }

    /// <summary>For each input the URNs of the resources whose outputs went into it, sorted; inputs without any are left out.</summary>
    public required ImmutableSortedDictionary<string, ImmutableArray<string>> PropertyDependencies { get; init; }

    /// <summary>Whether it refuses to be deleted; inherited from the parent.</summary>
    public required bool Protect { get; init; }

    /// <summary>Whether it stays when it leaves the program; inherited from the parent.</summary>
    public required bool RetainOnDelete { get; init; }

    /// <summary>The inputs by their names on the wire.</summary>
    public required MapValue Inputs { get; init; }

    /// <summary>The paths of the inputs that are secrets, each where the secret begins, sorted.</summary>
    public required ImmutableArray<string> Secrets { get; init; }

    /// <summary>The provider's package; <c>pulumi</c> for the stack and for providers themselves.</summary>
    public string Package => Type.Split(':')[0];
}
