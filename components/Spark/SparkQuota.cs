using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Units;

namespace JupyterSpark.Components.Spark;

/// <summary>What the executors of one project may take together.</summary>
/// <param name="Cpu">CPU that they may ask for.</param>
/// <param name="Memory">Memory that they may ask for.</param>
/// <param name="Pods">Their number.</param>
public sealed record SparkQuota(CpuAmount Cpu, ByteSize Memory, int Pods)
{
    /// <summary>The quota of a whole Spark pool at its largest; used for what a project leaves out.</summary>
    /// <param name="pool">The pool, whose node size must be known.</param>
    /// <param name="pods">The number of pods.</param>
    public static SparkQuota WholePool(NodePool pool, int pods)
    {
        var node = pool.Allocatable ?? throw new ArgumentException($"The node size of pool '{pool.Name}' is not known.", nameof(pool));
        return new SparkQuota(new CpuAmount(node.Cpu.Millicores * pool.MaxNodes), new ByteSize(node.Memory.Bytes * pool.MaxNodes), pods);
    }
}
