using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Workload;

namespace JupyterSpark.Components.Hub;

/// <summary>The chart's profileList: each profile sets everything that belongs to its project, so that none leaks from another.</summary>
public static class HubProfiles
{
    private const string ShareVolume = "project-share";

    /// <summary>The list for <c>singleuser.profileList</c>, names in KubeSpawner's snake case (camel case would be ignored without a word).</summary>
    /// <param name="settings">The hub's settings.</param>
    /// <param name="image">The notebook image's reference; taken as it is.</param>
    /// <param name="userPool">The pool of notebook servers.</param>
    /// <param name="needs">What each project's notebooks need of the target, by project.</param>
    /// <param name="mountHomeInExecutors">Whether executors mount the user's own folder of the homes share.</param>
    public static IReadOnlyList<object?> Of(
        HubSettings settings,
        object image,
        NodePool userPool,
        IReadOnlyDictionary<string, NotebookNeeds> needs,
        bool mountHomeInExecutors) =>
        settings.Profiles.Select(profile => (object?)new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["display_name"] = profile.DisplayName,
            ["slug"] = profile.Slug,
            ["description"] = profile.Description,
            ["default"] = profile.IsDefault,
            ["kubespawner_override"] = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["image"] = image,
                ["cpu_guarantee"] = profile.CpuGuarantee,
                ["cpu_limit"] = profile.CpuLimit,
                ["mem_guarantee"] = profile.MemoryGuarantee.ToJupyterHub(),
                ["mem_limit"] = profile.MemoryLimit.ToJupyterHub(),
                ["node_selector"] = Untyped(userPool.Selector),
                ["service_account"] = profile.Project.NotebookServiceAccount,
                ["extra_labels"] = Untyped(Labels(profile.Project, needs[profile.Project.Project].Labels)),
                ["environment"] = Environment(profile, needs[profile.Project.Project].Environment, mountHomeInExecutors),
                ["volumes"] = Volumes(profile.Project, needs[profile.Project.Project].HasShare, needs[profile.Project.Project].Files),
                ["volume_mounts"] = Mounts(settings, needs[profile.Project.Project].HasShare, needs[profile.Project.Project].Files),
            },
        }).ToList();

    /// <summary>The labels of a project's notebook pods beyond those of the chart.</summary>
    public static IReadOnlyDictionary<string, string> Labels(ProjectNames project, IReadOnlyDictionary<string, string> identityLabels) =>
        new SortedDictionary<string, string>(identityLabels.ToDictionary(), StringComparer.Ordinal) { [PlatformLabels.Project] = project.Project };

    /// <summary>The project's volumes, by the names that all profiles share: a profile's volume replaces the default's.</summary>
    public static Dictionary<string, object?> Volumes(ProjectNames project, bool hasShare, IReadOnlyList<MountedFiles> files)
    {
        var volumes = OwnVolumes(project);
        if (!hasShare)
        {
            volumes.Remove(ShareVolume);
        }
        foreach (var folder in files)
        {
            volumes[folder.Name] = FileVolumes.Volume(folder, project.Suffixed(folder.Name));
        }
        return volumes;
    }

    /// <summary>Where those volumes are mounted.</summary>
    public static Dictionary<string, object?> Mounts(HubSettings settings, bool hasShare, IReadOnlyList<MountedFiles> files)
    {
        var mounts = OwnMounts(settings);
        if (!hasShare)
        {
            mounts.Remove(ShareVolume);
        }
        foreach (var folder in files)
        {
            mounts[folder.Name] = FileVolumes.Mount(folder);
        }
        return mounts;
    }

    private static Dictionary<string, object?> OwnVolumes(ProjectNames project) => new(StringComparer.Ordinal)
    {
        ["spark-conf"] = new Dictionary<string, object?>
        {
            ["name"] = "spark-conf",
            ["configMap"] = new Dictionary<string, object?> { ["name"] = project.SparkConfConfigMap },
        },
        [ShareVolume] = new Dictionary<string, object?>
        {
            ["name"] = ShareVolume,
            ["persistentVolumeClaim"] = new Dictionary<string, object?> { ["claimName"] = project.ShareClaim },
        },
    };

    private static Dictionary<string, object?> OwnMounts(HubSettings settings) => new(StringComparer.Ordinal)
    {
        // A directory, not a subPath: a changed file reaches running pods.
        ["spark-conf"] = new Dictionary<string, object?>
        {
            ["name"] = "spark-conf",
            ["mountPath"] = Spark.SparkPaths.ConfDirectory,
            ["readOnly"] = true,
        },
        [ShareVolume] = new Dictionary<string, object?> { ["name"] = ShareVolume, ["mountPath"] = settings.ShareMountPath },
    };

    private static Dictionary<string, object?> Environment(
        HubProfile profile, IReadOnlyDictionary<string, string> ofTarget, bool mountHome)
    {
        var environment = new Dictionary<string, object?>(StringComparer.Ordinal);
        // What a person wrote wins.
        foreach (var (name, value) in ofTarget.OrderBy(e => e.Key, StringComparer.Ordinal).Concat(profile.Environment))
        {
            // KubeSpawner runs str.format over values: a brace must be doubled.
            environment[name] = value.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
        }
        if (mountHome)
        {
            // Spark reads volume keys raw, so the user's folder cannot be in spark-defaults.conf; here KubeSpawner fills it in.
            environment["PYSPARK_SUBMIT_ARGS"] =
                "--conf spark.kubernetes.executor.volumes.persistentVolumeClaim.home.mount.subPath={username} pyspark-shell";
        }
        return environment;
    }

    private static Dictionary<string, object?> Untyped(IReadOnlyDictionary<string, string> map) =>
        map.ToDictionary(e => e.Key, e => (object?)e.Value, StringComparer.Ordinal);
}
