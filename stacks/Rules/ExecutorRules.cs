using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Spark;
using JupyterSpark.Components.Units;
using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Plans;

namespace JupyterSpark.Stacks.Rules;

/// <summary>One executor against one node of the Spark pool, and all of them against the pool.</summary>
public static class ExecutorRules
{
    private const string Section = "platform:spark.executor";

    // What the kubelet keeps free before it evicts, and what the system and the images take.
    private const double DiskKept = 0.1;
    private const int ImagesGib = 20;

    // Spark does not start with less.
    private static readonly ByteSize MinHeap = ByteSize.FromMebibytes(512);

    /// <summary>Every mistake with the size and number of executors.</summary>
    public static IEnumerable<Problem> Check(PlatformConfig config)
    {
        var settings = SparkPlan.Of(config);
        return IsSound(settings) ? Fit(config, settings, PoolPlan.Of(config).Of(PoolRole.Spark)) : [];
    }

    /// <summary>Whether the numbers of an executor are such that the arithmetic holds for them; the reader's limits are narrower.</summary>
    public static bool IsSound(SparkSettings settings) =>
        settings.ExecutorCores is > 0 and <= 10_000
        && settings.MemoryOverheadFactor is >= 0 and <= 1000
        && settings.ExecutorMemory.Bytes > 0 && settings.ExecutorMemory <= ByteSize.FromGibibytes(1_000_000)
        && settings.EphemeralStorage.Bytes >= 0 && settings.EphemeralStorage <= ByteSize.FromGibibytes(1_000_000);

    private static IEnumerable<Problem> Fit(PlatformConfig config, SparkSettings settings, NodePoolSpec spec)
    {
        if (spec.Pool.Allocatable is not { } node)
        {
            yield break;
        }
        if (settings.ExecutorPodMemory > node.Memory)
        {
            yield return MemoryAboveNode(Path(config, config.Spark.Executor.Memory is null, "memory"), settings, spec, node);
        }
        if (CpuAmount.FromCores(settings.ExecutorCores) > node.Cpu)
        {
            yield return SparkProblems.CoresAboveNode(
                Path(config, config.Spark.Executor.Cores is null, "cores"),
                settings.ExecutorCores, spec.Pool.Name, spec.VmSize, Phrase.Number(node.Cpu.Cores), node.Cpu.Millicores / 1000);
        }
        var perNode = ExecutorSize.PerNode(node.Cpu, node.Memory, settings.ExecutorCores, settings.ExecutorPodMemory);
        var room = (long)perNode * Math.Max(0, spec.Pool.MaxNodes);
        // The default gives no warning: executors that find no place wait, and cost nothing.
        if (perNode > 0 && config.Spark.Executor.MaxExecutors is { } most && most > room)
        {
            yield return SparkProblems.MoreThanPool(most, room, spec.Pool.Name, spec.Pool.MaxNodes, perNode);
        }
        foreach (var problem in Scratch(config, settings, spec, perNode))
        {
            yield return problem;
        }
    }

    private static IEnumerable<Problem> Scratch(PlatformConfig config, SparkSettings settings, NodePoolSpec spec, int perNode)
    {
        if (spec.DiskGib == NodePoolSpec.UnknownDisk)
        {
            yield break;
        }
        var isSaid = config.Pools.Spark.DiskGib is not null || settings.EphemeralStorage != new ExecutorConfig().EphemeralStorage;
        var room = Math.Max(0, (long)(spec.DiskGib * (1 - DiskKept)) - ImagesGib);
        var size = settings.EphemeralStorage.ToKubernetes();
        if (settings.EphemeralStorage > ByteSize.FromGibibytes(room))
        {
            var isDefault = settings.EphemeralStorage == new ExecutorConfig().EphemeralStorage && config.Pools.Spark.DiskGib is not null;
            var path = isDefault ? "platform:pools.spark.diskGib" : $"{Section}.ephemeralStorage";
            yield return SparkProblems.ScratchAboveDisk(path, size, spec.DiskGib, room);
        }
        else if (isSaid && settings.EphemeralStorage.Bytes * perNode > ByteSize.FromGibibytes(room).Bytes)
        {
            yield return SparkProblems.ScratchTogether(size, perNode, spec.DiskGib, room);
        }
    }

    private static Problem MemoryAboveNode(string path, SparkSettings settings, NodePoolSpec spec, NodeResources node)
    {
        var largest = ExecutorSize.LargestHeap(node.Memory, settings.MemoryOverheadFactor);
        return SparkProblems.MemoryAboveNode(
            path,
            settings.ExecutorMemory.ToSpark(),
            settings.MemoryOverheadFactor * 100,
            settings.ExecutorPodMemory.Mebibytes - settings.ExecutorMemory.Mebibytes,
            settings.ExecutorPodMemory.Mebibytes,
            spec.Pool.Name,
            spec.VmSize,
            node.Memory.Mebibytes,
            largest < MinHeap ? null : Round(largest).ToSpark());
    }

    // Whole gibibytes where there is one: what a person would write.
    private static ByteSize Round(ByteSize size) => size.Mebibytes >= 1024 ? ByteSize.FromGibibytes(size.Mebibytes / 1024) : size;

    // Whoever says nothing about executors has chosen the VM size.
    private static string Path(PlatformConfig config, bool isDefault, string key) =>
        isDefault && config.Pools.Spark.VmSize is not null ? "platform:pools.spark.vmSize" : $"{Section}.{key}";
}
