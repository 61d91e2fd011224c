using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Units;

namespace JupyterSpark.Stacks.Plans;

/// <summary>
/// What a node leaves to pods: capacity minus what the kubelet keeps back (for itself and for evicting pods before memory runs out).
/// A cluster's own pods are not in these formulas: <see cref="ForWorkload"/> takes them off.
/// </summary>
public static class NodeAllocatable
{
    /// <summary>
    /// What the cluster's own pods on every node ask for (network, CSI drivers, node manager, DNS cache). No document
    /// states it and it grows with add-ons: a round figure above what a plain AKS node with Cilium runs.
    /// </summary>
    public static readonly NodeResources DaemonSets = new(new CpuAmount(300), ByteSize.FromMebibytes(512));

    private const int EvictionMebibytes = 100;
    private const long Megabyte = 1_000_000;
    private const int GkeSharedCoreMillicores = 1060;
    private const int GravitonMebibytes = 64;
    private static readonly long Gibibyte = ByteSize.FromGibibytes(1).Bytes;

    // Shares in ten-thousandths of what lies between the bound before and this one; EKS and GKE have the same.
    private static readonly (long To, int Share)[] CpuBrackets = [(1000, 600), (2000, 100), (4000, 50), (long.MaxValue, 25)];

    private static readonly (long To, int Share)[] GkeMemoryBrackets =
        [(4 * Gibibyte, 2500), (8 * Gibibyte, 2000), (16 * Gibibyte, 1000), (128 * Gibibyte, 600), (long.MaxValue, 200)];

    /// <summary>A node of a size in the table, with what its processor and kind change in the formula of its cloud.</summary>
    /// <param name="cloud">The cloud as the table of sizes writes it: <c>azure</c>, <c>aws</c> or <c>gcp</c>.</param>
    /// <param name="size">The VM size.</param>
    /// <param name="maxPods">Pods a node.</param>
    public static NodeResources Of(string cloud, VmSize size, int maxPods) => cloud switch
    {
        "azure" => Aks(size.Cpus, size.Memory, maxPods),
        "aws" => Eks(size.Cpus, WithoutGraviton(size), Math.Max(maxPods, EksReservedPods(size.Cpus))),
        "gcp" when size.IsBurstable => Gke(size.Cpus, size.Memory, maxPods) with { Cpu = Left(size.Cpus, GkeSharedCoreMillicores) },
        "gcp" => Gke(size.Cpus, size.Memory, maxPods),
        _ => throw new ArgumentOutOfRangeException(nameof(cloud), cloud, null),
    };

    /// <summary>
    /// An AKS node after the kubelet's reservations, before <see cref="DaemonSets"/>. Source: AKS, Node resource reservations
    /// (2026-06), Kubernetes 1.29 and newer.
    /// </summary>
    /// <param name="cpus">Virtual CPUs, at least 1.</param>
    /// <param name="memory">Memory.</param>
    /// <param name="maxPods">Pods a node; each makes AKS keep back 20 MB more, up to a quarter of the memory.</param>
    public static NodeResources Aks(int cpus, ByteSize memory, int maxPods)
    {
        var kubelet = Math.Min((20L * maxPods + 50) * Megabyte, memory.Bytes / 4);
        return new NodeResources(Left(cpus, AksReservedMillicores(cpus)), Left(memory, kubelet));
    }

    /// <summary>
    /// A node of GKE Standard after the kubelet's reservations, before <see cref="DaemonSets"/>. Source: GKE, Plan node sizes, as
    /// karpenter-provider-gcp (2026-08) writes it down.
    /// </summary>
    /// <param name="cpus">Virtual CPUs, at least 1; not of a shared-core size, see <see cref="Of"/>.</param>
    /// <param name="memory">Memory.</param>
    /// <param name="maxPods">Pods a node; above 110 GKE is said to keep back 400m more, which nobody has checked here.</param>
    public static NodeResources Gke(int cpus, ByteSize memory, int maxPods)
    {
        var millicores = Reserved(cpus * 1000L, CpuBrackets) + (maxPods > 110 ? 400 : 0);
        var kubelet = memory.Bytes < Gibibyte ? ByteSize.FromMebibytes(255).Bytes : Reserved(memory.Bytes, GkeMemoryBrackets);
        return new NodeResources(Left(cpus, millicores), Left(memory, kubelet));
    }

