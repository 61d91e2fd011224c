using JupyterSpark.Components.Units;

namespace JupyterSpark.Components.Local;

/// <summary>What a stack decides about a cluster on one machine, with every default filled in.</summary>
public sealed record LocalSettings
{
    /// <summary>Workers.</summary>
    public required int Workers { get; init; }

    /// <summary>Tasks that one worker runs at the same time: SPARK_WORKER_CORES.</summary>
    public required int WorkerCores { get; init; }

    /// <summary>Memory that one worker gives to executors, as Spark writes it (<c>1G</c>): SPARK_WORKER_MEMORY.</summary>
    public required string WorkerMemory { get; init; }

    /// <summary>Tasks at the same time in one executor.</summary>
    public required int ExecutorCores { get; init; }

    /// <summary>The heap of one executor.</summary>
    public required ByteSize ExecutorMemory { get; init; }

    /// <summary>The heap of the driver in the notebook's container.</summary>
    public required ByteSize DriverMemory { get; init; }

    /// <summary>The most executors of one notebook.</summary>
    public required int MaxExecutors { get; init; }

    /// <summary>Seconds after which an idle executor ends.</summary>
    public required int IdleTimeoutSeconds { get; init; }

    /// <summary>Whether Delta Lake is on.</summary>
    public required bool Delta { get; init; }

    /// <summary>More Spark properties; they win over the platform's.</summary>
    public required IReadOnlyDictionary<string, string> ExtraProperties { get; init; }

    /// <summary>The address of the machine on which ports are open.</summary>
    public required string BindAddress { get; init; }

    /// <summary>The machine's port of JupyterLab.</summary>
    public required int JupyterPort { get; init; }

    /// <summary>The machine's port of the master.</summary>
    public required int MasterPort { get; init; }

    /// <summary>The machine's port of the master's web page.</summary>
    public required int MasterUiPort { get; init; }

    /// <summary>The machine's port of the first worker's web page; each further worker has the next.</summary>
    public required int WorkerUiPort { get; init; }

    /// <summary>Whether the volume with the notebooks is protected from deletion.</summary>
    public required bool Protect { get; init; }
}
