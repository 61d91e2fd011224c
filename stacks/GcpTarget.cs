using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Gcp;
using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Plans;

namespace JupyterSpark.Stacks;

/// <summary>From a stack's configuration to what Google Cloud is asked for.</summary>
internal static class GcpTarget
{
    /// <summary>Makes the foundation on Google Cloud.</summary>
    /// <param name="config">The checked configuration.</param>
    /// <param name="stack">The stack's name, part of every resource's name.</param>
    /// <param name="projects">The projects with their ServiceAccounts.</param>
    public static PlatformFoundation Deploy(PlatformConfig config, string stack, IReadOnlyList<ProjectSubjects> projects) =>
        new GcpFoundation("gcp", Args(config, stack, projects)).Foundation;

    private static GcpFoundationArgs Args(PlatformConfig config, string stack, IReadOnlyList<ProjectSubjects> projects) => new()
    {
        Names = new GcpNames(config.Name, stack),
        Project = config.Gcp.Project,
        Region = config.Gcp.Region,
        Zone = config.Gcp.Zone,
        Labels = Labels(config, stack),
        ProtectData = !config.IsDev,
        SubnetName = config.Network.SubnetName,
        SubnetCidr = config.Network.SubnetCidr.ToString(),
        PodCidr = config.Network.PodCidr.ToString(),
        ServiceCidr = config.Network.ServiceCidr.ToString(),
        Cluster = Cluster(config),
        PoolSpecs = PoolPlan.Of(config).Specs,
        ForeignRegistry = config.Registry.Foreign is { } foreign ? ForeignRegistry.Access(foreign) : null,
        Storage = new GcpStorageSettings(GcpPlan.BucketLocation(config) ?? "", config.Storage.SoftDeleteDays, config.Gcp.HierarchicalNamespace),
        FilestoreTier = GcpPlan.FilestoreTier(config) switch
        {
            GcpFilestoreTier.BasicHdd => "BASIC_HDD",
            GcpFilestoreTier.BasicSsd => "BASIC_SSD",
            GcpFilestoreTier.Zonal => "ZONAL",
            _ => "REGIONAL",
        },
        ShareGib = config.Storage.ShareQuotaGib,
        HomeDisks = config.Storage.Homes == HomeStorageKind.Disks ? config.Storage.HomeDiskSize : null,
        ProjectShares = config.Storage.ProjectShares,
        // Of the hub's chart, whose nodes have it anyway when metadata is blocked there.
        ToolImage = $"quay.io/jupyterhub/k8s-network-tools:{config.Hub.ChartVersion}",
        KeyFile = config.Gcp.KeyFile,
        KeyAccount = config.Gcp.KeyAccount,
        Projects = projects,
    };

    private static GkeSettings Cluster(PlatformConfig config) => new()
    {
        KubernetesVersion = config.Cluster.KubernetesVersion,
        ReleaseChannel = config.Gcp.ReleaseChannel.ToString().ToUpperInvariant(),
        PrivateApi = config.Cluster.PrivateApi,
        AuthorizedCidrs = config.Cluster.AuthorizedCidrs.Select(r => r.ToString()).ToList(),
        ControlPlaneCidr = config.Gcp.ControlPlaneCidr.ToString(),
        SecurityGroup = config.Gcp.SecurityGroup,
    };

    // Google takes lower case only.
    private static SortedDictionary<string, string> Labels(PlatformConfig config, string stack)
    {
        var labels = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["platform"] = config.Name,
            ["stack"] = stack.ToLowerInvariant(),
            ["environment"] = config.Environment.ToString().ToLowerInvariant(),
            ["managed-by"] = "pulumi",
        };
        foreach (var (key, value) in config.Tags)
        {
            labels[key] = value;
        }
        return labels;
    }
}