    /// <summary>
    /// An EKS node (Amazon Linux 2023) after the kubelet's reservations, before <see cref="DaemonSets"/>. A VM shows its kernel less
    /// memory than the type is sold with: 7.5 % come off first, as Karpenter reckons, so that what is promised is there.
    /// Sources: amazon-eks-ami nodeadm (2026-07), Karpenter's instance types (2026-07).
    /// </summary>
    /// <param name="cpus">Virtual CPUs, at least 1.</param>
    /// <param name="memory">Memory.</param>
    /// <param name="maxPods">
    /// Pods a node that its kubelet reserves for, 11 MiB each: those of the type's network interfaces, even where a setting allows
    /// another number; see <see cref="EksReservedPods"/>.
    /// </param>
    public static NodeResources Eks(int cpus, ByteSize memory, int maxPods)
    {
        var overhead = (memory.Mebibytes * 75 + 999) / 1000;
        var kubelet = ByteSize.FromMebibytes(overhead + 11L * maxPods + 255).Bytes;
        return new NodeResources(Left(cpus, Reserved(cpus * 1000L, CpuBrackets)), Left(memory, kubelet));
    }

    /// <summary>
    /// A node that kubeadm joined: nothing is reserved unless somebody configured it, only the kubelet's eviction threshold counts.
    /// Source: kubernetes.io, Reserve Compute Resources.
    /// </summary>
    /// <param name="cpus">CPUs.</param>
    /// <param name="memory">Memory.</param>
    public static NodeResources Kubeadm(int cpus, ByteSize memory) => new(Left(cpus, 0), Left(memory, 0));

    /// <summary>The most pods that EKS recommends and sets on a managed node with prefix delegation.</summary>
    public static int EksMaxPods(int cpus) => cpus <= 30 ? 110 : 250;

    /// <summary>
    /// The most pods that nodeadm reserves memory for, by the network interfaces of the types in the table. It does so even where
    /// the node group sets fewer pods, for the setting is merged in after the reservation is computed.
    /// </summary>
    public static int EksReservedPods(int cpus) => cpus switch { <= 2 => 35, <= 8 => 58, <= 32 => 234, _ => 737 };

    /// <summary>What is left for the platform's pods once <see cref="DaemonSets"/> run, in whole MiB; never below zero.</summary>
    public static NodeResources ForWorkload(NodeResources node) => new(
        new CpuAmount(Math.Max(0, node.Cpu.Millicores - DaemonSets.Cpu.Millicores)),
        ByteSize.FromMebibytes(Math.Max(0, node.Memory.Mebibytes - DaemonSets.Memory.Mebibytes)));

    // 60m for the first core, 40m for the second, 20m for the third and fourth each, 10m for each above.
    private static int AksReservedMillicores(int cpus) =>
        60 + 40 * Math.Clamp(cpus - 1, 0, 1) + 20 * Math.Clamp(cpus - 2, 0, 2) + 10 * Math.Max(0, cpus - 4);

    // The kernel of a Graviton VM keeps a contiguous area; Karpenter takes it off before its overhead.
    private static ByteSize WithoutGraviton(VmSize size) =>
        size.Architecture == "arm64" ? ByteSize.FromMebibytes(size.Memory.Mebibytes - GravitonMebibytes) : size.Memory;

    private static CpuAmount Left(int cpus, long reservedMillicores) => new((int)Math.Max(0, cpus * 1000L - reservedMillicores));

    private static ByteSize Left(ByteSize memory, long kubelet) =>
        new(Math.Max(0, memory.Bytes - kubelet - ByteSize.FromMebibytes(EvictionMebibytes).Bytes));

    // Rounded up: what is kept back is never told too small.
    private static long Reserved(long capacity, (long To, int Share)[] brackets)
    {
        var (from, sum) = (0L, 0L);
        foreach (var (to, share) in brackets)
        {
            sum += Math.Max(0, Math.Min(capacity, to) - from) * share;
            from = to;
        }
        return (sum + 9_999) / 10_000;
    }
}
