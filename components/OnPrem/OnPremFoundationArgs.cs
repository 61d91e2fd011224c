using JupyterSpark.Components.Foundation;
using Pulumi;

namespace JupyterSpark.Components.OnPrem;

/// <summary>What <see cref="OnPremFoundation"/> needs: every decision that a stack takes about its cluster.</summary>
public sealed class OnPremFoundationArgs : ResourceArgs
{
    /// <summary>The kubeconfig's text, a secret; null for a file.</summary>
    public required Output<string>? Kubeconfig { get; init; }

    /// <summary>The kubeconfig's path; null for kubectl's own.</summary>
    [Input("kubeconfigPath")]
    public required string? KubeconfigPath { get; init; }

    /// <summary>The context in it; null for its current one.</summary>
    [Input("context")]
    public required string? Context { get; init; }

    /// <summary>The four pools: which nodes they are, and what is tolerated there.</summary>
    public required NodePools Pools { get; init; }

    /// <summary>The registry.</summary>
    public required RegistryAccess Registry { get; init; }

    /// <summary>Where the API server listens, as pods reach it; empty for every private range.</summary>
    public required IReadOnlyList<string> ApiServer { get; init; }

    /// <summary>The projects.</summary>
    public required IReadOnlyList<ProjectSubjects> Projects { get; init; }

    /// <summary>The store that exists; null for one that is made.</summary>
    public required OnPremStore? Store { get; init; }

    /// <summary>The store that is made; null for one that exists.</summary>
    public required OnPremStoreServerSettings? Server { get; init; }

    /// <summary>Each project's bucket in the store that exists, by the project's name.</summary>
    public required IReadOnlyDictionary<string, OnPremBucket> Buckets { get; init; }

    /// <summary>Where users have their homes.</summary>
    public required HomeStorage Homes { get; init; }

    /// <summary>Each project's share, by the project's name; none for a project without one.</summary>
    public required IReadOnlyDictionary<string, SharedVolume> Shares { get; init; }

    /// <summary>The StorageClass of the hub's database disk; null for the cluster's default.</summary>
    public required string? DiskStorageClass { get; init; }
}
