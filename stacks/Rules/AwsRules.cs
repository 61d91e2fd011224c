using System.Globalization;
using JupyterSpark.Components.Aws;
using JupyterSpark.Components.Units;
using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Plans;

namespace JupyterSpark.Stacks.Rules;

/// <summary>What only AWS knows: region, cut of the network, versions of EKS, and what it has no use for.</summary>
public static class AwsRules
{
    private const int LargestNetwork = 16;
    private const int SmallestNetwork = 20;
    private const int SmallestServices = 24;

    // AWS's documentation to autumn 2026.
    private const int NewestMinor = 36;

    // A managed node group makes one node more while it updates.
    private const int SurgeNodes = 1;

    // Addresses of every subnet that AWS keeps: the first four and the last.
    private const int Reserved = 5;

    private static readonly Cidr Shared = Cidr.Parse("100.64.0.0/10");

    private static readonly Cidr[] Blocks = [Cidr.Parse("10.0.0.0/8"), Cidr.Parse("172.16.0.0/12"), Cidr.Parse("192.168.0.0/16")];

    private static readonly ILookup<string, (string Name, string Azure)> Regions = DataTable.Read("regions").Rows
        .ToLookup(row => row["cloud"], row => (row["name"], row["azure"]), StringComparer.Ordinal);

    /// <summary>Every mistake in the section, and in others what AWS alone refuses.</summary>
    public static IEnumerable<Problem> Check(PlatformConfig config) => config.Target == TargetKind.Aws
        ? Region(config.Aws.Region).Concat(Network(config)).Concat(Version(config.Cluster.KubernetesVersion)).Concat(NotHere(config))
            .Concat(config is { Aws.DataKeyArn: not null, Storage.Homes: HomeStorageKind.Disks } ? [AwsProblems.DisksWithoutKey()] : [])
        : [];

    private static IEnumerable<Problem> Region(string found)
    {
        if (Find("azure", found) is { } azure)
        {
            yield return AwsProblems.OtherCloud(found, "Azure", Nearest(azure));
        }
        else if (Find("gcp", found) is { } gcp)
        {
            yield return AwsProblems.OtherCloud(found, "Google Cloud", Nearest(gcp));
        }
        else if (Find("aws", found) is null)
        {
            yield return AwsProblems.UnknownRegion(found, NearestName.Of(found, Regions["aws"].Select(region => region.Name)));
        }
    }

    private static IEnumerable<Problem> Network(PlatformConfig config)
    {
        var network = config.Network.Cidr;
        if (config.Network.ServiceCidr.Prefix > SmallestServices)
        {
            yield return AwsProblems.Services(config.Network.ServiceCidr);
        }
        if (network.Prefix is < LargestNetwork or > SmallestNetwork)
        {
            yield return AwsProblems.NetworkSize(network);
            yield break;
        }
        var zones = AwsPlan.Zones(config);
        var specs = PoolPlan.Of(config).Specs;
        var ofPods = specs.Sum(pool => AwsPlan.Addresses((long)pool.Pool.MaxNodes + SurgeNodes, pool.MaxPods));
        var needed = config.Aws.PodCidr is null ? ofPods : specs.Sum(pool => (long)pool.Pool.MaxNodes + SurgeNodes);
        if (needed > Room(network, zones))
        {
            yield return AwsProblems.NetworkTooSmall(network, zones, Room(network, zones), needed);
        }
        foreach (var problem in config.Aws.PodCidr is { } pods ? PodRange(pods, network, zones, ofPods) : [])
        {
            yield return problem;
        }
    }

    private static IEnumerable<Problem> PodRange(Cidr pods, Cidr network, int zones, long needed)
    {
        // What AWS takes as a second range of a network: shared address space, or more of the same private block.
        if (!Shared.Contains(pods) && !Blocks.Any(block => block.Contains(network) && block.Contains(pods)))
        {
            yield return AwsProblems.PodRangeRefused(pods, network);
        }
        if (pods.Prefix is < LargestNetwork or > SmallestNetwork)
        {
            yield return AwsProblems.PodRangeSize(pods);
        }
        else if (needed > Room(pods, zones))
        {
            yield return AwsProblems.PodRangeTooSmall(pods, zones, Room(pods, zones), needed);
        }
    }

    // In the quarter of each zone.
    private static long Room(Cidr range, int zones) => zones * ((range.Size >> AwsSubnets.PrivateBits) - Reserved);

    private static IEnumerable<Problem> Version(string found)
    {
        var parts = found.Split('.');
        if (parts.Length > 2)
        {
            yield return AwsProblems.VersionNamesPatch(found, $"{parts[0]}.{parts[1]}");
        }
        if (parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minor) && minor > NewestMinor)
        {
            yield return AwsProblems.VersionUnknown(found, $"1.{NewestMinor.ToString(CultureInfo.InvariantCulture)}");
        }
    }

    private static IEnumerable<Problem> NotHere(PlatformConfig config)
    {
        const string Pods = "Pods take addresses of the network by prefixes; aws.podCidr gives them a range of their own.";
        const string Roles = "Every identity is an IAM role, handed out by EKS Pod Identity.";
        var defaults = new PlatformConfig { Target = TargetKind.Aws };
        (string Key, bool Said, string Instead)[] keys =
        [
            ("network.subnetName", config.Network.SubnetName != defaults.Network.SubnetName, "Subnets are cut from network.cidr, one a zone."),
            ("network.subnetCidr", config.Network.SubnetCidr != defaults.Network.SubnetCidr, "Subnets are cut from network.cidr, one a zone."),
            ("network.podAddressing", config.Network.PodAddressing != defaults.Network.PodAddressing, Pods),
            ("network.podCidr", config.Network.PodCidr != defaults.Network.PodCidr, Pods),
            ("network.dnsServiceIp", config.Network.DnsServiceIp is not null, "EKS takes the tenth address of serviceCidr."),
            ("network.egress", config.Network.Egress != defaults.Network.Egress, "Nodes reach the internet through NAT gateways: aws.natPerZone."),
            ("cluster.identity", config.Cluster.Identity != defaults.Cluster.Identity, Roles),
            ("cluster.tier", config.Cluster.Tier is not null, "EKS has one price, and an uptime SLA with it."),
            ("identity.kind", config.Identity.Kind != defaults.Identity.Kind, Roles),
            ("registry.sku", config.Registry.Sku != defaults.Registry.Sku, "ECR has one price."),
            ("storage.redundancy", config.Storage.Redundancy is not null, "S3 and EFS keep copies in three zones."),
        ];
        return keys.Where(key => key.Said).Select(key => AwsProblems.NotHere($"platform:{key.Key}", key.Key, key.Instead));
    }

    private static string? Find(string cloud, string name) =>
        Regions[cloud].Where(region => region.Name == name).Select(region => region.Azure).FirstOrDefault();

    // The table leads to Azure; back from there to the first region of AWS.
    private static string? Nearest(string azure) =>
        Regions["aws"].Where(region => region.Azure == azure).Select(region => region.Name).FirstOrDefault();
}
