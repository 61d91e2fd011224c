using JupyterSpark.Components.Azure;
using JupyterSpark.Components.Foundation;
using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Plans;

namespace JupyterSpark.Stacks;

/// <summary>From a stack's configuration to what Azure is asked for.</summary>
internal static class AzureTarget
{
    /// <summary>Makes the foundation on Azure.</summary>
    /// <param name="config">The checked configuration.</param>
    /// <param name="stack">The stack's name, part of every resource's name.</param>
    /// <param name="projects">The projects with their ServiceAccounts.</param>
    public static PlatformFoundation Deploy(PlatformConfig config, string stack, IReadOnlyList<ProjectSubjects> projects) =>
        new AzureFoundation("azure", Args(config, stack, projects)).Foundation;

    private static AzureFoundationArgs Args(PlatformConfig config, string stack, IReadOnlyList<ProjectSubjects> projects) => new()
    {
        Names = new AzureNames(config.Name, stack),
        Location = config.Azure.Location,
        Tags = PlatformTags.Of(config, stack),
        ProtectData = !config.IsDev,
        NetworkCidr = config.Network.Cidr.ToString(),
        SubnetName = config.Network.SubnetName,
        SubnetCidr = config.Network.SubnetCidr.ToString(),
        PublicHub = HubPlan.IsPublic(config),
        HubSources = config.Hub.Expose.SourceRanges.Select(r => r.ToString()).ToList(),
        Cluster = Cluster(config),
        PoolSpecs = PoolPlan.Of(config).Specs,
        RegistrySku = config.Registry.Sku.ToString(),
        RepositoryPermissions = config.Azure.RegistryRoleMode == RegistryRoleMode.Abac,
        ForeignRegistry = config.Registry.Foreign is { } foreign ? ForeignRegistry.Access(foreign) : null,
        Storage = new AzureStorageSettings(
            (config.Storage.Redundancy ?? (config.IsDev ? StorageRedundancy.Local : StorageRedundancy.Zone)) switch
            {
                StorageRedundancy.Local => AzureRedundancy.Local,
                StorageRedundancy.Zone => AzureRedundancy.Zone,
                _ => AzureRedundancy.Geo,
            },
            config.Storage.SoftDeleteDays,
            config.Storage.ShareQuotaGib),
        ProjectShares = config.Storage.ProjectShares,
        EntraApplications = config.Identity.Kind == WorkloadIdentityKind.ServicePrincipal,
        Projects = projects,
    };

    private static AksSettings Cluster(PlatformConfig config) => new()
    {
        KubernetesVersion = config.Cluster.KubernetesVersion,
        ServicePrincipal = config.Cluster.Identity == ClusterIdentityKind.ServicePrincipal,
        UptimeSla = (config.Cluster.Tier ?? (config.IsDev ? ClusterTier.Free : ClusterTier.Standard)) == ClusterTier.Standard,
        PrivateApi = config.Cluster.PrivateApi,
        AuthorizedCidrs = config.Cluster.AuthorizedCidrs.Select(r => r.ToString()).ToList(),
        AdminGroupIds = config.Azure.AdminGroupIds,
        PodCidr = config.Network.PodAddressing == PodAddressing.Overlay ? config.Network.PodCidr.ToString() : null,
        ServiceCidr = config.Network.ServiceCidr.ToString(),
        // The tenth address, as everywhere; the first is the API server's.
        DnsServiceIp = config.Network.DnsServiceIp ?? config.Network.ServiceCidr.AddressAt(10),
        NatGateway = config.Network.Egress == EgressKind.Nat,
    };
}
