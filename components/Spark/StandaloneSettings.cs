using JupyterSpark.Components.Units;

namespace JupyterSpark.Components.Spark;

/// <summary>A standalone Spark cluster of each project, beside the executors that notebooks start themselves.</summary>
/// <param name="Workers">Workers, which stay whether somebody works or not.</param>
/// <param name="Cores">Tasks that one worker runs at the same time.</param>
/// <param name="Memory">Memory that one worker gives to executors' heaps.</param>
public sealed record StandaloneSettings(int Workers, int Cores, ByteSize Memory)
{
    /// <summary>The heap of master and worker themselves; they hand out work and hold no data.</summary>
    public static readonly ByteSize DaemonHeap = ByteSize.FromMebibytes(512);

    /// <summary>The memory of the master's pod, and of a worker beside what it gives to executors.</summary>
    public static readonly ByteSize DaemonMemory = DaemonHeap + ExecutorSize.MinimumOverhead;

    /// <summary>The memory of a worker's pod, request and limit alike: its executors as Spark counts them elsewhere, and the worker itself.</summary>
    /// <param name="overheadFactor">Memory beside the heap as a part of it.</param>
    public ByteSize WorkerPodMemory(double overheadFactor) => ExecutorSize.PodMemory(Memory, overheadFactor) + DaemonMemory;
}
