using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.OnPrem;
using JupyterSpark.Components.Units;
using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Plans;
using Pulumi;

namespace JupyterSpark.Stacks;

/// <summary>From a stack's configuration to what an existing cluster is told.</summary>
internal static class OnPremTarget
{
    /// <summary>Makes the foundation on a cluster that exists.</summary>
    /// <param name="config">The checked configuration.</param>
    /// <param name="projects">The projects as the cluster knows them.</param>
    public static PlatformFoundation Deploy(PlatformConfig config, IReadOnlyList<ProjectSubjects> projects)
    {
        // The rules ask for shares and one of the stores; without them there is no deployment.
        var (store, shares) = (config.OnPrem.Store, config.OnPrem.Shares!);
        return new OnPremFoundation("cluster", new OnPremFoundationArgs
        {
            Kubeconfig = config.OnPrem.Kubeconfig,
            KubeconfigPath = config.OnPrem.KubeconfigPath,
            Context = config.OnPrem.Context,
            Pools = PoolPlan.Of(config).Pools,
            Registry = ForeignRegistry.Access(config.Registry.Foreign!),
            ApiServer = config.OnPrem.ApiServer.Select(range => range.ToString()).ToList(),
            Projects = projects,
            Store = store is null ? null : Store(store),
            Server = config.OnPrem.StoreServer is { } server ? Server(config, server) : null,
            Buckets = (store?.Buckets ?? new Dictionary<string, OnPremBucketConfig>()).ToDictionary(
                bucket => bucket.Key,
                bucket => new OnPremBucket(bucket.Value.Name, bucket.Value.AccessKeyId, bucket.Value.SecretAccessKey),
                StringComparer.Ordinal),
            Homes = config.Storage.Homes == HomeStorageKind.Disks ? Disks(config) : Share(config, shares, "homes"),
            Shares = config.Projects.Where(_ => config.Storage.ProjectShares).ToDictionary(
                project => project.Name, project => Share(config, shares, $"project-{project.Name}"), StringComparer.Ordinal),
            DiskStorageClass = config.OnPrem.DiskStorageClass,
        }).Foundation;
    }

    private static OnPremStoreServerSettings Server(PlatformConfig config, OnPremStoreServerConfig server) => new()
    {
        Image = server.Image,
        Size = server.Size,
        StorageClass = config.OnPrem.DiskStorageClass,
        Certificate = server is { Certificate: { } chain, PrivateKey: { } key, CaBundle: { } bundle }
            ? new OnPremServerCertificate(chain, key, bundle)
            : null,
        Protect = !config.IsDev,
    };

    private static OnPremStore Store(OnPremStoreConfig store)
    {
        var endpoint = new Uri(store.Endpoint);
        return new OnPremStore
        {
            Endpoint = endpoint,
            Region = store.Region,
            PathStyle = store.PathStyle,
            CaBundle = store.CaBundle,
            Egress =
            [
                .. store.Addresses.Select(range => new CidrEgress(range.ToString(), endpoint.Port)),
                .. store.Pods is { } pods ? [new PodEgress(pods.Namespace, pods.Labels, pods.Port)] : Array.Empty<EgressTarget>(),
            ],
        };
    }

    // The class is the cluster's own: whether a disk outlives its claim is its owner's decision.
    private static UserDisks Disks(PlatformConfig config) => new()
    {
        StorageClass = config.OnPrem.DiskStorageClass is { } name ? Output.Create(name) : null,
        Size = config.Storage.HomeDiskSize,
    };

    private static SharedVolume Share(PlatformConfig config, OnPremSharesConfig shares, string name) => new()
    {
        Name = name,
        Capacity = ByteSize.FromGibibytes(config.Storage.ShareQuotaGib),
        Source = shares.Kind switch
        {
            OnPremSharesKind.Nfs => new NfsVolumeSource
            {
                Server = Output.Create(shares.Server!),
                Path = $"{shares.Path!.TrimEnd('/')}/{name}",
                // A writer waits for a server that is away instead of losing data.
                MountOptions = ["hard", "nfsvers=4.1"],
            },
            OnPremSharesKind.StorageClass => new ClassVolumeSource { StorageClass = shares.StorageClass!, Protect = !config.IsDev },
            _ => new ExistingClaimSource(),
        },
    };
}
