using System.Text;
using JupyterSpark.Components.Foundation;
using Pulumi;
using Pulumi.AzureNative.ContainerService;
using Pulumi.AzureNative.ContainerService.Inputs;

namespace JupyterSpark.Components.Azure;

/// <summary>What <see cref="AksCluster"/> needs.</summary>
public sealed class AksClusterArgs : ResourceArgs
{
    /// <summary>What all Azure components share.</summary>
    public required AzureContext Context { get; init; }

    /// <summary>The decisions on the cluster.</summary>
    public required AksSettings Settings { get; init; }

    /// <summary>The nodes' subnet.</summary>
    [Input("subnetId", required: true)]
    public required Input<string> SubnetId { get; init; }

    /// <summary>The address from which nodes and pods reach the internet; null when it is the load balancer's.</summary>
    public required Output<string>? EgressAddress { get; init; }

    /// <summary>The four pools.</summary>
    public required IReadOnlyList<NodePoolSpec> Pools { get; init; }
}

/// <summary>
/// Creates the AKS cluster with its identity, the system pool as a part of it and the other three pools as resources of their own, so that
/// each can be changed or replaced alone. OIDC issuer and workload identity are on, network policies are enforced by Cilium. Costs: control
/// plane nothing (tier free) or about 73 USD a month (standard), and the nodes, whose disks are about 20 USD a month for each 128 GiB; user
/// and Spark pools cost nothing while nobody works.
/// </summary>
public sealed class AksCluster : ComponentResource
{
    private const string KubeletIdentity = "kubeletidentity";

