using System.ComponentModel.DataAnnotations;
using JupyterSpark.Stacks.Config.Shapes;

namespace JupyterSpark.Stacks.Config;

/// <summary>
/// Everything a person can say about one deployment, as read from <c>Pulumi.STACK.yaml</c>: one section a key
/// (<c>platform:network</c>, <c>platform:hub</c> ...). A key that is left out has the default that its property states.
/// </summary>
/// <remarks>Read once, whole, and checked whole; nothing below reads configuration.</remarks>
public sealed record PlatformConfig
{
    /// <summary>The base of every name: 2 to 16 characters, a-z, 0-9 and hyphens, starting with a letter. Default: <c>jhubspark</c>.</summary>
    [Form("^[a-z][a-z0-9-]{0,14}[a-z0-9]$", "2 to 16 characters, a-z, 0-9 and hyphens, starting with a letter and not ending in a hyphen")]
    public string Name { get; init; } = "jhubspark";

    /// <summary>
    /// What the deployment is for: <c>dev</c>, <c>test</c> or <c>prod</c>. Outside dev, sign-in and TLS must be chosen, the API server must
    /// be restricted, and what holds data is protected. Default: prod.
    /// </summary>
    public DeploymentEnvironment Environment { get; init; } = DeploymentEnvironment.Prod;

    /// <summary>Where it runs: <c>azure</c>, <c>gcp</c>, <c>aws</c>, <c>onPrem</c> for a cluster that exists, or <c>local</c> for containers on a laptop. Required.</summary>
    public required TargetKind Target { get; init; }

    /// <summary>Tags on every cloud resource, beside the platform's own. Default: none.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>What only Azure knows; used when target is azure.</summary>
    public AzureConfig Azure { get; init; } = new();

    /// <summary>What only AWS knows; used when target is aws.</summary>
    public AwsConfig Aws { get; init; } = new();

    /// <summary>What only Google Cloud knows; used when target is gcp.</summary>
    public GcpConfig Gcp { get; init; } = new();

    /// <summary>What only an existing cluster has to be told; used when target is onPrem.</summary>
    public OnPremConfig OnPrem { get; init; } = new();

    /// <summary>What only a laptop has to be told; used when target is local.</summary>
    public LocalConfig Local { get; init; } = new();

    /// <summary>Address ranges and the way out.</summary>
    public NetworkConfig Network { get; init; } = new();

    /// <summary>The Kubernetes cluster.</summary>
    public ClusterConfig Cluster { get; init; } = new();

    /// <summary>The four node pools.</summary>
    public PoolsConfig Pools { get; init; } = new();

    /// <summary>The container registry.</summary>
    public RegistryConfig Registry { get; init; } = new();

    /// <summary>The object store and the file shares.</summary>
    public StorageConfig Storage { get; init; } = new();

    /// <summary>How workloads become cloud identities.</summary>
    public IdentityConfig Identity { get; init; } = new();

    /// <summary>The worker, notebook and hub images.</summary>
    public ImagesConfig Images { get; init; } = new();

    /// <summary>Spark: versions, executors, settings.</summary>
    public SparkConfig Spark { get; init; } = new();

    /// <summary>JupyterHub: sign-in, TLS, profiles, culling.</summary>
    public HubConfig Hub { get; init; } = new();

    /// <summary>The teams that use it; between them nothing is shared. Default: one project, <c>default</c>.</summary>
    [MinLength(1)]
    public IReadOnlyList<ProjectConfig> Projects { get; init; } = [new ProjectConfig { Name = ProjectConfig.DefaultName }];

    /// <summary>Whether this is a place to try things.</summary>
    public bool IsDev => Environment == DeploymentEnvironment.Dev;
}

/// <summary>What a deployment is for.</summary>
public enum DeploymentEnvironment
{
    /// <summary>A place to try things; may have a password sign-in and no TLS.</summary>
    Dev,

    /// <summary>Like production, without its data.</summary>
    Test,

    /// <summary>People depend on it.</summary>
    Prod,
}

/// <summary>Where a deployment runs.</summary>
public enum TargetKind
{
    /// <summary>Azure Kubernetes Service.</summary>
    Azure,

    /// <summary>Google Kubernetes Engine.</summary>
    Gcp,

    /// <summary>Amazon Elastic Kubernetes Service.</summary>
    Aws,

    /// <summary>A cluster that exists, with an S3-compatible store.</summary>
    OnPrem,

    /// <summary>Containers of one machine.</summary>
    Local,
}
