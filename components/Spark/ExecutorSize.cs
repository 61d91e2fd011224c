using JupyterSpark.Components.Units;

namespace JupyterSpark.Components.Spark;

/// <summary>Spark's arithmetic of executor pods. Source: pods that ran (600m -> 984Mi; 2g with factor 0.4 -> 2867Mi).</summary>
public static class ExecutorSize
{
    /// <summary>The least memory beside the heap.</summary>
    public static readonly ByteSize MinimumOverhead = ByteSize.FromMebibytes(384);

    /// <summary>The memory of an executor's pod, request and limit alike: heap + max(384 MiB, factor x heap), in whole MiB.</summary>
    public static ByteSize PodMemory(ByteSize heap, double overheadFactor)
    {
        var overhead = ByteSize.FromMebibytes((long)(heap.Mebibytes * (decimal)overheadFactor));
        return heap + (overhead > MinimumOverhead ? overhead : MinimumOverhead);
    }

    /// <summary>How many executors fit on one node by CPU and memory; 0 when not even one does.</summary>
    public static int PerNode(CpuAmount nodeCpu, ByteSize nodeMemory, int executorCores, ByteSize podMemory) =>
        (int)Math.Min(nodeCpu.Millicores / (executorCores * 1000), nodeMemory.Bytes / podMemory.Bytes);

    /// <summary>How many nodes a number of executors needs. Throws <see cref="ArgumentException"/> when not even one fits on a node.</summary>
    public static int Nodes(int executors, CpuAmount nodeCpu, ByteSize nodeMemory, int executorCores, ByteSize podMemory)
    {
        var perNode = PerNode(nodeCpu, nodeMemory, executorCores, podMemory);
        return perNode == 0
            ? throw new ArgumentException("The executor is larger than the node.", nameof(podMemory))
            : (executors + perNode - 1) / perNode;
    }

    /// <summary>The largest heap, in whole MiB, whose pod fits into the given memory; 0 when even the overhead does not.</summary>
    public static ByteSize LargestHeap(ByteSize podMemory, double overheadFactor)
    {
        // h + floor(h x factor) <= pod is the same as h < (pod + 1) / (1 + factor).
        var byFactor = (long)Math.Ceiling((podMemory.Mebibytes + 1) / (1 + (decimal)overheadFactor)) - 1;
        var byMinimum = podMemory.Mebibytes - MinimumOverhead.Mebibytes;
        return ByteSize.FromMebibytes(Math.Max(0, Math.Min(byFactor, byMinimum)));
    }
}
