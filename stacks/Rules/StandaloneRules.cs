using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Spark;
using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Plans;

namespace JupyterSpark.Stacks.Rules;

/// <summary>A standalone cluster's worker against the executors that it is to run and the node that it is to run on.</summary>
public static class StandaloneRules
{
    /// <summary>Every mistake in the section.</summary>
    public static IEnumerable<Problem> Check(PlatformConfig config)
    {
        var settings = SparkPlan.Of(config);
        if (settings.Standalone is not { } standalone || !ExecutorRules.IsSound(settings))
        {
            yield break;
        }
        if (settings.ExecutorMemory > standalone.Memory)
        {
            yield return SparkProblems.StandaloneTooSmall("memory", settings.ExecutorMemory.ToSpark(), standalone.Memory.ToSpark());
        }
        if (settings.ExecutorCores > standalone.Cores)
        {
            yield return SparkProblems.StandaloneTooSmall("cores", $"{settings.ExecutorCores}", $"{standalone.Cores}");
        }
        var spec = PoolPlan.Of(config).Of(PoolRole.Spark);
        if (spec.Pool.Allocatable is not { } node)
        {
            yield break;
        }
        var pod = standalone.WorkerPodMemory(settings.MemoryOverheadFactor);
        var perNode = ExecutorSize.PerNode(node.Cpu, node.Memory, standalone.Cores, pod);
        if (perNode == 0)
        {
            var isMemory = pod > node.Memory;
            yield return SparkProblems.StandaloneAboveNode(
                isMemory ? "memory" : "cores",
                isMemory ? pod.ToKubernetes() : $"{standalone.Cores}",
                isMemory ? node.Memory.ToKubernetes() : Phrase.Number(node.Cpu.Cores),
                spec.Pool.Name);
        }
        // A pool may be full of workers; then no notebook finds room for executors of its own.
        else if ((long)standalone.Workers * config.Projects.Count is var all && (long)perNode * Math.Max(0, spec.Pool.MaxNodes) is var room && all > room)
        {
            yield return SparkProblems.StandaloneAbovePool(all, room, spec.Pool.Name);
        }
    }
}
