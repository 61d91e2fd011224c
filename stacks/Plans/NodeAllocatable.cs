using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Units;

namespace JupyterSpark.Stacks.Plans;

/// <summary>
/// What a node leaves to pods: capacity minus what the kubelet keeps back (for itself and for evicting pods before memory runs out).
/// Source: AKS, Node resource reservations (2026-06), Kubernetes 1.29 and newer.
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

    /// <summary>An AKS node after the kubelet's reservations, before <see cref="DaemonSets"/>.</summary>
    /// <param name="cpus">Virtual CPUs, at least 1.</param>
    /// <param name="memory">Memory.</param>
    /// <param name="maxPods">Pods a node; each makes AKS keep back 20 MB more, up to a quarter of the memory.</param>
    public static NodeResources Aks(int cpus, ByteSize memory, int maxPods)
    {
        var kubelet = Math.Min((20L * maxPods + 50) * Megabyte, memory.Bytes / 4);
        var left = memory.Bytes - kubelet - ByteSize.FromMebibytes(EvictionMebibytes).Bytes;
        return new NodeResources(new CpuAmount(cpus * 1000 - AksReservedMillicores(cpus)), new ByteSize(Math.Max(0, left)));
    }

    /// <summary>What is left for the platform's pods once <see cref="DaemonSets"/> run, in whole MiB; never below zero.</summary>
    public static NodeResources ForWorkload(NodeResources node) => new(
        new CpuAmount(Math.Max(0, node.Cpu.Millicores - DaemonSets.Cpu.Millicores)),
        ByteSize.FromMebibytes(Math.Max(0, node.Memory.Mebibytes - DaemonSets.Memory.Mebibytes)));

    // 60m for the first core, 40m for the second, 20m for the third and fourth each, 10m for each above.
    private static int AksReservedMillicores(int cpus) =>
        60 + 40 * Math.Clamp(cpus - 1, 0, 1) + 20 * Math.Clamp(cpus - 2, 0, 2) + 10 * Math.Max(0, cpus - 4);
}
