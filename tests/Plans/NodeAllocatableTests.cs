using System.Globalization;
using System.Text.RegularExpressions;
using JupyterSpark.Components.Units;
using JupyterSpark.Stacks.Plans;

namespace JupyterSpark.Tests.Plans;

public partial class NodeAllocatableTests
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

    // The formula of amazon-eks-ami worked out by hand, before the memory that a VM never shows; that comes off here.
    [Theory]
    [InlineData(2, 8, 29, 1930, 7518)]
    [InlineData(4, 16, 58, 3920, 15391)]
    [InlineData(8, 32, 58, 7910, 31775)]
    [InlineData(16, 64, 234, 15890, 62607)]
    [InlineData(4, 32, 58, 3920, 31775)]
    [InlineData(8, 64, 58, 7910, 64543)]
    [InlineData(16, 128, 234, 15890, 128143)]
    [InlineData(32, 128, 234, 31850, 128143)]
    public void An_EKS_node_keeps_back_what_its_image_reserves_and_what_the_VM_never_shows(
        int cpus, int gib, int maxPods, int millicores, long mebibytes)
    {
        var node = NodeAllocatable.Eks(cpus, ByteSize.FromGibibytes(gib), maxPods);

        Assert.Equal(millicores, node.Cpu.Millicores);
        Assert.Equal(mebibytes - (long)Math.Ceiling(gib * 1024 * 0.075m), node.Memory.Mebibytes);
    }

    [Fact]
    public void An_EKS_node_of_every_size_leaves_what_Karpenter_publishes()
    {
        var rows = DataTable.Read("vm-sizes").Rows.Where(row => row["cloud"] == "aws").ToList();

        Assert.True(rows.Count > 20, $"{rows.Count} sizes");
        Assert.All(rows, row =>
        {
            var published = Published().Match(row["note"]);
            Assert.True(published.Success, row["note"]);
            var (millicores, mebibytes, pods) = (Number(published, 1), Number(published, 2), Number(published, 3));
            var size = VmSizes.Find("aws", row["type"])!;
            // Whoever asks for the fewest pods still gets what the image reserves for the type's own number.
            var few = NodeAllocatable.Of("aws", size, 1);
            var graviton = ByteSize.FromMebibytes(size.Architecture == "arm64" ? 64 : 0);
            var exact = NodeAllocatable.Eks(size.Cpus, new ByteSize(size.Memory.Bytes - graviton.Bytes), pods);

            Assert.Equal((row["type"], millicores, mebibytes), (row["type"], exact.Cpu.Millicores, (int)exact.Memory.Mebibytes));
            Assert.True(pods <= NodeAllocatable.EksReservedPods(size.Cpus), row["type"]);
            Assert.True(few.Memory.Mebibytes <= mebibytes, row["type"]);
            Assert.Equal(mebibytes - 11 * (NodeAllocatable.EksReservedPods(size.Cpus) - pods), few.Memory.Mebibytes);
        });
    }

    [Fact]
    public void More_pods_than_the_interfaces_have_addresses_for_cost_an_EKS_node_memory()
    {
        var size = VmSizes.Find("aws", "m7i.large")!;

        Assert.Equal(6012, NodeAllocatable.Of("aws", size, 110).Memory.Mebibytes);
    }

    [Theory]
    [InlineData(2, 110)]
    [InlineData(30, 110)]
    [InlineData(32, 250)]
    public void EKS_caps_pods_by_the_size_of_a_node(int cpus, int pods) => Assert.Equal(pods, NodeAllocatable.EksMaxPods(cpus));

    // Google's brackets, worked out by hand for usual sizes.
    [Theory]
    [InlineData(2, 8, 1930, 6248)]
    [InlineData(4, 16, 3920, 13621)]
    [InlineData(8, 32, 7910, 29022)]
    [InlineData(16, 64, 15890, 59824)]
    [InlineData(4, 32, 3920, 29022)]
    [InlineData(8, 64, 7910, 59824)]
    [InlineData(16, 128, 15890, 121428)]
    [InlineData(32, 128, 31850, 121428)]
    [InlineData(48, 192, 47810, 185653)]
    [InlineData(1, 4, 940, 2972)]
    public void A_GKE_node_keeps_back_what_Google_documents(int cpus, int gib, int millicores, long mebibytes)
    {
        var node = NodeAllocatable.Gke(cpus, ByteSize.FromGibibytes(gib), 110);

        Assert.Equal((millicores, mebibytes), (node.Cpu.Millicores, node.Memory.Mebibytes));
    }

    [Fact]
    public void A_GKE_node_below_a_GiB_keeps_back_a_fixed_amount() =>
        Assert.Equal(1000 - 255 - 100, NodeAllocatable.Gke(1, ByteSize.FromMebibytes(1000), 110).Memory.Mebibytes);

    [Fact]
    public void A_GKE_node_with_more_than_110_pods_keeps_back_more_CPU() =>
        Assert.Equal(3920 - 400, NodeAllocatable.Gke(4, ByteSize.FromGibibytes(16), 111).Cpu.Millicores);

    [Fact]
    public void A_shared_core_on_GKE_leaves_less_than_one_CPU()
    {
        var node = NodeAllocatable.Of("gcp", VmSizes.Find("gcp", "e2-medium")!, 110);

        Assert.Equal((940, 2972L), (node.Cpu.Millicores, node.Memory.Mebibytes));
    }

    [Fact]
    public void A_node_that_kubeadm_joined_keeps_back_memory_for_evicting_only()
    {
        var node = NodeAllocatable.Kubeadm(8, ByteSize.FromGibibytes(32));

        Assert.Equal((8000, 32 * 1024L - 100), (node.Cpu.Millicores, node.Memory.Mebibytes));
    }

    [Fact]
    public void A_size_is_reckoned_by_the_formula_of_its_cloud()
    {
        var size = VmSizes.Find("azure", "Standard_D4s_v5")!;

        Assert.Equal(NodeAllocatable.Aks(size.Cpus, size.Memory, 110), NodeAllocatable.Of("azure", size, 110));
        Assert.Equal(NodeAllocatable.Gke(size.Cpus, size.Memory, 110), NodeAllocatable.Of("gcp", size, 110));
        Assert.Equal(NodeAllocatable.Eks(size.Cpus, size.Memory, 110), NodeAllocatable.Of("aws", size, 110));
        Assert.Throws<ArgumentOutOfRangeException>(() => NodeAllocatable.Of("onprem", size, 110));
    }

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

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("karpenter allocatable cpu ([0-9]+)m mem ([0-9]+)Mi pods ([0-9]+)")]
    private static partial Regex Published();
}
