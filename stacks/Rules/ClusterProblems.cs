using JupyterSpark.Components.Units;

namespace JupyterSpark.Stacks.Rules;

/// <summary>Mistakes with the cluster.</summary>
public static class ClusterProblems
{
    private const string Version = "platform:cluster.kubernetesVersion";

    /// <summary>A version that the platform does not know.</summary>
    public static Problem VersionUnsupported(string found, string first, string last, string recommended) => Mistake.Error(
        "CLU001",
        Version,
        $"Kubernetes {found} is not supported here.",
        $"Allowed: {first} to {last}; {recommended} is what everything here ran on.");

    /// <summary>A version whose support has ended.</summary>
    public static Problem VersionRetired(string service, string found, string ended, string recommended) => Mistake.Warning(
        "CLU002",
        Version,
        $"{service} ended its support for Kubernetes {found} in {ended}; it may refuse new clusters.",
        $"Use {recommended} or newer.");

    /// <summary>Everybody may call the API server.</summary>
    public static Problem ApiOpen() => Mistake.Error(
        "CLU003",
        "platform:cluster.authorizedCidrs",
        "The API server could be reached from everywhere, which only a dev deployment may allow.",
        "Name the ranges that may (authorizedCidrs: [203.0.113.7/32]), or set privateApi: true.");

    /// <summary>A range that is nearly everybody.</summary>
    public static Problem RangeTooWide(string path, Cidr found, bool isDev) => Mistake.Of(
        isDev ? ProblemSeverity.Warning : ProblemSeverity.Error,
        "CLU004",
        path,
        $"{found} lets nearly everybody reach the API server.",
        "Name the ranges of your offices and pipelines.");

    /// <summary>Ranges for a private API server.</summary>
    public static Problem RangesOfPrivateApi() => Mistake.Error(
        "CLU005",
        "platform:cluster.authorizedCidrs",
        "AKS takes no authorized ranges for a private API server.",
        "Remove authorizedCidrs or privateApi.");

    /// <summary>A private range for a public API server.</summary>
    public static Problem PrivateRange(string path, Cidr found) => Mistake.Warning(
        "CLU006",
        path,
        $"{found} is a private range; a public API server sees callers by their public addresses.",
        "Name the public address behind which callers are.");

    /// <summary>No SLA outside dev.</summary>
    public static Problem FreeTier() => Mistake.Warning(
        "CLU007",
        "platform:cluster.tier",
        "The free tier has no uptime SLA and is meant for small test clusters.",
        "Set tier: standard (about 73 USD a month), or leave it out.");
}
