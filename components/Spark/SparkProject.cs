using System.Collections.Immutable;
using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Workload;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace JupyterSpark.Components.Spark;

/// <summary>What <see cref="SparkProject"/> needs.</summary>
public sealed class SparkProjectArgs : ResourceArgs
{
    /// <summary>The project's name.</summary>
    [Input("project", required: true)]
    public required Input<string> Project { get; init; }

    /// <summary>The project's names.</summary>
    public required ProjectNames Names { get; init; }

    /// <summary>The stack's decisions about Spark.</summary>
    public required SparkSettings Settings { get; init; }

    /// <summary>What the project's executors may take together; null for no bound.</summary>
    public required SparkQuota? Quota { get; init; }

    /// <summary>The target's facts.</summary>
    public required PlatformFoundation Foundation { get; init; }

    /// <summary>The worker image, by full reference.</summary>
    [Input("workerImage", required: true)]
    public required Input<string> WorkerImage { get; init; }

    /// <summary>The hub's namespace, once it exists.</summary>
    [Input("hubNamespace", required: true)]
    public required Input<string> HubNamespace { get; init; }

    /// <summary>The claim of the homes in the hub's namespace; null when each user has a disk.</summary>
    public required Output<string>? HomesClaim { get; init; }
}

/// <summary>
/// Creates everything that one project has of its own inside the cluster: the executors' namespace with quota and limits, the two accounts
/// and their rights, the network policies, the claims of its share, and spark-defaults.conf with the executors' pod template in a ConfigMap; by choice
/// the folder of the event log and a standalone cluster. Nothing of it is shared with another project. Costs nothing by itself; executors cost the nodes that they run on, none when idle.
/// </summary>
public sealed class SparkProject : ComponentResource
{
    /// <summary>Creates the project.</summary>
    public SparkProject(string name, SparkProjectArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:spark:SparkProject", name, args, options)
    {
        var mine = args.Foundation.Projects[args.Names.Project];
        ExecutorNamespace = args.Names.IsShared ? args.HubNamespace : OwnNamespace(name, args);
        Access = new SparkAccess(
            $"{name}-access",
            new SparkAccessArgs
            {
                Names = args.Names,
                HubNamespace = args.HubNamespace,
                ExecutorNamespace = ExecutorNamespace,
                Notebook = mine.Notebook,
                Executor = mine.Executor,
            },
            new ComponentResourceOptions { Parent = this });
        // The metadata server is opened for notebooks by the chart; every other endpoint is one more address.
        EgressTarget[] beyond = args.Foundation.Network.IdentityEndpoint is { } endpoint ? [.. mine.Store.Egress, endpoint] : [.. mine.Store.Egress];
        Policy($"{name}-executors", args.Names.Suffixed("executors"), ExecutorNamespace,
            SparkNetworkPolicies.ForExecutors(args.Names, beyond, args.Names.IsShared, args.Foundation.Network.PodRanges));
        Policy($"{name}-notebooks", args.Names.Suffixed("spark-drivers"), args.HubNamespace,
            SparkNetworkPolicies.ForNotebooks(args.Names, beyond));
        var files = Files(name, args, mine.Store.Files);
        EventLog(name, args, beyond, files);
        var executorShare = mine.Share is { } share ? ShareInExecutors(name, args, share) : null;
        var executorHomes = HomeInExecutors(name, args);
        if (args.Names.IsShared)
        {
            _ = new SharedNamespacePolicy(
                $"{name}-admission",
                new SharedNamespacePolicyArgs
                {
                    Names = args.Names,
                    Claims = new[] { executorShare, executorHomes }.OfType<Output<string>>().ToList(),
                    Secrets = mine.Store.Files.Where(f => f.IsSecret).Select(f => args.Names.Suffixed(f.Name)).ToList(),
                },
                new ComponentResourceOptions { Parent = this });
        }
        ConfConfigMap = Conf(name, args, mine, executorShare, executorHomes);
        Standalone = args.Settings.Standalone is not { } standalone ? null : new StandaloneSpark(
            $"{name}-standalone",
            new StandaloneSparkArgs
            {
                Standalone = standalone,
                Settings = args.Settings,
                Names = args.Names,
                Foundation = args.Foundation,
                Beyond = beyond,
                Files = files,
                WorkerImage = args.WorkerImage,
                HubNamespace = args.HubNamespace,
                ExecutorNamespace = ExecutorNamespace,
                ServiceAccount = Access.ExecutorServiceAccount,
                ShareClaim = executorShare is null ? null : (Input<string>)executorShare,
            },
            new ComponentResourceOptions { Parent = this });
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["executorNamespace"] = ExecutorNamespace,
            ["sparkConf"] = ConfConfigMap,
            ["storeRoot"] = mine.Store.RootUri,
        });
    }

    /// <summary>The namespace of the executors.</summary>
    public Output<string> ExecutorNamespace { get; }

    /// <summary>The two accounts.</summary>
    public SparkAccess Access { get; }

    /// <summary>The ConfigMap with spark-defaults.conf in the hub's namespace.</summary>
    public Output<string> ConfConfigMap { get; }

    /// <summary>The project's standalone cluster; null when there is none.</summary>
    public StandaloneSpark? Standalone { get; }

    private Output<string> OwnNamespace(string name, SparkProjectArgs args) => new ExecutorNamespace(
        $"{name}-namespace",
        new ExecutorNamespaceArgs
        {
            Names = args.Names,
            Quota = args.Quota,
            LargestPod = args.Foundation.Pools.Spark.Allocatable,
            Registry = args.Foundation.Registry,
        },
        new ComponentResourceOptions { Parent = this }).Name;

    private void Policy(string name, string policy, Input<string> space, NetworkPolicySpecArgs spec) => _ = new NetworkPolicy(
        name,
        new NetworkPolicyArgs { Metadata = new ObjectMetaArgs { Name = policy, Namespace = space }, Spec = spec },
        new CustomResourceOptions { Parent = this });

    private void EventLog(string name, SparkProjectArgs args, IReadOnlyList<EgressTarget> beyond, IReadOnlyList<Resource> files)
    {
        if (args.Settings.EventLog)
        {
            // A part of the project, which the hub waits for: no notebook starts before there is a folder.
            _ = new EventLogFolder(
                $"{name}-event-log",
                new EventLogFolderArgs
                {
                    Names = args.Names,
                    Foundation = args.Foundation,
                    Beyond = beyond,
                    WorkerImage = args.WorkerImage,
                    ExecutorNamespace = ExecutorNamespace,
                    ServiceAccount = Access.ExecutorServiceAccount,
                    Files = files,
                },
                new ComponentResourceOptions { Parent = this });
        }
    }

    // Those of the executors' namespace are given back.
    private List<Resource> Files(string name, SparkProjectArgs args, IReadOnlyList<MountedFiles> files)
    {
        var made = new List<Resource>();
        foreach (var folder in files)
        {
            MountedFolder In(string resource, Input<string> space) => new(
                resource,
                new MountedFolderArgs { Namespace = space, ObjectName = args.Names.Suffixed(folder.Name), Files = folder },
                new ComponentResourceOptions { Parent = this });
            var inHub = In($"{name}-{folder.Name}", args.HubNamespace);
            made.Add(args.Names.IsShared ? inHub : In($"{name}-{folder.Name}-executors", ExecutorNamespace));
        }
        return made;
    }

    private Output<string> Claim(string name, SharedVolume volume, Input<string> space, string claim, string distinction) =>
        new SharedVolumeClaim(
            name,
            new SharedVolumeClaimArgs { Namespace = space, ClaimName = claim, Volume = volume, Distinction = distinction },
            new ComponentResourceOptions { Parent = this }).ClaimName;

    // Notebooks mount the share in the hub's namespace, executors in theirs.
    private Output<string> ShareInExecutors(string name, SparkProjectArgs args, SharedVolume share)
    {
        var ofNotebooks = Claim($"{name}-share", share, args.HubNamespace, args.Names.ShareClaim, "hub");
        return args.Names.IsShared
            ? ofNotebooks
            : Claim($"{name}-share-executors", share, ExecutorNamespace, args.Names.ShareClaim, "executors");
    }

    private Output<string>? HomeInExecutors(string name, SparkProjectArgs args) =>
        !args.Settings.MountHome || args.Foundation.Homes is not SharedVolume homes ? null
        : args.Names.IsShared ? args.HomesClaim
        : Claim($"{name}-homes-executors", homes, ExecutorNamespace, "homes", args.Names.ExecutorNamespace);

    private Output<string> Conf(
        string name, SparkProjectArgs args, ProjectFoundation mine, Output<string>? shareClaim, Output<string>? homeClaim)
    {
        var known = new SparkDefaultsInput
        {
            Settings = args.Settings,
            Names = args.Names,
            WorkerImage = "",
            NodeSelector = args.Foundation.Pools.Spark.Selector,
            PodLabels = mine.Executor.PodLabels,
            Environment = mine.Executor.Environment,
            StoreProperties = new Dictionary<string, string>(),
            StoreRoot = "",
            ShareClaim = null,
            HomeClaim = null,
            PullSecret = args.Foundation.Registry.Pull is null ? null : RestrictedNamespace.PullSecretName,
        };
        var defaults = Output.Tuple(
            args.WorkerImage.ToOutput(), Resolve(mine.Store.SparkProperties), mine.Store.RootUri, OrEmpty(shareClaim), OrEmpty(homeClaim))
            .Apply(t => SparkDefaults.Write(known with
            {
                WorkerImage = t.Item1,
                StoreProperties = t.Item2,
                StoreRoot = t.Item3,
                ShareClaim = t.Item4.Length == 0 ? null : t.Item4,
                HomeClaim = t.Item5.Length == 0 ? null : t.Item5,
            }));
        var coreSite = Resolve(mine.Store.SparkProperties).Apply(CoreSite.Write);
        var conf = new ConfigMap(
            $"{name}-conf",
            new ConfigMapArgs
            {
                Metadata = new ObjectMetaArgs
                {
                    // A fixed name: a changed value changes no pod, restarts no hub and rebuilds no image.
                    Name = args.Names.SparkConfConfigMap,
                    Namespace = args.HubNamespace,
                    Labels = { [PlatformLabels.Project] = args.Names.Project },
                },
                Data =
                {
                    [SparkPaths.DefaultsFile] = defaults,
                    [SparkPaths.CoreSiteFile] = coreSite,
                    [SparkPaths.TemplateFile] = ExecutorPodTemplate.Write(
                        args.Names.Project,
                        args.Foundation.Pools.Spark.Taints,
                        args.Settings.EphemeralStorage,
                        mine.Store.Environment,
                        mine.Store.Files.Select(f => (f, args.Names.Suffixed(f.Name))).ToList()),
                },
            },
            new CustomResourceOptions { Parent = this });
        return conf.Metadata.NameOr(args.Names.SparkConfConfigMap);
    }

    private static Output<string> OrEmpty(Output<string>? claim) => claim ?? Output.Create("");

    private static Output<Dictionary<string, string>> Resolve(IReadOnlyDictionary<string, Output<string>> properties)
    {
        var keys = properties.Keys.Order(StringComparer.Ordinal).ToImmutableArray();
        return Output.All(keys.Select(key => properties[key]))
            .Apply(values => keys.Zip(values).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal));
    }
}
