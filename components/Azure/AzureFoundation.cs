using JupyterSpark.Components.Foundation;
using Pulumi;
using Pulumi.AzureNative.Authorization;
using Pulumi.AzureNative.Resources;
using KubernetesProvider = Pulumi.Kubernetes.Provider;

namespace JupyterSpark.Components.Azure;

/// <summary>
/// Creates all that the workload needs of Azure: resource group, network, AKS with four pools, registry, data lake, file shares, identities.
/// What it costs while nobody works: the nodes of the system and app pools, the NAT gateway, the registry, the control plane's tier; each
/// component states its own part.
/// </summary>
public sealed class AzureFoundation : ComponentResource
{
    /// <summary>Creates the foundation.</summary>
    public AzureFoundation(string name, AzureFoundationArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:azure:AzureFoundation", name, args, options)
    {
        var child = new ComponentResourceOptions { Parent = this };
        var context = Context(name, args);
        var network = Network(name, args, context, child);
        var cluster = new AksCluster(
            $"{name}-cluster",
            new AksClusterArgs
            {
                Context = context,
                Settings = args.Cluster,
                SubnetId = network.SubnetId,
                EgressAddress = network.EgressAddress,
                Pools = args.PoolSpecs,
            },
            child);
        var kubernetes = ClusterProvider.Of($"{name}-kubernetes", cluster.Kubeconfig, context: null, this, cluster.Pools);
        var registry = args.ForeignRegistry ?? Registry(name, args, context, cluster, child);
        var store = Store(name, args, context, network, child);
        var shares = Shares(name, args, context, network, kubernetes, child);
        Foundation = new PlatformFoundation
        {
            Kubernetes = kubernetes,
            Kubeconfig = cluster.Kubeconfig,
            Pools = NodePools.Of(args.PoolSpecs),
            Registry = registry,
            Homes = shares.Homes,
            DiskStorageClass = "managed-csi",
            JarSets = ["abfs"],
            Network = new NetworkFacts { ApiServer = ApiServer(args) },
            LoadBalancerAnnotations = new Dictionary<string, string>(StringComparer.Ordinal),
            Projects = args.Projects.ToDictionary(
                project => project.Project,
                project => Project(name, args, context, cluster, store, shares, project, child),
                StringComparer.Ordinal),
        };
        RegisterOutputs(new Dictionary<string, object?> { ["registry"] = registry.Server, ["kubeconfig"] = cluster.Kubeconfig });
    }

    /// <summary>What Azure gives the workload.</summary>
    public PlatformFoundation Foundation { get; }

    private AzureContext Context(string name, AzureFoundationArgs args)
    {
        var client = GetClientConfig.Invoke();
        var group = new ResourceGroup(
            $"{name}-group",
            new ResourceGroupArgs { ResourceGroupName = args.Names.ResourceGroup, Location = args.Location, Tags = args.Tags.ToDictionary() },
            // Deleting the group would delete the data in it.
            new CustomResourceOptions { Parent = this, Protect = args.ProtectData, RetainOnDelete = args.ProtectData });
        return new AzureContext
        {
            Names = args.Names,
            Location = args.Location,
            ResourceGroupName = group.Name,
            SubscriptionId = client.Apply(c => c.SubscriptionId),
            TenantId = client.Apply(c => c.TenantId),
            Tags = args.Tags,
            ProtectData = args.ProtectData,
        };
    }

    private static AzureNetwork Network(string name, AzureFoundationArgs args, AzureContext context, ComponentResourceOptions child) => new(
        $"{name}-network",
        new AzureNetworkArgs
        {
            Context = context,
            Cidr = args.NetworkCidr,
            SubnetName = args.SubnetName,
            SubnetCidr = args.SubnetCidr,
            NatGateway = args.Cluster.NatGateway,
            PublicHub = args.PublicHub,
            HubSources = args.HubSources,
        },
        child);

    private static RegistryAccess Registry(
        string name, AzureFoundationArgs args, AzureContext context, AksCluster cluster, ComponentResourceOptions child) => new AzureRegistry(
            $"{name}-registry",
            new AzureRegistryArgs
            {
                Context = context,
                Sku = args.RegistrySku,
                RepositoryPermissions = args.RepositoryPermissions,
                KubeletObjectId = cluster.KubeletObjectId,
            },
            child).Access;

    private static AzureObjectStore Store(
        string name, AzureFoundationArgs args, AzureContext context, AzureNetwork network, ComponentResourceOptions child) => new(
            $"{name}-store",
            new AzureObjectStoreArgs
            {
                Context = context,
                Settings = args.Storage,
                SubnetId = network.SubnetId,
                Projects = args.Projects.Select(p => p.Project).ToList(),
            },
            child);

    private static AzureFileShares Shares(
        string name,
        AzureFoundationArgs args,
        AzureContext context,
        AzureNetwork network,
        KubernetesProvider kubernetes,
        ComponentResourceOptions child) => new(
            $"{name}-shares",
            new AzureFileSharesArgs
            {
                Context = context,
                Settings = args.Storage,
                SubnetId = network.SubnetId,
                ProjectNames = args.ProjectShares ? args.Projects.Select(p => p.Project).ToList() : [],
                Kubernetes = kubernetes,
            },
            child);

    private static ProjectFoundation Project(
        string name,
        AzureFoundationArgs args,
        AzureContext context,
        AksCluster cluster,
        AzureObjectStore store,
        AzureFileShares shares,
        ProjectSubjects project,
        ComponentResourceOptions child)
    {
        WorkloadIdentity Identity(string workload, ServiceAccountName account) => new AzureIdentity(
            $"{name}-{project.Project}-{workload}",
            new AzureIdentityArgs
            {
                Context = context,
                Application = args.EntraApplications,
                DisplayName = context.Names.WorkloadIdentity(project.Project, workload),
                Issuer = cluster.OidcIssuer,
                Subject = account.Subject,
                ContainerId = store.ContainerId(project.Project),
            },
            child).Workload;

        return new ProjectFoundation
        {
            Store = store.Access(project.Project),
            Notebook = Identity("notebook", project.Notebook),
            Executor = Identity("executor", project.Executor),
            Share = shares.Projects.GetValueOrDefault(project.Project),
        };
    }

    // A public API server is part of the internet; a private one has an address of the subnet.
    private static IReadOnlyList<ApiServerRange> ApiServer(AzureFoundationArgs args) =>
        args.Cluster.PrivateApi ? [new ApiServerRange(Output.Create(args.SubnetCidr), 443)] : [];
}
