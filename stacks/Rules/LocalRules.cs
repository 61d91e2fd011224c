using System.Net;
using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Plans;

namespace JupyterSpark.Stacks.Rules;

/// <summary>What a laptop has to be told.</summary>
public static class LocalRules
{
    private const string Section = "platform:local";

    /// <summary>Every mistake in the section, and in others what a laptop has no use for.</summary>
    public static IEnumerable<Problem> Check(PlatformConfig config) => config.Target == TargetKind.Local
        ? Ports(config).Concat(Executors(config)).Concat(Open(config)).Concat(Images(config)).Concat(ClusterKeys(config))
        : !SaidKeys.Any(config.Local, new LocalConfig()) ? [] : [LocalProblems.OtherTarget(config.Target.ToString().ToLowerInvariant())];

    private static IEnumerable<Problem> Ports(PlatformConfig config)
    {
        var taken = new Dictionary<int, string>();
        foreach (var (key, what, port) in LocalPlan.Ports(config))
        {
            if (!taken.TryAdd(port, what))
            {
                yield return LocalProblems.SamePort(key, port, what, taken[port]);
            }
        }
        var (first, workers) = (config.Local.Ports.WorkerUi, config.Local.Workers);
        if (first + workers - 1 > IPEndPoint.MaxPort)
        {
            yield return LocalProblems.NoPort(first, workers);
        }
    }

    private static IEnumerable<Problem> Executors(PlatformConfig config)
    {
        var (executor, worker) = (LocalPlan.ExecutorMemory(config), LocalPlan.WorkerMemory(config));
        if (executor > worker)
        {
            var path = config.Spark.Executor.Memory is null ? $"{Section}.workerMemory" : "platform:spark.executor.memory";
            yield return LocalProblems.ExecutorTooLarge(path, executor, worker);
        }
        if (LocalPlan.Of(config).ExecutorCores is var cores && cores > config.Local.WorkerCores)
        {
            yield return LocalProblems.ExecutorCores(cores, config.Local.WorkerCores);
        }
    }

    private static IEnumerable<Problem> Open(PlatformConfig config) =>
        IPAddress.TryParse(config.Local.BindAddress, out var address) && !IPAddress.IsLoopback(address)
            ? [LocalProblems.Open(config.Local.BindAddress, config.IsDev)]
            : [];

    private static IEnumerable<Problem> Images(PlatformConfig config)
    {
        if (config.Local.Images == LocalImageSource.Pull && config.Registry.Foreign is null)
        {
            yield return LocalProblems.NothingToPull();
        }
        if (config.Images.PipConf is not null)
        {
            yield return LocalProblems.BuildSecret("platform:images.pipConf");
        }
        if (config.Images.MavenSettings is not null)
        {
            yield return LocalProblems.BuildSecret("platform:images.mavenSettings");
        }
    }

    private static IEnumerable<Problem> ClusterKeys(PlatformConfig config)
    {
        const string Remove = "Remove it.";
        var defaults = new PlatformConfig { Target = TargetKind.Local };
        (string Key, bool Said, string Instead)[] keys =
        [
            ("network", SaidKeys.Any(config.Network, defaults.Network), Remove),
            ("cluster", SaidKeys.Any(config.Cluster, defaults.Cluster), Remove),
            ("pools", SaidKeys.Any(config.Pools, defaults.Pools), "Say local.workers, local.workerCores and local.workerMemory."),
            ("storage", SaidKeys.Any(config.Storage, defaults.Storage), "Data is in the volume, and wherever your own Spark properties lead."),
            ("identity", SaidKeys.Any(config.Identity, defaults.Identity), Remove),
            ("hub", SaidKeys.Any(config.Hub, defaults.Hub), "JupyterLab asks for a random token: the output jupyterUrl has it."),
            ("tags", config.Tags.Count > 0, Remove),
            ("registry.sku", config.Registry.Sku != defaults.Registry.Sku, Remove),
            ("images.platforms", SaidKeys.Any(config.Images.Platforms, defaults.Images.Platforms), "Say local.platform."),
            ("images.hubBase", config.Images.HubBase is not null, Remove),
            ("spark.preset", config.Spark.Preset != defaults.Spark.Preset, Remove),
            ("spark.executorNamespace", config.Spark.ExecutorNamespace != defaults.Spark.ExecutorNamespace, Remove),
            ("spark.standalone", config.Spark.Standalone is not null, "It is standalone already: say local.workers, local.workerCores and local.workerMemory."),
            ("spark.mountHome", config.Spark.MountHome, Remove),
            ("projects", config.Projects is not [{ Name: ProjectConfig.DefaultName }], Remove),
        ];
        return keys.Where(key => key.Said).Select(key => LocalProblems.ClusterKey($"platform:{key.Key}", key.Instead));
    }
}
