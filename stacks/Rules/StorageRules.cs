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
        foreach (var problem in Path("homeMountPath", home).Concat(Path("shareMountPath", share)))
        {
            yield return problem;
        }
        if (home == share)
        {
            yield return StorageProblems.SamePath(home);
        }
        else if (IsInside(share, home) || IsInside(home, share))
        {
            yield return IsInside(share, home) ? StorageProblems.Nested(share, home) : StorageProblems.Nested(home, share);
        }
        if (config.Storage.Redundancy == StorageRedundancy.Local && !config.IsDev && TargetFacts.Of(config.Target).LocalIsOneDatacenter)
        {
            yield return StorageProblems.OneDatacenter();
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
