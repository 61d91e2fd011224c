using JupyterSpark.Components.Aws;
using JupyterSpark.Components.Foundation;
using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Plans;

namespace JupyterSpark.Stacks;

/// <summary>From a stack's configuration to what AWS is asked for.</summary>
internal static class AwsTarget
{
    private static readonly string[] Images = ["worker", "notebook", "hub"];

    /// <summary>Makes the foundation on AWS.</summary>
    /// <param name="config">The checked configuration.</param>
    /// <param name="stack">The stack's name, part of every resource's name.</param>
    /// <param name="projects">The projects with their ServiceAccounts.</param>
    public static PlatformFoundation Deploy(PlatformConfig config, string stack, IReadOnlyList<ProjectSubjects> projects) =>
        new AwsFoundation("aws", Args(config, stack, projects)).Foundation;

    private static AwsFoundationArgs Args(PlatformConfig config, string stack, IReadOnlyList<ProjectSubjects> projects) => new()
    {
        Names = new AwsNames(config.Name, stack),
        Region = config.Aws.Region,
        Tags = PlatformTags.Of(config, stack),
        ProtectData = !config.IsDev,
        NetworkCidr = config.Network.Cidr.ToString(),
        PodCidr = config.Aws.PodCidr?.ToString(),
        FlowLogs = config.Aws.FlowLogs switch
        {
            FlowLogKind.Rejected => "REJECT",
            FlowLogKind.All => "ALL",
            _ => null,
        },
        Zones = AwsPlan.Zones(config),
        NatPerZone = AwsPlan.NatPerZone(config),
        RegistryEndpoints = AwsPlan.RegistryEndpoints(config),
        // The first address, as everywhere.
        ApiServiceIp = config.Network.ServiceCidr.AddressAt(1),
        Cluster = Cluster(config),
        PoolSpecs = PoolPlan.Of(config).Specs,
        Images = Images,
        ForeignRegistry = config.Registry.Foreign is { } foreign ? ForeignRegistry.Access(foreign) : null,
        KeyArn = config.Aws.DataKeyArn,
        KeepDays = config.Storage.SoftDeleteDays,
        ShareGib = config.Storage.ShareQuotaGib,
        HomeDisks = config.Storage.Homes == HomeStorageKind.Disks ? config.Storage.HomeDiskSize : null,
        ProjectShares = config.Storage.ProjectShares,
        Projects = projects,
    };

    private static EksSettings Cluster(PlatformConfig config) => new()
    {
        KubernetesVersion = config.Cluster.KubernetesVersion,
        PrivateApi = config.Cluster.PrivateApi,
        AuthorizedCidrs = config.Cluster.AuthorizedCidrs.Select(r => r.ToString()).ToList(),
        AdminArns = config.Aws.AdminArns,
        ServiceCidr = config.Network.ServiceCidr.ToString(),
        KeyArn = config.Aws.SecretsKeyArn,
        LogDays = config.IsDev ? 7 : 90,
    };
}
