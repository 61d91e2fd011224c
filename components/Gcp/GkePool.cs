using JupyterSpark.Components.Foundation;
using Pulumi;
using Pulumi.Gcp.Container;
using Pulumi.Gcp.Container.Inputs;

namespace JupyterSpark.Components.Gcp;

/// <summary>One node pool as GKE is asked for it; all four are resources of their own.</summary>
internal static class GkePool
{
    // In how many zones of a region GKE places a pool that names none.
    private const int ZonesOfRegion = 3;

    private const string CloudPlatform = "https://www.googleapis.com/auth/cloud-platform";

    /// <summary>The pool.</summary>
    public static NodePoolArgs Of(NodePoolSpec spec, GcpContext context, Output<string> clusterName, Output<string> nodeAccount)
    {
        var zones = spec.Zones.Count > 0 ? spec.Zones.Count : context.Zone is null ? ZonesOfRegion : 1;
        // The first nodes are so many in each zone; the autoscaler takes what is too much.
        var inEachZone = (spec.Pool.MinNodes + zones - 1) / zones;
        var pool = new NodePoolArgs
        {
            Project = context.Project,
            Name = spec.Pool.Name,
            Cluster = clusterName,
            Location = context.Location,
            InitialNodeCount = inEachZone,
            MaxPodsPerNode = spec.MaxPods,
            Autoscaling = new NodePoolAutoscalingArgs
            {
                // Of all zones together: a bound for each zone would be three times what the stack says.
                TotalMinNodeCount = spec.Pool.MinNodes,
                // And never below what the pool begins with: two nodes in three zones begin as three.
                TotalMaxNodeCount = Math.Max(spec.Pool.MaxNodes, inEachZone * zones),
                // Where there is capacity; executors and notebooks do not need an even spread.
                LocationPolicy = "ANY",
            },
            Management = new NodePoolManagementArgs { AutoRepair = true, AutoUpgrade = true },
            NodeConfig = Node(spec, context, nodeAccount),
        };
        foreach (var zone in spec.Zones)
        {
            pool.NodeLocations.Add(zone);
        }
        return pool;
    }

    private static NodePoolNodeConfigArgs Node(NodePoolSpec spec, GcpContext context, Output<string> nodeAccount)
    {
        var node = new NodePoolNodeConfigArgs
        {
            MachineType = spec.VmSize,
            ImageType = "COS_CONTAINERD",
            DiskSizeGb = spec.DiskGib,
            DiskType = GkeDisks.OfNode(spec.VmSize),
            ServiceAccount = nodeAccount,
            // Scopes only narrow what the account's roles allow; the roles decide.
            OauthScopes = { CloudPlatform },
            Labels = spec.Pool.Labels.ToDictionary(),
            ResourceLabels = context.Labels.ToDictionary(),
            Metadata = { ["disable-legacy-endpoints"] = "true" },
            ShieldedInstanceConfig = new NodePoolNodeConfigShieldedInstanceConfigArgs
            {
                // Only signed kernels boot; GKE's images are.
                EnableSecureBoot = true,
                EnableIntegrityMonitoring = true,
            },
            // Pods see their own identity at the metadata server, never the node's.
            WorkloadMetadataConfig = new NodePoolNodeConfigWorkloadMetadataConfigArgs { Mode = "GKE_METADATA" },
        };
        foreach (var taint in spec.Pool.Taints)
        {
            node.Taints.Add(new NodePoolNodeConfigTaintArgs { Key = taint.Key, Value = taint.Value, Effect = Effect(taint.Effect) });
        }
        if (spec.Spot)
        {
            node.Spot = true;
        }
        return node;
    }

    // GKE's own spelling of Kubernetes' effects.
    private static string Effect(string effect) => effect switch
    {
        "NoExecute" => "NO_EXECUTE",
        "PreferNoSchedule" => "PREFER_NO_SCHEDULE",
        _ => "NO_SCHEDULE",
    };
}
