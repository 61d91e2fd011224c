using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Spark;
using JupyterSpark.Components.Units;
using JupyterSpark.Stacks.Config;

namespace JupyterSpark.Stacks.Plans;

/// <summary>Spark's settings with every default filled in. Never throws: what is wrong in a configuration, the rules say.</summary>
public static class SparkPlan
{
    /// <summary>The heap of an executor when nobody says one.</summary>
    public static ByteSize DefaultMemory(bool isDev) => ByteSize.FromGibibytes(isDev ? 2 : 8);

    /// <summary>The settings of a stack.</summary>
    public static SparkSettings Of(PlatformConfig config)
    {
        var spark = config.Spark;
        var executor = spark.Executor;
        return new SparkSettings
        {
            ExecutorCores = ExecutorCores(config),
            ExecutorMemory = ExecutorMemory(config),
            MemoryOverheadFactor = executor.MemoryOverheadFactor,
            MaxExecutors = executor.MaxExecutors ?? (config.IsDev ? 3 : 20),
            IdleTimeoutSeconds = executor.IdleTimeoutSeconds,
            EphemeralStorage = executor.EphemeralStorage,
            Delta = spark.Delta,
            WaitForExecutors = spark.Preset == SparkPreset.Origin,
            SharedNamespace = spark.ExecutorNamespace == ExecutorNamespaceKind.Shared,
            MountHome = spark.MountHome,
            HomeMountPath = config.Storage.HomeMountPath,
            ShareMountPath = config.Storage.ShareMountPath,
            EventLog = spark.EventLog,
            ExtraProperties = spark.Properties,
            Standalone = Standalone(config),
        };
    }

    // A worker takes one executor of the default size, unless somebody says more.
    private static StandaloneSettings? Standalone(PlatformConfig config) => config.Spark.Standalone is not { } standalone ? null : new(
        standalone.Workers,
        standalone.Cores ?? ExecutorCores(config),
        standalone.Memory is { } text && ByteSize.TryParseSpark(text, out var size) ? size : ExecutorMemory(config));

    private static int ExecutorCores(PlatformConfig config) => config.Spark.Executor.Cores ?? (config.IsDev ? 1 : 3);

    /// <summary>
    /// What a project's executors may take together: what the project says, else the whole Spark pool at its largest. Null when
    /// neither is known (a VM size that is not in the table): then there is no bound.
    /// </summary>
    public static SparkQuota? Quota(ProjectConfig project, NodePool pool)
    {
        var whole = pool.Allocatable is null ? null : SparkQuota.WholePool(pool, project.MaxPods);
        var cpu = project.MaxCores is { } cores ? CpuAmount.FromCores(cores) : whole?.Cpu;
        var memory = project.MaxMemory ?? whole?.Memory;
        return cpu is { } c && memory is { } m ? new SparkQuota(c, m, project.MaxPods) : null;
    }

    /// <summary>The versions of a stack: the set of its Spark version, or the default set when the table does not have it.</summary>
    public static SparkVersionSet Versions(PlatformConfig config) => SparkVersions.Find(config.Spark.Version) ?? SparkVersions.Default;

    private static ByteSize ExecutorMemory(PlatformConfig config) =>
        config.Spark.Executor.Memory is { } text && ByteSize.TryParseSpark(text, out var size) ? size : DefaultMemory(config.IsDev);
}
