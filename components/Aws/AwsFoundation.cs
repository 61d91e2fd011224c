using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Units;
using JupyterSpark.Components.Workload;
using Pulumi;
using Pulumi.Aws;
using KubernetesProvider = Pulumi.Kubernetes.Provider;

namespace JupyterSpark.Components.Aws;

/// <summary>
/// Creates all that the workload needs of AWS: network, EKS with four pools and its autoscaler, registry, buckets, file shares, identities.
/// What it costs while nobody works: the control plane, the nodes of the system and app pools, the NAT gateways, the registry's endpoints;
/// each component states its own part.
/// </summary>
public sealed class AwsFoundation : ComponentResource
{
    // The agent of EKS Pod Identity on the pod's own node.
    private static readonly CidrEgress IdentityEndpoint = new("169.254.170.23/32", 80);

    /// <summary>Creates the foundation.</summary>
    public AwsFoundation(string name, AwsFoundationArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:aws:AwsFoundation", name, args, options)
    {
        var child = new ComponentResourceOptions { Parent = this };
        var context = Context(args);
        var network = Network(name, args, context, child);
        if (args.FlowLogs is { } traffic)
        {
            _ = new AwsFlowLogs(
                $"{name}-flow-logs",
                new AwsFlowLogsArgs { Context = context, VpcId = network.VpcId, Traffic = traffic, Days = args.Cluster.LogDays },
                child);
        }
        var cluster = new EksCluster(
            $"{name}-cluster",
            new EksClusterArgs { Context = context, Settings = args.Cluster, Network = network, Pools = args.PoolSpecs },
            child);
        var kubernetes = ClusterProvider.Of($"{name}-kubernetes", cluster.Kubeconfig, context: null, this, cluster.Ready);
        InCluster(name, args, context, cluster, kubernetes, child);
        var registry = args.ForeignRegistry ?? Registry(name, args, context, cluster, child);
        var store = Store(name, args, context, child);
        var shares = args.HomeDisks is null || args.ProjectShares ? Shares(name, args, context, network, cluster, child) : null;
        Foundation = new PlatformFoundation
        {
            Kubernetes = kubernetes,
            Kubeconfig = cluster.Kubeconfig,
            Pools = NodePools.Of(args.PoolSpecs),
            Registry = registry,
            // Where homes are not on disks there are shares.
            Homes = args.HomeDisks is { } size ? Disks(name, args, kubernetes, size).Disks : shares!.Homes,
            DiskStorageClass = EksStorageClass.ClassName,
            JarSets = ["s3a"],
            Network = new NetworkFacts
            {
                ApiServer = ApiServer(args, network),
                IdentityEndpoint = IdentityEndpoint,
                PodRanges = args.PodCidr is { } pods ? [pods] : [],
            },
            LoadBalancerAnnotations = LoadBalancer(),
            Projects = args.Projects.ToDictionary(
                project => project.Project,
                project => Project(name, args, context, cluster, store, shares, project, child),
                StringComparer.Ordinal),
        };
        RegisterOutputs(new Dictionary<string, object?> { ["registry"] = registry.Server, ["kubeconfig"] = cluster.Kubeconfig });
    }

    /// <summary>What AWS gives the workload.</summary>
    public PlatformFoundation Foundation { get; }

    private static AwsContext Context(AwsFoundationArgs args)
    {
        var partition = GetPartition.Invoke();
        return new AwsContext
        {
            Names = args.Names,
            Region = args.Region,
            Partition = partition.Apply(p => p.Partition),
            DnsSuffix = partition.Apply(p => p.DnsSuffix),
            Tags = args.Tags,
            ProtectData = args.ProtectData,
        };
    }

    private static AwsNetwork Network(string name, AwsFoundationArgs args, AwsContext context, ComponentResourceOptions child) => new(
        $"{name}-network",
        new AwsNetworkArgs
        {
            Context = context,
            Cidr = args.NetworkCidr,
            PodCidr = args.PodCidr,
            Zones = args.Zones,
            NatPerZone = args.NatPerZone,
            RegistryEndpoints = args.RegistryEndpoints,
        },
        child);

    private static void InCluster(
        string name,
        AwsFoundationArgs args,
        AwsContext context,
        EksCluster cluster,
        KubernetesProvider kubernetes,
        ComponentResourceOptions child)
    {
        _ = new EksStorageClass($"{name}-disks", new EksStorageClassArgs { Kubernetes = kubernetes }, child);
        _ = new EksAutoscaler(
            $"{name}-autoscaler",
            new EksAutoscalerArgs
            {
                Context = context,
                ClusterName = cluster.Name,
                ClusterArn = cluster.Arn,
                KubernetesVersion = args.Cluster.KubernetesVersion,
                System = NodePools.Of(args.PoolSpecs).System,
                Kubernetes = kubernetes,
            },
            child);
    }

    private static RegistryAccess Registry(
        string name, AwsFoundationArgs args, AwsContext context, EksCluster cluster, ComponentResourceOptions child) => new AwsRegistry(
            $"{name}-registry",
            new AwsRegistryArgs { Context = context, Images = args.Images, KeyArn = args.KeyArn, PullGrants = cluster.NodeGrants },
            child).Access;

    private static AwsObjectStore Store(string name, AwsFoundationArgs args, AwsContext context, ComponentResourceOptions child) => new(
        $"{name}-store",
        new AwsObjectStoreArgs
        {
            Context = context,
            KeepDays = args.KeepDays,
            KeyArn = args.KeyArn,
            Projects = args.Projects.Select(p => p.Project).ToList(),
        },
        child);

    private static AwsFileShares Shares(
        string name,
        AwsFoundationArgs args,
        AwsContext context,
        AwsNetwork network,
        EksCluster cluster,
        ComponentResourceOptions child) => new(
            $"{name}-shares",
            new AwsFileSharesArgs
            {
                Context = context,
                Network = network,
                NodeSecurityGroupId = cluster.SecurityGroupId,
                KeyArn = args.KeyArn,
                SizeGib = args.ShareGib,
                ProjectNames = args.ProjectShares ? args.Projects.Select(p => p.Project).ToList() : [],
            },
            child);

    private UserDiskClass Disks(string name, AwsFoundationArgs args, KubernetesProvider kubernetes, ByteSize size) => new(
        $"{name}-home-disks",
        new UserDiskClassArgs
        {
            Provisioner = "ebs.csi.aws.com",
            Parameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["type"] = "gp3", ["encrypted"] = "true" },
            Size = size,
            KeepDisks = args.ProtectData,
        },
        new ComponentResourceOptions { Parent = this, Providers = { kubernetes } });

