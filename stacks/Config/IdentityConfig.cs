namespace JupyterSpark.Stacks.Config;

/// <summary>How workloads become cloud identities. No kind uses a password or key.</summary>
public sealed record IdentityConfig
{
    /// <summary>
    /// <c>managedIdentity</c> (user-assigned identities in the resource group) or <c>servicePrincipal</c> (Entra applications, for teams that
    /// manage rights in Entra). Both are trusted through federated credentials. Default: managedIdentity.
    /// </summary>
    public WorkloadIdentityKind Kind { get; init; } = WorkloadIdentityKind.ManagedIdentity;
}

/// <summary>What a workload's identity is in the cloud.</summary>
public enum WorkloadIdentityKind
{
    /// <summary>A user-assigned managed identity.</summary>
    ManagedIdentity,

    /// <summary>An Entra application with its service principal.</summary>
    ServicePrincipal,
}
