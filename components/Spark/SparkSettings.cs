using JupyterSpark.Components.Units;

namespace JupyterSpark.Components.Spark;

/// <summary>What a stack decides about Spark, with every default filled in. The same for all its projects.</summary>
public sealed record SparkSettings
{
    /// <summary>Tasks at the same time in one executor.</summary>
    public required int ExecutorCores { get; init; }

    /// <summary>The heap of one executor.</summary>
    public required ByteSize ExecutorMemory { get; init; }

    /// <summary>Memory beside the heap as a part of it; at least 384 MiB are taken.</summary>
    public required double MemoryOverheadFactor { get; init; }

    /// <summary>The most executors of one notebook.</summary>
    public required int MaxExecutors { get; init; }

    /// <summary>Seconds after which an idle executor ends.</summary>
    public required int IdleTimeoutSeconds { get; init; }

    /// <summary>Scratch space of one executor on the node's disk.</summary>
    public required ByteSize EphemeralStorage { get; init; }

    /// <summary>Whether Delta Lake is on.</summary>
    public required bool Delta { get; init; }

    /// <summary>Whether a session waits for all its executors, as the origin system did.</summary>
    public required bool WaitForExecutors { get; init; }

    /// <summary>Whether executors run in the hub's namespace.</summary>
    public required bool SharedNamespace { get; init; }

    /// <summary>Whether executors mount the user's home, too.</summary>
    public required bool MountHome { get; init; }

    /// <summary>Where a user's home is mounted.</summary>
    public required string HomeMountPath { get; init; }

    /// <summary>Where the project's share is mounted.</summary>
    public required string ShareMountPath { get; init; }

    /// <summary>Whether sessions write an event log into the store.</summary>
    public required bool EventLog { get; init; }

    /// <summary>More properties; they win over the platform's.</summary>
    public required IReadOnlyDictionary<string, string> ExtraProperties { get; init; }

    /// <summary>A standalone cluster of each project; null for none.</summary>
    public required StandaloneSettings? Standalone { get; init; }

    /// <summary>The memory that one executor's pod asks for: heap and what is beside it, as Spark computes it.</summary>
    public ByteSize ExecutorPodMemory => ExecutorSize.PodMemory(ExecutorMemory, MemoryOverheadFactor);
}
