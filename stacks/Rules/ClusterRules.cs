using JupyterSpark.Components.Units;
using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Plans;

namespace JupyterSpark.Stacks.Rules;

/// <summary>The cluster's version and who may reach its API.</summary>
public static class ClusterRules
{
    // Wider than any organisation's public range.
    private const int WidestPrefix = 8;

    private static readonly List<Minor> Minors = DataTable.Read("kubernetes-versions").Rows
        .Select(row => new Minor(
            row["minor"], row["ends"], row["ended"] == "yes", row["gke_ends"], row["gke_ended"] == "yes",
            row["eks_ends"], row["eks_ended"] == "yes"))
        .ToList();

    private static readonly Cidr[] Private = [Cidr.Parse("10.0.0.0/8"), Cidr.Parse("172.16.0.0/12"), Cidr.Parse("192.168.0.0/16")];

    /// <summary>Every mistake in the section.</summary>
    public static IEnumerable<Problem> Check(PlatformConfig config) => Version(config, config.Cluster.KubernetesVersion)
        .Concat(PlatformRules.HasOwnNetwork(config) ? Api(config) : []);

    private static IEnumerable<Problem> Version(PlatformConfig config, string found)
    {
        var recommended = new ClusterConfig().KubernetesVersion;
        var minor = string.Join('.', found.Split('.').Take(2));
        if (Minors.Find(known => known.Name == minor) is not { } known)
        {
            yield return ClusterProblems.VersionUnsupported(found, Minors[0].Name, Minors[^1].Name, recommended);
        }
        else if (EndOf(known, config) is { } ended)
        {
            yield return ClusterProblems.VersionRetired(TargetFacts.Of(config.Target).Service, found, ended, recommended);
        }
    }

    private static IEnumerable<Problem> Api(PlatformConfig config)
    {
        var cluster = config.Cluster;
        if (cluster.PrivateApi && cluster.AuthorizedCidrs.Count > 0 && !TargetFacts.Of(config.Target).PrivateApiTakesRanges)
        {
            yield return ClusterProblems.RangesOfPrivateApi();
        }
        if (!cluster.PrivateApi && cluster.AuthorizedCidrs.Count == 0 && !config.IsDev)
        {
            yield return ClusterProblems.ApiOpen();
        }
        for (var i = 0; i < cluster.AuthorizedCidrs.Count; i++)
        {
            var (path, range) = ($"platform:cluster.authorizedCidrs[{i}]", cluster.AuthorizedCidrs[i]);
            if (range.Prefix < WidestPrefix)
            {
                yield return ClusterProblems.RangeTooWide(path, range, config.IsDev);
            }
            else if (!cluster.PrivateApi && Private.Any(p => p.Contains(range)))
            {
                yield return ClusterProblems.PrivateRange(path, range);
            }
        }
        if (cluster.Tier == ClusterTier.Free && !config.IsDev && config.Target == TargetKind.Azure)
        {
            yield return ClusterProblems.FreeTier();
        }
    }

    // When support ended; null while it lasts, and where this program does not know.
    private static string? EndOf(Minor minor, PlatformConfig config) => config.Target switch
    {
        TargetKind.Azure => minor.HasEnded ? minor.Ends : null,
        // The extended channel goes on.
        TargetKind.Gcp => minor.HasEndedOnGke && config.Gcp.ReleaseChannel != GkeReleaseChannel.Extended ? minor.EndsOnGke : null,
        TargetKind.Aws => minor.HasEndedOnEks ? minor.EndsOnEks : null,
        _ => null,
    };

    private sealed record Minor(
        string Name, string Ends, bool HasEnded, string EndsOnGke, bool HasEndedOnGke, string EndsOnEks, bool HasEndedOnEks);
}