    /// <summary>Creates the cluster and its pools.</summary>
    public AksCluster(string name, AksClusterArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:azure:AksCluster", name, args, options)
    {
        var context = args.Context;
        var identity = new AksIdentity(
            $"{name}-identity",
            new AksIdentityArgs { Context = context, ServicePrincipal = args.Settings.ServicePrincipal, SubnetId = args.SubnetId },
            new ComponentResourceOptions { Parent = this });
        var cluster = new ManagedCluster(name, ClusterArgs(args, identity), new CustomResourceOptions
        {
            Parent = this,
            // Without the right on the subnet the first node does not come up.
            DependsOn = { identity },
        });
        var pools = args.Pools.Where(p => p.Pool.Role != PoolRole.System).Select(spec => new AgentPool(
            $"{name}-{spec.Pool.Name}",
            AksPool.Standalone(spec, context, args.Settings.KubernetesVersion, cluster.Name, args.SubnetId.ToOutput()),
            // The autoscaler moves the count; a later preview must not move it back.
            new CustomResourceOptions { Parent = this, IgnoreChanges = { "count" } }));
        Pools = pools.Cast<Resource>().ToList();
        // Nothing is known of either in a preview or in an update that leaves the cluster out; nothing is made with the empty text then.
        OidcIssuer = cluster.OidcIssuerProfile.Apply(p => p?.IssuerURL ?? "");
        KubeletObjectId = identity.ServicePrincipalObjectId
            ?? cluster.IdentityProfile.Apply(profile => profile?[KubeletIdentity].ObjectId ?? "");
        Kubeconfig = Output.CreateSecret(ListManagedClusterAdminCredentials
            .Invoke(new ListManagedClusterAdminCredentialsInvokeArgs
            {
                ResourceGroupName = context.ResourceGroupName,
                ResourceName = cluster.Name,
            })
            .Apply(credentials => Encoding.UTF8.GetString(Convert.FromBase64String(credentials.Kubeconfigs[0].Value))));
        RegisterOutputs(new Dictionary<string, object?> { ["oidcIssuer"] = OidcIssuer, ["kubeconfig"] = Kubeconfig });
    }

    /// <summary>The issuer of the cluster's ServiceAccount tokens.</summary>
    public Output<string> OidcIssuer { get; }

    /// <summary>The object id of the identity with which nodes pull images.</summary>
    public Output<string> KubeletObjectId { get; }

    /// <summary>The kubeconfig of the cluster's local administrator; a secret.</summary>
    public Output<string> Kubeconfig { get; }

    /// <summary>The pools beside the system pool; in-cluster resources depend on them.</summary>
    public IReadOnlyList<Resource> Pools { get; }

    private static ManagedClusterArgs ClusterArgs(AksClusterArgs args, AksIdentity identity)
    {
        var context = args.Context;
        var settings = args.Settings;
        var system = args.Pools.Single(p => p.Pool.Role == PoolRole.System);
        return new ManagedClusterArgs
        {
            ResourceGroupName = context.ResourceGroupName,
            ResourceName = context.Names.Cluster,
            Location = context.Location,
            DnsPrefix = context.Names.DnsPrefix,
            NodeResourceGroup = context.Names.NodeResourceGroup,
            KubernetesVersion = settings.KubernetesVersion,
            EnableRBAC = true,
            Sku = new ManagedClusterSKUArgs
            {
                Name = ManagedClusterSKUName.Base,
                Tier = settings.UptimeSla ? ManagedClusterSKUTier.Standard : ManagedClusterSKUTier.Free,
            },
            Identity = identity.Cluster,
            ServicePrincipalProfile = identity.ServicePrincipal,
            AgentPoolProfiles = { AksPool.OfCluster(system, context, settings.KubernetesVersion, args.SubnetId.ToOutput()) },
            NetworkProfile = Network(settings),
            ApiServerAccessProfile = ApiServer(args),
            AadProfile = Administrators(settings),
            OidcIssuerProfile = new ManagedClusterOIDCIssuerProfileArgs { Enabled = true },
            SecurityProfile = new ManagedClusterSecurityProfileArgs
            {
                WorkloadIdentity = new ManagedClusterSecurityProfileWorkloadIdentityArgs { Enabled = true },
            },
            AutoScalerProfile = new ManagedClusterPropertiesAutoScalerProfileArgs
            {
                // Notebooks and executors have scratch space on the node; it must not keep an idle node alive.
                SkipNodesWithLocalStorage = "false",
            },
            AutoUpgradeProfile = new ManagedClusterAutoUpgradeProfileArgs
            {
                // A version that names its patch stays; one that does not follows the patches.
                UpgradeChannel = settings.NamesPatch ? UpgradeChannel.None : UpgradeChannel.Patch,
                NodeOSUpgradeChannel = NodeOSUpgradeChannel.NodeImage,
            },
            Tags = context.Tags.ToDictionary(),
        };
    }

    private static ContainerServiceNetworkProfileArgs Network(AksSettings settings)
    {
        var profile = new ContainerServiceNetworkProfileArgs
        {
            NetworkPlugin = NetworkPlugin.Azure,
            // Azure's own policy engine ends in 2028; between users and executors nothing but policies stands.
            NetworkDataplane = NetworkDataplane.Cilium,
            NetworkPolicy = NetworkPolicy.Cilium,
            LoadBalancerSku = LoadBalancerSku.Standard,
            OutboundType = settings.NatGateway ? OutboundType.UserAssignedNATGateway : OutboundType.LoadBalancer,
            ServiceCidr = settings.ServiceCidr,
            DnsServiceIP = settings.DnsServiceIp,
        };
        if (settings.PodCidr is { } pods)
        {
            profile.NetworkPluginMode = NetworkPluginMode.Overlay;
            profile.PodCidr = pods;
        }
        return profile;
    }

    private static Input<ManagedClusterAADProfileArgs>? Administrators(AksSettings settings)
    {
        if (settings.AdminGroupIds.Count == 0)
        {
            return null;
        }
        return new ManagedClusterAADProfileArgs { Managed = true, AdminGroupObjectIDs = settings.AdminGroupIds.ToList() };
    }

    private static Input<ManagedClusterAPIServerAccessProfileArgs>? ApiServer(AksClusterArgs args)
    {
        if (args.Settings.PrivateApi)
        {
            return new ManagedClusterAPIServerAccessProfileArgs
            {
                EnablePrivateCluster = true,
                EnablePrivateClusterPublicFQDN = false,
                PrivateDNSZone = "system",
            };
        }
        if (args.Settings.AuthorizedCidrs.Count == 0)
        {
            return null;
        }
        var access = new ManagedClusterAPIServerAccessProfileArgs { AuthorizedIPRanges = args.Settings.AuthorizedCidrs.ToList() };
        if (args.EgressAddress is { } egress)
        {
            // Nodes and notebooks reach the API server through the NAT gateway; Azure adds a load balancer's address by itself, not this one.
            access.AuthorizedIPRanges.Add(egress.Apply(address => $"{address}/32"));
        }
        return access;
    }
}
