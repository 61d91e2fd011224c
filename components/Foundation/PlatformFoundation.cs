using Pulumi;
using KubernetesProvider = Pulumi.Kubernetes.Provider;

namespace JupyterSpark.Components.Foundation;

/// <summary>
/// What a target (a cloud, an existing cluster) owes the workload: one record of facts, no mechanism. Each target has one
/// component that builds it; images, Spark and the hub are written once, against this record, and never ask where they run.
/// </summary>
public sealed record PlatformFoundation
{
    /// <summary>The provider through which everything inside the cluster is made.</summary>
    public required KubernetesProvider Kubernetes { get; init; }

    /// <summary>The cluster's kubeconfig; a secret. Null when the target was given none of its own.</summary>
    public required Output<string>? Kubeconfig { get; init; }

    /// <summary>The four pools.</summary>
    public required NodePools Pools { get; init; }

    /// <summary>The registry.</summary>
    public required RegistryAccess Registry { get; init; }

    /// <summary>Where users have their homes: a share, or a disk each.</summary>
    public required HomeStorage Homes { get; init; }

    /// <summary>The StorageClass for the hub's database disk; null for the cluster's default class.</summary>
    public required string? DiskStorageClass { get; init; }

    /// <summary>The sets of jars that reach the store, by their names in images/worker/jars: <c>abfs</c>, <c>s3a</c>, <c>gcs</c>.</summary>
    public required IReadOnlyList<string> JarSets { get; init; }

    /// <summary>What network policies must know.</summary>
    public required NetworkFacts Network { get; init; }

    /// <summary>Annotations of the hub's public Service that this target's load balancer wants.</summary>
    public required IReadOnlyDictionary<string, string> LoadBalancerAnnotations { get; init; }

    /// <summary>What each project has, by the project's name.</summary>
    public required IReadOnlyDictionary<string, ProjectFoundation> Projects { get; init; }
}

/// <summary>One project's share of the foundation. Nothing in it is shared with another project.</summary>
public sealed record ProjectFoundation
{
    /// <summary>Its part of the object store.</summary>
    public required ObjectStoreAccess Store { get; init; }

    /// <summary>The identity of its notebooks.</summary>
    public required WorkloadIdentity Notebook { get; init; }

    /// <summary>The identity of its executors.</summary>
    public required WorkloadIdentity Executor { get; init; }

    /// <summary>The folder that its members share; null when projects have none.</summary>
    public required SharedVolume? Share { get; init; }
}
