using JupyterSpark.Components.Units;
using JupyterSpark.Stacks.Plans;

namespace JupyterSpark.Tests.Plans;

public class NodeAllocatableTests
{
    // Microsoft's formulas, worked out by hand for usual sizes.
    [Theory]
    [InlineData(2, 8, 250, 1900, 6044)]
    [InlineData(2, 8, 110, 1900, 6044)]
    [InlineData(2, 8, 30, 1900, 7472)]
    [InlineData(4, 16, 250, 3860, 12188)]
    [InlineData(4, 16, 110, 3860, 14138)]
    [InlineData(4, 16, 30, 3860, 15664)]
    [InlineData(8, 32, 250, 7820, 27851)]
    [InlineData(8, 32, 110, 7820, 30522)]
    [InlineData(8, 32, 30, 7820, 32048)]
    [InlineData(16, 64, 30, 15740, 64816)]
    [InlineData(4, 32, 110, 3860, 30522)]
    [InlineData(16, 128, 250, 15740, 126155)]
    [InlineData(32, 128, 30, 31580, 130352)]
    public void An_AKS_node_keeps_back_what_Microsoft_documents(int cpus, int gib, int maxPods, int millicores, long mebibytes)
    {
        var node = NodeAllocatable.Aks(cpus, ByteSize.FromGibibytes(gib), maxPods);

        Assert.Equal((millicores, mebibytes), (node.Cpu.Millicores, node.Memory.Mebibytes));
    }

    [Theory]
    [InlineData(1, 60)]
    [InlineData(2, 100)]
    [InlineData(4, 140)]
    [InlineData(8, 180)]
    [InlineData(16, 260)]
    [InlineData(32, 420)]
    [InlineData(64, 740)]
    public void The_CPU_that_is_kept_back_follows_Microsofts_table(int cpus, int millicores) =>
        Assert.Equal(cpus * 1000 - millicores, NodeAllocatable.Aks(cpus, ByteSize.FromGibibytes(8), 30).Cpu.Millicores);

    [Fact]
    public void What_the_clusters_own_pods_ask_for_is_not_left_for_the_platform()
    {
        var node = NodeAllocatable.Aks(4, ByteSize.FromGibibytes(16), 30);
        var left = NodeAllocatable.ForWorkload(node);

        Assert.Equal(node.Cpu.Millicores - 300, left.Cpu.Millicores);
        Assert.Equal(node.Memory.Mebibytes - 512, left.Memory.Mebibytes);
    }

    [Fact]
    public void Nothing_is_left_of_a_node_that_is_too_small()
    {
        var left = NodeAllocatable.ForWorkload(NodeAllocatable.Aks(1, ByteSize.FromMebibytes(100), 250));

        Assert.Equal(0, left.Memory.Bytes);
    }
}
