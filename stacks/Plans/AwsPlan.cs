using JupyterSpark.Stacks.Config;

namespace JupyterSpark.Stacks.Plans;

/// <summary>What AWS is asked for where a configuration leaves it out.</summary>
public static class AwsPlan
{
    /// <summary>How many zones nodes run in.</summary>
    public static int Zones(PlatformConfig config) => config.Aws.Zones ?? (config.IsDev ? 2 : 3);

    /// <summary>The zones as pools name them: <c>1</c>, <c>2</c>, and <c>3</c> if there are three.</summary>
    public static IReadOnlyList<string> ZoneNames(PlatformConfig config) => ((string[])["1", "2", "3"])[..Zones(config)];

    /// <summary>Whether each zone has a NAT gateway of its own.</summary>
    public static bool NatPerZone(PlatformConfig config) => config.Aws.NatPerZone ?? !config.IsDev;

    /// <summary>Whether the registry has endpoints in the network.</summary>
    public static bool RegistryEndpoints(PlatformConfig config) => config.Aws.RegistryEndpoints ?? !config.IsDev;

    /// <summary>
    /// Addresses of the private subnets that a pool can come to hold: with prefix delegation a node takes blocks of 16 for its pods, and
    /// one more in advance, beside its own address.
    /// </summary>
    /// <param name="nodes">Nodes.</param>
    /// <param name="maxPods">Pods a node.</param>
    public static long Addresses(long nodes, int maxPods) => nodes * ((((maxPods + 15) / 16) + 1) * 16 + 1);
}
