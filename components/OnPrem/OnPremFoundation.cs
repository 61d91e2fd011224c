using JupyterSpark.Components.Foundation;
using Pulumi;

namespace JupyterSpark.Components.OnPrem;

/// <summary>
/// Creates the provider of a cluster that exists, and an S3 server in it for who has none; nodes, registry, file shares and mostly the store, too, are
/// there, and this says how the workload finds them. Costs nothing by itself.
/// </summary>
public sealed class OnPremFoundation : ComponentResource
{
    private static readonly string[] PrivateRanges = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"];

    // Policies may be evaluated before or after the Service's address is translated.
    private static readonly int[] ApiPorts = [443, 6443];

    /// <summary>Creates the foundation.</summary>
    public OnPremFoundation(string name, OnPremFoundationArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:onprem:OnPremFoundation", name, args, options)
    {
        var kubernetes = ClusterProvider.Of(
            $"{name}-kubernetes",
            // The provider takes a path as well.
            args.Kubeconfig ?? (args.KubeconfigPath is { } path ? Output.Create(path) : null),
            args.Context,
            this,
            nodes: []);
        var store = Store(name, args, kubernetes);
        Foundation = new PlatformFoundation
        {
            Kubernetes = kubernetes,
            Kubeconfig = args.Kubeconfig,
            Pools = args.Pools,
            Registry = args.Registry,
            Homes = args.Homes,
            DiskStorageClass = args.DiskStorageClass,
            JarSets = ["s3a"],
            Network = new NetworkFacts
            {
                ApiServer = (args.ApiServer.Count > 0 ? args.ApiServer : PrivateRanges)
                    .SelectMany(range => ApiPorts.Select(port => new ApiServerRange(Output.Create(range), port)))
                    .ToList(),
            },
            LoadBalancerAnnotations = new Dictionary<string, string>(StringComparer.Ordinal),
            Projects = args.Projects.ToDictionary(
                project => project.Project,
                project => new ProjectFoundation
                {
                    Store = store(project.Project),
                    Notebook = NoIdentity,
                    Executor = NoIdentity,
                    Share = args.Shares.GetValueOrDefault(project.Project),
                },
                StringComparer.Ordinal),
        };
        RegisterOutputs(new Dictionary<string, object?> { ["registry"] = args.Registry.Server });
    }

    /// <summary>What the cluster gives the workload.</summary>
    public PlatformFoundation Foundation { get; }

    private Func<string, ObjectStoreAccess> Store(string name, OnPremFoundationArgs args, ProviderResource kubernetes)
    {
        if (args.Store is { } store)
        {
            return project => OnPremObjectStore.Access(store, args.Buckets[project]);
        }
        var settings = args.Server ?? throw new ArgumentException("There is neither a store nor a server for one.", nameof(args));
        return new OnPremStoreServer(
            $"{name}-store",
            new OnPremStoreServerArgs { Settings = settings, Projects = args.Projects, Pool = args.Pools.App },
            new ComponentResourceOptions { Parent = this, Providers = { kubernetes } }).Access;
    }

    // Pods become nobody outside of the cluster; the store's key is a mounted file.
    private static WorkloadIdentity NoIdentity { get; } = new()
    {
        ServiceAccountAnnotations = new Dictionary<string, Output<string>>(StringComparer.Ordinal),
        PodLabels = new Dictionary<string, string>(StringComparer.Ordinal),
        Environment = new Dictionary<string, string>(StringComparer.Ordinal),
        Grants = [],
    };
}
