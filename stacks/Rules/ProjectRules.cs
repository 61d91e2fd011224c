using JupyterSpark.Components.Spark;
using JupyterSpark.Components.Units;
using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Plans;

namespace JupyterSpark.Stacks.Rules;

/// <summary>The teams: names, quotas, groups.</summary>
public static class ProjectRules
{
    /// <summary>Every mistake in the section.</summary>
    public static IEnumerable<Problem> Check(PlatformConfig config) => config.Projects.SelectMany((project, index) =>
    {
        var path = $"platform:projects[{index}]";
        return Name(config, project, index, path).Concat(Groups(config, project, path)).Concat(Quota(config, project, path));
    });

    private static IEnumerable<Problem> Name(PlatformConfig config, ProjectConfig project, int index, string path)
    {
        if (config.Projects.Take(index).Any(other => other.Name == project.Name))
        {
            yield return ProjectProblems.NameTwice(path, project.Name);
        }
        var space = HubPlan.Names(config, project.Name).ExecutorNamespace;
        if (config.Spark.ExecutorNamespace == ExecutorNamespaceKind.Own && space == config.Hub.Namespace)
        {
            yield return ProjectProblems.NamespaceClash(path, project.Name, space);
        }
    }

    private static IEnumerable<Problem> Groups(PlatformConfig config, ProjectConfig project, string path)
    {
        var kind = config.Hub.SignIn.Kind ?? SignInPlan.DevKind;
        var definesGroups = config.Hub.Config.TryGetValue("JupyterHub", out var traits) && traits.ContainsKey("load_groups");
        if (project.Groups.Count > 0
            && SignInPlan.Kinds.Contains(kind, StringComparer.Ordinal)
            && !SignInPlan.KindsWithGroups.Contains(kind, StringComparer.Ordinal)
            && !definesGroups)
        {
            yield return ProjectProblems.NoGroups(path, kind, Phrase.Choice(SignInPlan.KindsWithGroups));
        }
    }

    private static IEnumerable<Problem> Quota(PlatformConfig config, ProjectConfig project, string path)
    {
        var (settings, pool) = (SparkPlan.Of(config), PoolPlan.Of(config).Pools.Spark);
        if (!ExecutorRules.IsSound(settings))
        {
            yield break;
        }
        if (project.MaxCores is { } cores && cores < settings.ExecutorCores)
        {
            yield return ProjectProblems.CoresBelowExecutor(path, cores, settings.ExecutorCores);
        }
        if (project.MaxMemory is { } memory && memory < settings.ExecutorPodMemory)
        {
            yield return ProjectProblems.MemoryBelowExecutor(path, memory.ToKubernetes(), settings.ExecutorPodMemory.ToKubernetes());
        }
        if (pool.Allocatable is null || SparkQuota.WholePool(pool, project.MaxPods) is not { Cpu.Millicores: > 0 } whole)
        {
            yield break;
        }
        if (project.MaxCores is { } most && most > whole.Cpu.Cores)
        {
            yield return ProjectProblems.AbovePool(path, "maxCores", Phrase.Count(most, "core"), pool.Name, $"{Phrase.Number(whole.Cpu.Cores)} CPU");
        }
        if (project.MaxMemory is { } large && large > whole.Memory)
        {
            yield return ProjectProblems.AbovePool(
                path, "maxMemory", large.ToKubernetes(), pool.Name, ByteSize.FromMebibytes(whole.Memory.Mebibytes).ToKubernetes());
        }
    }
}
