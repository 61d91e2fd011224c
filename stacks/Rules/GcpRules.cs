using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Gcp;
using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Config.Shapes;
using JupyterSpark.Stacks.Plans;

namespace JupyterSpark.Stacks.Rules;

/// <summary>What only Google Cloud knows: region, zone, file share, buckets, keys, and what its network cannot do.</summary>
public static class GcpRules
{
    private const int FewestSoftDeleteDays = 7;
    private const int MostSoftDeleteDays = 90;
    private const int ControlPlanePrefix = 28;

    private static readonly ILookup<string, (string Name, string Azure)> Regions = DataTable.Read("regions").Rows
        .ToLookup(row => row["cloud"], row => (row["name"], row["azure"]), StringComparer.Ordinal);

    /// <summary>Every mistake in the section, and in others what Google Cloud alone refuses.</summary>
    public static IEnumerable<Problem> Check(PlatformConfig config) => config.Target == TargetKind.Gcp
        ? Region(config.Gcp.Region).Concat(Zone(config.Gcp)).Concat(Share(config)).Concat(Buckets(config)).Concat(Keys(config))
            .Concat(Network(config)).Concat(Disks(config)).Concat(NotHere(config))
        : [];

    /// <summary>The zones in which a stack's pools can be: its one zone, or those that Google's regions mostly have.</summary>
    public static IReadOnlyList<string> ZonesOf(GcpConfig gcp) =>
        gcp.Zone is { } zone ? [zone] : [.. "abcdf".Select(letter => $"{gcp.Region}-{letter}")];

    private static IEnumerable<Problem> Region(string found)
    {
        if (Find("azure", found) is { } azure)
        {
            yield return GcpProblems.OtherCloud(found, "Azure", Nearest(azure));
        }
        else if (Find("aws", found) is { } aws)
        {
            yield return GcpProblems.OtherCloud(found, "AWS", Nearest(aws));
        }
        else if (Find("gcp", found) is null)
        {
            yield return GcpProblems.UnknownRegion(found, NearestName.Of(found, Regions["gcp"].Select(region => region.Name)));
        }
    }

    private static IEnumerable<Problem> Zone(GcpConfig gcp)
    {
        if (gcp.Zone is { } zone && (zone.Length != gcp.Region.Length + 2 || !zone.StartsWith($"{gcp.Region}-", StringComparison.Ordinal)))
        {
            yield return GcpProblems.ZoneElsewhere(zone, gcp.Region);
        }
    }

    private static IEnumerable<Problem> Share(PlatformConfig config)
    {
        if (config.Storage is { Homes: HomeStorageKind.Disks, ProjectShares: false })
        {
            if (config.Gcp.FilestoreTier is not null)
            {
                yield return GcpProblems.NoShare();
            }
            yield break;
        }
        var tier = GcpPlan.FilestoreTier(config);
        var name = ShapeFinder.NameOf(tier.ToString());
        if (tier != GcpFilestoreTier.Regional && config.Gcp.Zone is null)
        {
            yield return GcpProblems.TierNeedsZone(name, config.Gcp.Region);
        }
        if (config.Storage.ShareQuotaGib < GcpPlan.SmallestShare(tier))
        {
            yield return GcpProblems.ShareTooSmall(name, config.Storage.ShareQuotaGib, GcpPlan.SmallestShare(tier));
        }
    }

    private static IEnumerable<Problem> Disks(PlatformConfig config)
    {
        var plan = PoolPlan.Of(config);
        var hub = plan.Of(PoolRole.App).VmSize;
        if (config.Hub.Database.Kind == HubDatabaseKind.Sqlite && GkeDisks.TakesHyperdiskOnly(hub))
        {
            yield return GcpProblems.HyperdiskOnly(PoolRules.Path(PoolRole.App), hub, "the hub's database");
        }
        var user = plan.Of(PoolRole.JhubUser).VmSize;
        if (config.Storage.Homes == HomeStorageKind.Disks && GkeDisks.TakesHyperdiskOnly(user))
        {
            yield return GcpProblems.HyperdiskOnly(PoolRules.Path(PoolRole.JhubUser), user, "a user's home");
        }
    }

    private static IEnumerable<Problem> Buckets(PlatformConfig config)
    {
        if (config.Storage.SoftDeleteDays is < FewestSoftDeleteDays or > MostSoftDeleteDays)
        {
            yield return GcpProblems.SoftDeleteDays(config.Storage.SoftDeleteDays, FewestSoftDeleteDays, MostSoftDeleteDays);
        }
        if (GcpPlan.BucketLocation(config) is null)
        {
            yield return GcpProblems.NoMultiRegion(config.Gcp.Region);
        }
    }

    private static IEnumerable<Problem> Keys(PlatformConfig config)
    {
        var (key, account) = (config.Gcp.KeyFile is not null, config.Gcp.KeyAccount is not null);
        if (key != account)
        {
            yield return key ? GcpProblems.KeyWithoutPair("keyFile", "keyAccount") : GcpProblems.KeyWithoutPair("keyAccount", "keyFile");
        }
        if (!key)
        {
            yield break;
        }
        yield return config.Projects.Count > 1 ? GcpProblems.KeyOfProjects(config.Projects.Count) : GcpProblems.KeyFile();
    }

    private static IEnumerable<Problem> Network(PlatformConfig config)
    {
        var network = config.Network;
        if (network.Egress != EgressKind.Nat)
        {
            yield return GcpProblems.Egress();
        }
        if (network.PodAddressing != PodAddressing.Overlay)
        {
            yield return GcpProblems.PodAddressing();
        }
        if (network.DnsServiceIp is { } dns)
        {
            yield return GcpProblems.DnsServiceIp(dns);
        }
        if (config.Gcp.ControlPlaneCidr.Prefix != ControlPlanePrefix)
        {
            yield return GcpProblems.ControlPlaneSize(config.Gcp.ControlPlaneCidr);
        }
    }

    private static IEnumerable<Problem> NotHere(PlatformConfig config)
    {
        var defaults = new PlatformConfig { Target = TargetKind.Gcp };
        (string Path, string Key, bool Said)[] keys =
        [
            ("platform:cluster.identity", "cluster.identity", config.Cluster.Identity != defaults.Cluster.Identity),
            ("platform:cluster.tier", "cluster.tier", config.Cluster.Tier is not null),
            ("platform:identity.kind", "identity.kind", config.Identity.Kind != defaults.Identity.Kind),
            ("platform:registry.sku", "registry.sku", config.Registry.Sku != defaults.Registry.Sku),
        ];
        return keys.Where(key => key.Said).Select(key => GcpProblems.NotHere(key.Path, key.Key));
    }

    private static string? Find(string cloud, string name) =>
        Regions[cloud].Where(region => region.Name == name).Select(region => region.Azure).FirstOrDefault();

    // The table leads to Azure; back from there to the first region of Google's.
    private static string? Nearest(string azure) =>
        Regions["gcp"].Where(region => region.Azure == azure).Select(region => region.Name).FirstOrDefault();
}
