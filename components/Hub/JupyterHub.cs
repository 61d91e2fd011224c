using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Images;
using JupyterSpark.Components.Spark;
using JupyterSpark.Components.Workload;
using Pulumi;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;

namespace JupyterSpark.Components.Hub;

/// <summary>What <see cref="JupyterHub"/> needs.</summary>
public sealed class JupyterHubArgs : ResourceArgs
{
    /// <summary>The hub's namespace, once it exists.</summary>
    [Input("namespace", required: true)]
    public required Input<string> Namespace { get; init; }

    /// <summary>The hub's settings.</summary>
    public required HubSettings Settings { get; init; }

    /// <summary>The target's facts.</summary>
    public required PlatformFoundation Foundation { get; init; }

    /// <summary>The hub image.</summary>
    public required BuiltImage HubImage { get; init; }

    /// <summary>The notebook image.</summary>
    public required BuiltImage NotebookImage { get; init; }

    /// <summary>The claim of the homes in the hub's namespace; null when each user has a disk.</summary>
    [Input("homesClaim")]
    public required Input<string>? HomesClaim { get; init; }

    /// <summary>Whether executors mount the user's home.</summary>
    public required bool MountHomeInExecutors { get; init; }

    /// <summary>The secret trait of the authenticator; null when there is none.</summary>
    public required Output<string>? SignInSecret { get; init; }

    /// <summary>The database's password; null for a file on a disk.</summary>
    public required Output<string>? DatabasePassword { get; init; }

    /// <summary>The standalone clusters, by project; those that have one.</summary>
    public required IReadOnlyDictionary<string, StandaloneSpark> Standalone { get; init; }

    /// <summary>What notebooks need before the hub can start one: the projects' accounts, claims and settings.</summary>
    public required IReadOnlyList<Resource> Prerequisites { get; init; }
}

/// <summary>
/// Creates JupyterHub: the release of the chart zero-to-jupyterhub with values checked against its schema, the hub's own Secret and its
/// reduced rights. Costs a part of one application node, a 1 GiB disk for the database, and with a public address a load balancer
/// (about 20 USD a month).
/// </summary>
public sealed class JupyterHub : ComponentResource
{
    private const string ReleaseName = "jupyterhub";
    private const string Repository = "https://hub.jupyter.org/helm-chart/";

    // Minutes for images of gigabytes on fresh nodes; the provider's default of 5 minutes is too short for the first one.
    private const int TimeoutSeconds = 900;

    /// <summary>Creates the hub.</summary>
    public JupyterHub(string name, JupyterHubArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:hub:JupyterHub", name, args, options)
    {
        var child = new ComponentResourceOptions { Parent = this };
        var secrets = new HubSecrets(
            $"{name}-secrets",
            new HubSecretsArgs
            {
                Namespace = args.Namespace,
                SignIn = args.Settings.SignIn,
                SignInSecret = args.SignInSecret,
                DatabasePassword = args.DatabasePassword,
                Services = args.Settings.Services.Keys.ToList(),
            },
            child);
        // The chart's scheduler comes with the chart's own roles, all or none.
        var access = args.Settings.UserScheduler
            ? null
            : new HubAccess(
                $"{name}-access", new HubAccessArgs { Namespace = args.Namespace, Letsencrypt = args.Settings.Tls.IsLetsencrypt }, child);
        var values = HubValues.Of(ValuesInput(args, secrets));
        var release = new Release(
            name,
            new ReleaseArgs
            {
                // Without a name the provider invents one, and with it all names inside.
                Name = ReleaseName,
                Namespace = args.Namespace,
                Chart = "jupyterhub",
                Version = args.Settings.ChartVersion,
                RepositoryOpts = new RepositoryOptsArgs { Repo = Repository },
                Values = values.ToDictionary(v => v.Key, v => v.Value!),
                Timeout = TimeoutSeconds,
                // Each revision keeps all values in a Secret.
                MaxHistory = 5,
                SkipAwait = false,
            },
            new CustomResourceOptions
            {
                Parent = this,
                DependsOn = args.Prerequisites.Concat(args.Foundation.Registry.PullGrants).Concat(access is null ? [] : [access]).ToList(),
            });
        Release = release;
        Url = UrlOf(args);
        RegisterOutputs(new Dictionary<string, object?> { ["url"] = Url });
    }

    /// <summary>The chart's release.</summary>
    public Resource Release { get; }

    /// <summary>Where users sign in.</summary>
    public Output<string> Url { get; }

    private static Output<string> UrlOf(JupyterHubArgs args) => args.Settings.Tls is { Type: not null, Hosts: [var host, ..] }
        ? Output.Create($"https://{host}")
        : Output.Format($"http://proxy-public.{args.Namespace}.svc");

    private static HubValuesInput ValuesInput(JupyterHubArgs args, HubSecrets secrets) => new()
    {
        Settings = args.Settings,
        Pools = args.Foundation.Pools,
        DiskStorageClass = args.Foundation.DiskStorageClass,
        LoadBalancerAnnotations = args.Foundation.LoadBalancerAnnotations,
        Needs = args.Foundation.Projects.ToDictionary(p => p.Key, p => NotebookNeeds.Of(p.Value, args.Standalone.GetValueOrDefault(p.Key)), StringComparer.Ordinal),
        MetadataServer = args.Foundation.Network.IdentityEndpoint?.Cidr == NetworkFacts.MetadataServer,
        MountHomeInExecutors = args.MountHomeInExecutors,
        PullSecret = args.Foundation.Registry.Pull is null ? null : RestrictedNamespace.PullSecretName,
        HubImage = (args.HubImage.Name, args.HubImage.Tag),
        NotebookImage = (args.NotebookImage.Name, args.NotebookImage.Tag),
        NotebookReference = args.NotebookImage.Reference,
        ExistingSecret = secrets.SecretName,
        ProxyToken = secrets.ProxyToken,
        HomesClaim = args.HomesClaim?.ToOutput(),
        HomeDisks = args.Foundation.Homes is UserDisks disks ? (disks.StorageClass, disks.Size) : null,
        PodRanges = args.Foundation.Network.PodRanges,
        ApiServer = args.Foundation.Network.ApiServer.Select(range => ((object)range.Cidr, range.Port)).ToList(),
    };
}
