using JupyterSpark.Components.Foundation;
using Pulumi;
using Pulumi.Gcp.Container;
using Pulumi.Gcp.Container.Inputs;
using GkeNodePool = Pulumi.Gcp.Container.NodePool;

namespace JupyterSpark.Components.Gcp;

/// <summary>What <see cref="GkeCluster"/> needs.</summary>
public sealed class GkeClusterArgs : ResourceArgs
{
    /// <summary>What all Google Cloud components share.</summary>
    public required GcpContext Context { get; init; }

    /// <summary>The decisions on the cluster.</summary>
    public required GkeSettings Settings { get; init; }

    /// <summary>The network.</summary>
    public required GcpNetwork Network { get; init; }

    /// <summary>The nodes' account.</summary>
    public required GkeNodeAccount NodeAccount { get; init; }

    /// <summary>The four pools.</summary>
    public required IReadOnlyList<NodePoolSpec> Pools { get; init; }
}

/// <summary>
/// Creates the GKE cluster without a pool of its own and the four pools as resources, so that each can be changed or replaced alone. Nodes
/// have no public address, Dataplane V2 (Cilium) enforces network policies, workload identity is on. Costs: control plane about 73 USD a
/// month (Google gives that back for one zonal cluster of a billing account), and the nodes with their disks (pd-balanced, about 0.10 USD a
/// month and GB); user and Spark pools cost nothing while nobody works.
/// </summary>
public sealed class GkeCluster : ComponentResource
{
    /// <summary>Creates the cluster and its pools.</summary>
    public GkeCluster(string name, GkeClusterArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:gcp:GkeCluster", name, args, options)
    {
        var context = args.Context;
        var cluster = new Cluster(name, ClusterArgs(args), ClusterOptions(args));
        var pools = args.Pools.Select(spec => new GkeNodePool(
            $"{name}-{spec.Pool.Name}",
            GkePool.Of(spec, context, cluster.Name, args.NodeAccount.Email),
            // What a pool began with is of no interest later; a changed figure must not replace it.
            new CustomResourceOptions { Parent = this, IgnoreChanges = { "initialNodeCount" } }));
        Pools = pools.Cast<Resource>().ToList();
        // Google knows the project's identity pool once its first such cluster exists.
        WorkloadPool = cluster.WorkloadIdentityConfig.Apply(config => config?.WorkloadPool ?? context.WorkloadPool);
        Kubeconfig = Output.CreateSecret(Output
            .Tuple(cluster.Name, cluster.Endpoint, cluster.MasterAuth)
            .Apply(t => GkeKubeconfig.Write(t.Item1, t.Item2, t.Item3?.ClusterCaCertificate ?? "")));
        RegisterOutputs(new Dictionary<string, object?> { ["workloadPool"] = WorkloadPool, ["kubeconfig"] = Kubeconfig });
    }

    /// <summary>The workload identity pool, once the cluster is in it.</summary>
    public Output<string> WorkloadPool { get; }

    /// <summary>The kubeconfig for whoever is signed in to Google Cloud; a secret.</summary>
    public Output<string> Kubeconfig { get; }

    /// <summary>The pools; in-cluster resources depend on them.</summary>
    public IReadOnlyList<Resource> Pools { get; }

    private CustomResourceOptions ClusterOptions(GkeClusterArgs args) => new()
    {
        Parent = this,
        // Nodes that cannot reach the internet or write a log do not become ready.
        DependsOn = { args.Network.Nat, args.NodeAccount.Grant },
        // Of the pool that is removed at once; Google then shows there what the other pools have.
        IgnoreChanges = { "initialNodeCount", "nodeConfig" },
    };

    private static ClusterArgs ClusterArgs(GkeClusterArgs args)
    {
        var context = args.Context;
        var settings = args.Settings;
        return new ClusterArgs
        {
            Project = context.Project,
            Name = context.Names.Cluster,
            Location = context.Location,
            // Every pool is a resource of its own; GKE cannot make a cluster without one, so it makes one and removes it.
            RemoveDefaultNodePool = true,
            InitialNodeCount = 1,
            NodeConfig = new ClusterNodeConfigArgs
            {
                // The project's default account may not exist, or may do too much.
                ServiceAccount = args.NodeAccount.Email,
                ShieldedInstanceConfig = new ClusterNodeConfigShieldedInstanceConfigArgs { EnableSecureBoot = true },
            },
            MinMasterVersion = settings.KubernetesVersion,
            ReleaseChannel = new ClusterReleaseChannelArgs { Channel = settings.ReleaseChannel },
            Network = args.Network.NetworkId,
            Subnetwork = args.Network.SubnetId,
            NetworkingMode = "VPC_NATIVE",
            IpAllocationPolicy = new ClusterIpAllocationPolicyArgs
            {
                ClusterSecondaryRangeName = GcpNames.PodRange,
                ServicesSecondaryRangeName = GcpNames.ServiceRange,
            },
            // Between users and executors nothing but network policies stands; this dataplane always enforces them.
            DatapathProvider = "ADVANCED_DATAPATH",
            PrivateClusterConfig = new ClusterPrivateClusterConfigArgs
            {
                // Nobody on the internet reaches a node.
                EnablePrivateNodes = true,
                EnablePrivateEndpoint = settings.PrivateApi,
                MasterIpv4CidrBlock = settings.ControlPlaneCidr,
            },
            MasterAuthorizedNetworksConfig = AuthorizedNetworks(settings),
            WorkloadIdentityConfig = new ClusterWorkloadIdentityConfigArgs { WorkloadPool = context.WorkloadPool },
            ClusterAutoscaling = new ClusterClusterAutoscalingArgs
            {
                // Takes idle nodes away sooner; the pools' sizes are the stack's, GKE makes none itself.
                AutoscalingProfile = "OPTIMIZE_UTILIZATION",
            },
            AuthenticatorGroupsConfig = Groups(settings),
            ResourceLabels = context.Labels.ToDictionary(),
            // On by default, and destroying a stack would stop halfway; what holds data has Pulumi's own protection.
            DeletionProtection = false,
        };
    }

    private static Input<ClusterAuthenticatorGroupsConfigArgs>? Groups(GkeSettings settings)
    {
        if (settings.SecurityGroup is not { } group)
        {
            return null;
        }
        return new ClusterAuthenticatorGroupsConfigArgs { SecurityGroup = group };
    }

    private static Input<ClusterMasterAuthorizedNetworksConfigArgs>? AuthorizedNetworks(GkeSettings settings)
    {
        if (settings.AuthorizedCidrs.Count == 0 && !settings.PrivateApi)
        {
            return null;
        }
        var networks = new ClusterMasterAuthorizedNetworksConfigArgs
        {
            // Otherwise every VM of every Google customer may knock.
            GcpPublicCidrsAccessEnabled = false,
        };
        foreach (var range in settings.AuthorizedCidrs)
        {
            networks.CidrBlocks.Add(new ClusterMasterAuthorizedNetworksConfigCidrBlockArgs { CidrBlock = range });
        }
        return networks;
    }
}
