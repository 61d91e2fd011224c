using JupyterSpark.Stacks.Config;

namespace JupyterSpark.Stacks.Plans;

/// <summary>What a configuration that leaves something out means on Google Cloud. Never throws: what is wrong in it, the rules say.</summary>
public static class GcpPlan
{
    /// <summary>The kind of file share: what the stack says, else one that is as far away from a fire as the cluster.</summary>
    public static GcpFilestoreTier FilestoreTier(PlatformConfig config) =>
        config.Gcp.FilestoreTier ?? (config.Gcp.Zone is null ? GcpFilestoreTier.Regional : GcpFilestoreTier.BasicHdd);

    /// <summary>The smallest size of a file share in GiB.</summary>
    public static int SmallestShare(GcpFilestoreTier tier) => tier == GcpFilestoreTier.BasicSsd ? 2560 : 1024;

    /// <summary>
    /// Where buckets are: the region (each object in several zones), or with redundancy geo the multi-region around it; null when there is
    /// none around it.
    /// </summary>
    public static string? BucketLocation(PlatformConfig config) => config.Storage.Redundancy != StorageRedundancy.Geo
        ? config.Gcp.Region.ToUpperInvariant()
        : config.Gcp.Region.Split('-')[0] switch
        {
            "europe" => "EU",
            "us" => "US",
            "asia" => "ASIA",
            _ => null,
        };
}
