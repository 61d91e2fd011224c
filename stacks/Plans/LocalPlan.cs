using JupyterSpark.Components.Local;
using JupyterSpark.Components.Spark;
using JupyterSpark.Components.Units;
using JupyterSpark.Stacks.Config;

namespace JupyterSpark.Stacks.Plans;

/// <summary>A laptop's cluster with every default filled in. Never throws: what is wrong in a configuration, the rules say.</summary>
public static class LocalPlan
{
    /// <summary>The heap of an executor when nobody says one: with what is beside it, it fits into a worker of 1 GiB.</summary>
    public static readonly ByteSize DefaultExecutorMemory = ByteSize.FromMebibytes(512);

    /// <summary>The settings of a stack.</summary>
    public static LocalSettings Of(PlatformConfig config)
    {
        var (local, executor) = (config.Local, config.Spark.Executor);
        var cores = executor.Cores ?? 1;
        return new LocalSettings
        {
            Workers = local.Workers,
            WorkerCores = local.WorkerCores,
            WorkerMemory = local.WorkerMemory,
            ExecutorCores = cores,
            ExecutorMemory = Size(executor.Memory, DefaultExecutorMemory),
            DriverMemory = Size(local.DriverMemory, ByteSize.FromGibibytes(2)),
            MaxExecutors = executor.MaxExecutors ?? Math.Max(1, local.Workers * (local.WorkerCores / cores)),
            IdleTimeoutSeconds = executor.IdleTimeoutSeconds,
            Delta = config.Spark.Delta,
            ExtraProperties = config.Spark.Properties,
            BindAddress = local.BindAddress,
            JupyterPort = local.Ports.Jupyter,
            MasterPort = local.Ports.Master,
            MasterUiPort = local.Ports.MasterUi,
            WorkerUiPort = local.Ports.WorkerUi,
            Protect = !config.IsDev,
        };
    }

    /// <summary>The memory of a worker.</summary>
    public static ByteSize WorkerMemory(PlatformConfig config) => Size(config.Local.WorkerMemory, ByteSize.FromGibibytes(1));

    /// <summary>What one executor takes on its machine: heap and what Python has beside it.</summary>
    public static ByteSize ExecutorMemory(PlatformConfig config) =>
        ExecutorSize.PodMemory(Of(config).ExecutorMemory, config.Spark.Executor.MemoryOverheadFactor);

    /// <summary>Every port of the machine that is opened, with the key that says it and what it is for.</summary>
    public static IReadOnlyList<(string Key, string What, int Port)> Ports(PlatformConfig config)
    {
        var ports = config.Local.Ports;
        return
        [
            ("jupyter", "JupyterLab", ports.Jupyter),
            ("master", "the master", ports.Master),
            ("masterUi", "the master's web page", ports.MasterUi),
            .. Enumerable.Range(1, config.Local.Workers)
                .Select(number => ("workerUi", $"the web page of {LocalNames.Worker(number)}", ports.WorkerUi + number - 1)),
        ];
    }

    private static ByteSize Size(string? text, ByteSize otherwise) =>
        text is not null && ByteSize.TryParseSpark(text, out var size) ? size : otherwise;
}
