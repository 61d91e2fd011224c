using JupyterSpark.Components.Spark;
using JupyterSpark.Components.Units;
using JupyterSpark.Stacks.Plans;

namespace JupyterSpark.Tests.Units;

public class ExecutorSizeTests
{
    [Theory]
    [InlineData(600, 0.1, 984)] // these two ran on a cluster
    [InlineData(2048, 0.4, 2867)]
    [InlineData(12288, 0.1, 13516)]
    [InlineData(12288, 0.4, 17203)]
    public void A_pods_memory_is_the_heap_and_what_is_beside_it(long heapMib, double factor, long podMib) =>
        Assert.Equal(podMib, ExecutorSize.PodMemory(ByteSize.FromMebibytes(heapMib), factor).Mebibytes);

    [Fact]
    [Trait("Acceptance", "S1-25")]
    public void Six_executors_of_three_cores_and_12g_need_three_nodes_of_eight_cores_and_32_GiB()
    {
        var node = NodeAllocatable.ForWorkload(NodeAllocatable.Aks(8, ByteSize.FromGibibytes(32), maxPods: 30));
        var pod = ExecutorSize.PodMemory(ByteSize.FromGibibytes(12), overheadFactor: 0.1);

        Assert.Equal(2, ExecutorSize.PerNode(node.Cpu, node.Memory, 3, pod));
        Assert.Equal(3, ExecutorSize.Nodes(6, node.Cpu, node.Memory, 3, pod));
    }

    [Fact]
    public void With_the_memory_that_Python_wants_beside_the_heap_the_same_six_need_six_nodes()
    {
        var node = NodeAllocatable.ForWorkload(NodeAllocatable.Aks(8, ByteSize.FromGibibytes(32), maxPods: 30));
        var pod = ExecutorSize.PodMemory(ByteSize.FromGibibytes(12), overheadFactor: 0.4);

        Assert.Equal(6, ExecutorSize.Nodes(6, node.Cpu, node.Memory, 3, pod));
    }

    [Fact]
    public void An_executor_larger_than_the_node_fits_nowhere()
    {
        var (cpu, memory) = (CpuAmount.FromCores(4), ByteSize.FromGibibytes(16));

        Assert.Equal(0, ExecutorSize.PerNode(cpu, memory, 5, ByteSize.FromGibibytes(1)));
        Assert.Throws<ArgumentException>(() => ExecutorSize.Nodes(1, cpu, memory, 1, ByteSize.FromGibibytes(17)));
    }

    [Theory]
    [InlineData(14162, 0.1, 12875)]
    [InlineData(14162, 0.4, 10116)]
    [InlineData(1000, 0.1, 616)]
    [InlineData(300, 0.4, 0)]
    public void The_largest_heap_leaves_room_for_what_is_beside_it(long podMib, double factor, long heapMib)
    {
        var heap = ExecutorSize.LargestHeap(ByteSize.FromMebibytes(podMib), factor);

        Assert.Equal(heapMib, heap.Mebibytes);
        Assert.True(heapMib == 0 || ExecutorSize.PodMemory(heap, factor) <= ByteSize.FromMebibytes(podMib));
        Assert.True(ExecutorSize.PodMemory(heap + ByteSize.FromMebibytes(1), factor) > ByteSize.FromMebibytes(podMib));
    }
}
