using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Units;
using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Plans;
using Pulumi;
using KubernetesProvider = Pulumi.Kubernetes.Provider;

namespace JupyterSpark.Tests.Targets;

/// <summary>
/// A target that this repository does not have, in the least that one can be: it implements the foundation and knows nothing of the workload. Its
/// store is a folder of the project's share, its identities are nobody, its registry asks for nothing.
/// </summary>
internal sealed class SixthTarget : ComponentResource
{
    public SixthTarget(string name, PlatformConfig config, ComponentResourceOptions? options = null)
        : base("test:index:SixthTarget", name, options)
    {
        Foundation = new PlatformFoundation
        {
            Kubernetes = new KubernetesProvider($"{name}-kubernetes", new(), new CustomResourceOptions { Parent = this }),
            Kubeconfig = null,
            Pools = PoolPlan.Of(config).Pools,
            Registry = new RegistryAccess { Server = Output.Create("registry.test"), Push = null, Pull = null, PullGrants = [] },
            Homes = Share("homes"),
            DiskStorageClass = null,
            JarSets = [],
            Network = new NetworkFacts { ApiServer = [new ApiServerRange(Output.Create("192.0.2.1/32"), 6443)] },
            LoadBalancerAnnotations = new Dictionary<string, string>(),
            Projects = config.Projects.ToDictionary(project => project.Name, project => new ProjectFoundation
            {
                Store = new ObjectStoreAccess
                {
                    RootUri = Output.Create("file:///home/jovyan/shared/"),
                    SparkProperties = new Dictionary<string, Output<string>> { ["spark.hadoop.fs.defaultFS"] = Output.Create("file:///") },
                    Egress = [],
                },
                Notebook = Nobody,
                Executor = Nobody,
                Share = Share($"project-{project.Name}"),
            }),
        };
        RegisterOutputs();
    }

    public PlatformFoundation Foundation { get; }

    private static WorkloadIdentity Nobody { get; } = new()
    {
        ServiceAccountAnnotations = new Dictionary<string, Output<string>>(),
        PodLabels = new Dictionary<string, string>(),
        Environment = new Dictionary<string, string>(),
        Grants = [],
    };

    private static SharedVolume Share(string name) => new()
    {
        Name = name,
        Capacity = ByteSize.FromGibibytes(1),
        Source = new NfsVolumeSource { Server = Output.Create("nfs.test"), Path = $"/exports/{name}", MountOptions = [] },
    };
}
