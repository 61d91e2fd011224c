using JupyterSpark.Components.Foundation;
using Pulumi;
using Pulumi.AzureNative.ContainerService;
using Pulumi.AzureNative.ContainerService.Inputs;

namespace JupyterSpark.Components.Azure;

/// <summary>
/// One node pool in the two forms that Azure has for it: a part of the cluster (the system pool, without which there is no cluster) and a
/// resource of its own (every other pool).
/// </summary>
internal static class AksPool
{
    /// <summary>The pool as a part of the cluster.</summary>
    public static ManagedClusterAgentPoolProfileArgs OfCluster(
        NodePoolSpec spec, AzureContext context, string kubernetesVersion, Output<string> subnetId)
    {
        var pool = new ManagedClusterAgentPoolProfileArgs
        {
            Name = spec.Pool.Name,
            Mode = AgentPoolMode.System,
            Type = AgentPoolType.VirtualMachineScaleSets,
            // Left out, a changed version would move the control plane only.
            OrchestratorVersion = kubernetesVersion,
            VmSize = spec.VmSize,
            OsType = OSType.Linux,
            OsDiskSizeGB = spec.DiskGib,
            MaxPods = spec.MaxPods,
            Count = spec.Pool.MinNodes,
            EnableAutoScaling = Scales(spec),
            MinCount = Bound(spec, spec.Pool.MinNodes),
            MaxCount = Bound(spec, spec.Pool.MaxNodes),
            NodeLabels = spec.Pool.Labels.ToDictionary(),
            VnetSubnetID = subnetId,
            Tags = context.Tags.ToDictionary(),
        };
        foreach (var zone in spec.Zones)
        {
            pool.AvailabilityZones.Add(zone);
        }
        foreach (var taint in spec.Pool.Taints)
        {
            pool.NodeTaints.Add(taint.ToString());
        }
        return pool;
    }

    /// <summary>The pool as a resource of its own.</summary>
    public static AgentPoolArgs Standalone(
        NodePoolSpec spec, AzureContext context, string kubernetesVersion, Output<string> clusterName, Output<string> subnetId)
    {
        var pool = new AgentPoolArgs
        {
            ResourceGroupName = context.ResourceGroupName,
            ResourceName = clusterName,
            AgentPoolName = spec.Pool.Name,
            Mode = AgentPoolMode.User,
            Type = AgentPoolType.VirtualMachineScaleSets,
            // Left out, a changed version would move the control plane only.
            OrchestratorVersion = kubernetesVersion,
            VmSize = spec.VmSize,
            OsType = OSType.Linux,
            OsDiskSizeGB = spec.DiskGib,
            MaxPods = spec.MaxPods,
            Count = spec.Pool.MinNodes,
            EnableAutoScaling = Scales(spec),
            MinCount = Bound(spec, spec.Pool.MinNodes),
            MaxCount = Bound(spec, spec.Pool.MaxNodes),
            NodeLabels = spec.Pool.Labels.ToDictionary(),
            VnetSubnetID = subnetId,
            Tags = context.Tags.ToDictionary(),
        };
        foreach (var zone in spec.Zones)
        {
            pool.AvailabilityZones.Add(zone);
        }
        foreach (var taint in spec.Pool.Taints)
        {
            pool.NodeTaints.Add(taint.ToString());
        }
        if (spec.Spot)
        {
            pool.ScaleSetPriority = ScaleSetPriority.Spot;
            pool.ScaleSetEvictionPolicy = ScaleSetEvictionPolicy.Delete;
            // Up to the price of an ordinary node: evicted for capacity, never for price.
            pool.SpotMaxPrice = -1.0;
        }
        return pool;
    }

    private static bool Scales(NodePoolSpec spec) => spec.Pool.MinNodes < spec.Pool.MaxNodes;

    private static Input<int>? Bound(NodePoolSpec spec, int nodes) => Scales(spec) ? nodes : null;
}
