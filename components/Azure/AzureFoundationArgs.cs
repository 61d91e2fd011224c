using JupyterSpark.Components.Foundation;
using Pulumi;

namespace JupyterSpark.Components.Azure;

/// <summary>What <see cref="AzureFoundation"/> needs: every decision that a stack takes about Azure.</summary>
public sealed class AzureFoundationArgs : ResourceArgs
{
    /// <summary>The names of the stack's resources.</summary>
    public required AzureNames Names { get; init; }

    /// <summary>The region.</summary>
    [Input("location", required: true)]
    public required string Location { get; init; }

    /// <summary>Tags of every resource.</summary>
    public required IReadOnlyDictionary<string, string> Tags { get; init; }

    /// <summary>Whether what holds data is protected.</summary>
    public required bool ProtectData { get; init; }

    /// <summary>The virtual network's range.</summary>
    public required string NetworkCidr { get; init; }

    /// <summary>The nodes' subnet.</summary>
    public required string SubnetName { get; init; }

    /// <summary>The nodes' subnet's range.</summary>
    public required string SubnetCidr { get; init; }

    /// <summary>Whether the hub has a public address.</summary>
    public required bool PublicHub { get; init; }

    /// <summary>Ranges that may reach it; empty for everybody.</summary>
    public required IReadOnlyList<string> HubSources { get; init; }

    /// <summary>The cluster.</summary>
    public required AksSettings Cluster { get; init; }

    /// <summary>The four pools as Azure makes them.</summary>
    public required IReadOnlyList<NodePoolSpec> PoolSpecs { get; init; }

    /// <summary>The registry's service level: Basic, Standard or Premium.</summary>
    public required string RegistrySku { get; init; }

    /// <summary>Whether the registry has repository permissions (ABAC).</summary>
    public required bool RepositoryPermissions { get; init; }

    /// <summary>A registry that exists elsewhere, in place of an own one; null to create one.</summary>
    public required RegistryAccess? ForeignRegistry { get; init; }

    /// <summary>The storage accounts.</summary>
    public required AzureStorageSettings Storage { get; init; }

    /// <summary>Whether projects have a file share each.</summary>
    public required bool ProjectShares { get; init; }

    /// <summary>Whether workloads are Entra applications instead of managed identities.</summary>
    public required bool EntraApplications { get; init; }

    /// <summary>The projects with their ServiceAccounts.</summary>
    public required IReadOnlyList<ProjectSubjects> Projects { get; init; }
}