    private static ProjectFoundation Project(
        string name,
        AwsFoundationArgs args,
        AwsContext context,
        EksCluster cluster,
        AwsObjectStore store,
        AwsFileShares? shares,
        ProjectSubjects project,
        ComponentResourceOptions child)
    {
        WorkloadIdentity Identity(string workload, ServiceAccountName account) => new AwsIdentity(
            $"{name}-{project.Project}-{workload}",
            new AwsIdentityArgs
            {
                Context = context,
                RoleName = context.Names.WorkloadRole(project.Project, workload),
                ClusterName = cluster.Name,
                Account = account,
                BucketArn = store.BucketArn(project.Project),
                KeyArn = args.KeyArn,
            },
            child).Workload;

        return new ProjectFoundation
        {
            Store = store.Access(project.Project),
            Notebook = Identity("notebook", project.Notebook),
            Executor = Identity("executor", project.Executor),
            Share = shares?.Projects.GetValueOrDefault(project.Project),
        };
    }

    // Pods reach the API server at addresses of the private subnets; the VPC CNI looks at a packet before a Service's address is replaced.
    private static List<ApiServerRange> ApiServer(AwsFoundationArgs args, AwsNetwork network) =>
        network.PrivateCidrs.Append($"{args.ApiServiceIp}/32").Select(range => new ApiServerRange(Output.Create(range), 443)).ToList();

    private static Dictionary<string, string> LoadBalancer() => new(StringComparer.Ordinal)
    {
        // The classic kind closes idle connections after a minute, kernels talk over them for hours.
        ["service.beta.kubernetes.io/aws-load-balancer-type"] = "nlb",
        // The hub's nodes may all be in one zone.
        ["service.beta.kubernetes.io/aws-load-balancer-cross-zone-load-balancing-enabled"] = "true",
    };
}
