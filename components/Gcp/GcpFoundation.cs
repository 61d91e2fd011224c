using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Units;
using JupyterSpark.Components.Workload;
using Pulumi;
using KubernetesProvider = Pulumi.Kubernetes.Provider;

namespace JupyterSpark.Components.Gcp;

/// <summary>
/// Creates all that the workload needs of Google Cloud: APIs, network, GKE with four pools, registry, data lake, file share, identities. What
/// it costs while nobody works: the nodes of the system and app pools, the control plane, NAT, and the file share by its size; each component
/// states its own part.
/// </summary>
public sealed class GcpFoundation : ComponentResource
{
    private const int HttpsPort = 443;
    private const int MetadataPort = 80;

    /// <summary>Creates the foundation.</summary>
    public GcpFoundation(string name, GcpFoundationArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:gcp:GcpFoundation", name, args, options)
    {
        var child = new ComponentResourceOptions { Parent = this };
        var context = Context(name, args, child);
        var network = new GcpNetwork(
            $"{name}-network",
            new GcpNetworkArgs
            {
                Context = context,
                SubnetName = args.SubnetName,
                SubnetCidr = args.SubnetCidr,
                PodCidr = args.PodCidr,
                ServiceCidr = args.ServiceCidr,
            },
            child);
        var nodes = new GkeNodeAccount($"{name}-nodes", new GkeNodeAccountArgs { Context = context }, child);
        var cluster = new GkeCluster(
            $"{name}-cluster",
            new GkeClusterArgs
            {
                Context = context,
                Settings = args.Cluster,
                Network = network,
                NodeAccount = nodes,
                Pools = args.PoolSpecs,
            },
            child);
        var kubernetes = ClusterProvider.Of($"{name}-kubernetes", cluster.Kubeconfig, context: null, this, cluster.Pools);
        var registry = args.ForeignRegistry ?? new GcpRegistry(
            $"{name}-registry", new GcpRegistryArgs { Context = context, NodeMember = nodes.Member }, child).Access;
        var store = Store(name, args, context, child);
        // Without a folder there is no instance, which would cost by its size, used or not.
        var shares = args.HomeDisks is null || args.ProjectShares ? Shares(name, args, context, network, kubernetes, child) : null;
        Foundation = new PlatformFoundation
        {
            Kubernetes = kubernetes,
            Kubeconfig = cluster.Kubeconfig,
            Pools = NodePools.Of(args.PoolSpecs),
            Registry = registry,
            // Where homes are not on disks there are shares.
            Homes = args.HomeDisks is { } size ? Disks(name, args, kubernetes, size).Disks : shares!.Homes,
            DiskStorageClass = "standard-rwo",
            JarSets = ["gcs"],
            Network = Facts(args),
            LoadBalancerAnnotations = new Dictionary<string, string>(StringComparer.Ordinal),
            Projects = args.Projects.ToDictionary(
                project => project.Project,
                project => Project(name, args, context, cluster, store, shares, project, child),
                StringComparer.Ordinal),
        };
        RegisterOutputs(new Dictionary<string, object?> { ["registry"] = registry.Server, ["kubeconfig"] = cluster.Kubeconfig });
    }

    /// <summary>What Google Cloud gives the workload.</summary>
    public PlatformFoundation Foundation { get; }

    private static GcpContext Context(string name, GcpFoundationArgs args, ComponentResourceOptions child) => new()
    {
        Names = args.Names,
        Project = args.Project,
        Region = args.Region,
        Zone = args.Zone,
        Labels = args.Labels,
        ProtectData = args.ProtectData,
        Apis = new GcpApis($"{name}-apis", new GcpApisArgs { Project = args.Project }, child).Enabled,
    };

    private static GcpObjectStore Store(string name, GcpFoundationArgs args, GcpContext context, ComponentResourceOptions child) => new(
        $"{name}-store",
        new GcpObjectStoreArgs
        {
            Context = context,
            Settings = args.Storage,
            Projects = args.Projects.Select(p => p.Project).ToList(),
            KeyFile = args.KeyFile,
        },
        child);

    private static GcpFileShares Shares(
        string name,
        GcpFoundationArgs args,
        GcpContext context,
        GcpNetwork network,
        KubernetesProvider kubernetes,
        ComponentResourceOptions child) => new(
            $"{name}-shares",
            new GcpFileSharesArgs
            {
                Context = context,
                Tier = args.FilestoreTier,
                CapacityGib = args.ShareGib,
                NetworkName = network.NetworkName,
                SubnetCidr = args.SubnetCidr,
                HasHomes = args.HomeDisks is null,
                ProjectNames = args.ProjectShares ? args.Projects.Select(p => p.Project).ToList() : [],
                ToolImage = args.ToolImage,
                AppPool = NodePools.Of(args.PoolSpecs).App,
                Kubernetes = kubernetes,
            },
            child);

    private UserDiskClass Disks(string name, GcpFoundationArgs args, KubernetesProvider kubernetes, ByteSize size) => new(
        $"{name}-home-disks",
        new UserDiskClassArgs
        {
            Provisioner = "pd.csi.storage.gke.io",
            Parameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["type"] = GkeDisks.Persistent },
            Size = size,
            KeepDisks = args.ProtectData,
        },
        new ComponentResourceOptions { Parent = this, Providers = { kubernetes } });

    private static ProjectFoundation Project(
        string name,
        GcpFoundationArgs args,
        GcpContext context,
        GkeCluster cluster,
        GcpObjectStore store,
        GcpFileShares? shares,
        ProjectSubjects project,
        ComponentResourceOptions child)
    {
        var bucket = store.BucketName(project.Project);

        WorkloadIdentity Identity(string workload, ServiceAccountName account) => new GcpIdentity(
            $"{name}-{project.Project}-{workload}",
            new GcpIdentityArgs
            {
                Context = context,
                AccountId = context.Names.WorkloadAccount(project.Project, workload),
                DisplayName = $"{context.Names.Cluster}: {workload} of {project.Project}",
                WorkloadPool = cluster.WorkloadPool,
                Subject = account,
                Bucket = bucket,
            },
            child).Workload;

        var ofKey = args is { KeyFile: not null, KeyAccount: { } owner }
            ? new GcpKeyIdentity(
                $"{name}-{project.Project}-key", new GcpKeyIdentityArgs { Context = context, Account = owner, Bucket = bucket }, child).Workload
            : null;
        return new ProjectFoundation
        {
            Store = store.Access(project.Project),
            Notebook = ofKey ?? Identity("notebook", project.Notebook),
            Executor = ofKey ?? Identity("executor", project.Executor),
            Share = shares?.Projects.GetValueOrDefault(project.Project),
        };
    }

    // Nodes without public addresses reach the API server in its own range, whether it has a public address beside or not.
    private static NetworkFacts Facts(GcpFoundationArgs args) => new()
    {
        ApiServer = [new ApiServerRange(Output.Create(args.Cluster.ControlPlaneCidr), HttpsPort)],
        IdentityEndpoint = args.KeyFile is null ? new CidrEgress(NetworkFacts.MetadataServer, MetadataPort) : null,
    };
}
