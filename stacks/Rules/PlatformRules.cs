using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Plans;

namespace JupyterSpark.Stacks.Rules;

/// <summary>All rules of all sections in one call.</summary>
public static class PlatformRules
{
    private static readonly IReadOnlyList<Func<PlatformConfig, string, IEnumerable<Problem>>> Sections =
    [
        NameRules.Check,
        (config, _) => HasOwnNetwork(config) ? TagRules.Check(config) : [],
        (config, _) => AzureRules.Check(config),
        (config, _) => GcpRules.Check(config),
        (config, _) => AwsRules.Check(config),
        (config, _) => OnPremRules.Check(config),
        (config, _) => LocalRules.Check(config),
        (config, _) => HasOwnNetwork(config) ? NetworkRules.Check(config) : [],
        (config, _) => ClusterRules.Check(config),
        (config, _) => PoolRules.Check(config),
        (config, _) => PlacementRules.Check(config),
        (config, _) => RegistryRules.Check(config),
        (config, _) => StorageRules.Check(config),
        (config, _) => ImageRules.Check(config),
        (config, _) => SparkVersionRules.Check(config),
        (config, _) => ExecutorRules.Check(config),
        (config, _) => StandaloneRules.Check(config),
        (config, _) => SparkPropertyRules.Check(config),
        (config, _) => HubRules.Check(config),
        (config, _) => SignInRules.Check(config),
        (config, _) => HttpsRules.Check(config),
        (config, _) => DatabaseRules.Check(config),
        (config, _) => ProfileRules.Check(config),
        (config, _) => HubConfigRules.Check(config),
        (config, _) => ProjectRules.Check(config),
    ];

    // What is left of them where there is no Kubernetes.
    private static readonly IReadOnlyList<Func<PlatformConfig, string, IEnumerable<Problem>>> WithoutCluster =
    [
        (config, _) => OnPremRules.Check(config),
        (config, _) => LocalRules.Check(config),
        (config, _) => RegistryRules.Check(config),
        (config, _) => ImageRules.Check(config),
        (config, _) => SparkVersionRules.Check(config),
        (config, _) => SparkPropertyRules.Check(config),
    ];

    // An existing cluster's addresses, sizes and tags are not ours to check.
    internal static bool HasOwnNetwork(PlatformConfig config) => config.Target != TargetKind.OnPrem;

    /// <summary>
    /// Every mistake in a configuration, in the order of its sections; empty when there is none. Never throws, whatever the configuration.
    /// </summary>
    /// <param name="config">The configuration.</param>
    /// <param name="stackName">The stack's name; it is part of computed names.</param>
    public static IReadOnlyList<Problem> Check(PlatformConfig config, string stackName) =>
        (TargetFacts.Of(config.Target).HasCluster ? Sections : WithoutCluster).SelectMany(section => section(config, stackName)).ToList();
}
