using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Spark;
using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Plans;

namespace JupyterSpark.Stacks.Rules;

/// <summary>Where shares are mounted, and how data is kept.</summary>
public static class StorageRules
{
    private const string Section = "platform:storage";

    private const string HomesFolder = "/home";

    // What notebooks and executors need of the image and of Kubernetes.
    private static readonly string[] Taken =
    [
        "/opt", SparkPaths.ConfDirectory, "/etc", "/usr", "/bin", "/sbin", "/lib", "/lib64",
        "/boot", "/dev", "/proc", "/sys", "/root", "/run", "/var", "/tmp",
    ];

    /// <summary>Every mistake in the section.</summary>
    public static IEnumerable<Problem> Check(PlatformConfig config)
    {
        var (home, share) = (config.Storage.HomeMountPath, config.Storage.ShareMountPath);
        foreach (var problem in Path("homeMountPath", home).Concat(Path("shareMountPath", share)).Concat(Homes(config)))
        {
            yield return problem;
        }
        // Without a project's share nothing is mounted there.
        if (config.Storage.ProjectShares && home == share)
        {
            yield return StorageProblems.SamePath(home);
        }
        else if (config.Storage.ProjectShares && (IsInside(share, home) || IsInside(home, share)))
        {
            yield return IsInside(share, home) ? StorageProblems.Nested(share, home) : StorageProblems.Nested(home, share);
        }
        if (config.Storage.Redundancy == StorageRedundancy.Local && !config.IsDev && TargetFacts.Of(config.Target).LocalIsOneDatacenter)
        {
            yield return StorageProblems.OneDatacenter();
        }
    }

    private static IEnumerable<Problem> Homes(PlatformConfig config)
    {
        if (config.Storage.Homes == HomeStorageKind.Files)
        {
            if (config.Storage.HomeDiskSize != new StorageConfig().HomeDiskSize)
            {
                yield return StorageProblems.DiskSizeUnused();
            }
            yield break;
        }
        var facts = TargetFacts.Of(config.Target);
        if (facts.NoHomeDisks is { } reason)
        {
            yield return StorageProblems.NoDisks(facts.CloudName, reason);
        }
        if (config.Spark.MountHome)
        {
            yield return StorageProblems.DisksInExecutors();
        }
        if (PoolPlan.NeedsOneZone(config, PoolRole.JhubUser) && config.Pools.JhubUser.Zones.Count > 1)
        {
            yield return StorageProblems.DisksInZones(config.Pools.JhubUser.Zones.Count);
        }
    }

    private static IEnumerable<Problem> Path(string key, string found)
    {
        if (found.Split('/').Any(part => part is "." or ".."))
        {
            yield return StorageProblems.PathSyntax($"{Section}.{key}", key, found);
        }
        else if (found == HomesFolder)
        {
            yield return StorageProblems.PathTaken($"{Section}.{key}", key, found, $"{HomesFolder}/jovyan");
        }
        else if (Taken.FirstOrDefault(taken => IsInside(found, taken) || found == taken || IsInside(taken, found)) is { } taken)
        {
            yield return StorageProblems.PathTaken($"{Section}.{key}", key, found, taken);
        }
    }

    private static bool IsInside(string path, string folder) => path.StartsWith(folder + "/", StringComparison.Ordinal);
}
