using System.Globalization;
using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Workload;
using Pulumi;
using Pulumi.Kubernetes.Apps.V1;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;
using Pulumi.Random;

namespace JupyterSpark.Components.Spark;

/// <summary>What <see cref="StandaloneSpark"/> needs.</summary>
public sealed class StandaloneSparkArgs : ResourceArgs
{
    /// <summary>The size of the cluster.</summary>
    public required StandaloneSettings Standalone { get; init; }

    /// <summary>The stack's decisions about Spark.</summary>
    public required SparkSettings Settings { get; init; }

    /// <summary>The project's names.</summary>
    public required ProjectNames Names { get; init; }

    /// <summary>The target's facts.</summary>
    public required PlatformFoundation Foundation { get; init; }

    /// <summary>What pods may reach beyond the public internet.</summary>
    public required IReadOnlyList<EgressTarget> Beyond { get; init; }

    /// <summary>The worker image, by full reference.</summary>
    [Input("workerImage", required: true)]
    public required Input<string> WorkerImage { get; init; }

    /// <summary>The hub's namespace, once it exists.</summary>
    [Input("hubNamespace", required: true)]
    public required Input<string> HubNamespace { get; init; }

    /// <summary>The executors' namespace, once it exists.</summary>
    [Input("executorNamespace", required: true)]
    public required Input<string> ExecutorNamespace { get; init; }

    /// <summary>The executors' account.</summary>
    [Input("serviceAccount", required: true)]
    public required Input<string> ServiceAccount { get; init; }

    /// <summary>The store's files in that namespace.</summary>
    public required IReadOnlyList<Resource> Files { get; init; }

    /// <summary>The claim of the project's share in the executors' namespace; null when projects have none.</summary>
    [Input("shareClaim")]
    public required Input<string>? ShareClaim { get; init; }
}

/// <summary>
/// Creates a standalone Spark cluster of one project in the executors' namespace: a master behind the Service <c>spark-master:7077</c>, a number of
/// workers with the executors' identity, store and share, a random secret that master, workers and the project's notebooks know each other by, and
/// policies that let nobody else in. Costs what the workers' nodes cost, day and night: unlike the executors that a notebook starts, workers stay.
/// </summary>
public sealed class StandaloneSpark : ComponentResource
{
    private const int SecretLength = 48;

    // A node of the Spark pool may have to start first.
    private const string WaitSeconds = "900";

    private readonly StandaloneSparkArgs args;

    /// <summary>Creates the cluster.</summary>
    public StandaloneSpark(string name, StandaloneSparkArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:spark:StandaloneSpark", name, args, options)
    {
        this.args = args;
        var child = new CustomResourceOptions { Parent = this };
        var random = new RandomPassword($"{name}-secret", new RandomPasswordArgs { Length = SecretLength, Special = false }, child);
        var secret = Output.CreateSecret(random.Result);
        var settings = new Secret(
            name,
            new SecretArgs
            {
                Metadata = new ObjectMetaArgs { Name = StandaloneNames.DaemonSecret, Namespace = args.ExecutorNamespace },
                Type = "Opaque",
                StringData = { [SparkPaths.DefaultsFile] = secret.Apply(StandaloneDefaults.Write) },
            },
            child);
        NotebookFiles = new MountedFiles
        {
            Name = StandaloneNames.Cluster,
            MountPath = StandaloneNames.NotebookDirectory,
            IsSecret = true,
            Texts = new Dictionary<string, Output<string>>(StringComparer.Ordinal) { [StandaloneNames.SecretFile] = secret },
        };
        _ = new MountedFolder(
            $"{name}-notebooks",
            new MountedFolderArgs { Namespace = args.HubNamespace, ObjectName = args.Names.Suffixed(NotebookFiles.Name), Files = NotebookFiles },
            new ComponentResourceOptions { Parent = this });
        Policy(name, StandaloneNames.Cluster, args.ExecutorNamespace,
            SparkNetworkPolicies.ForStandalone(args.Names, args.Beyond, args.Foundation.Network.PodRanges));
        Policy($"{name}-notebooks", args.Names.Suffixed("spark-standalone-drivers"), args.HubNamespace, SparkNetworkPolicies.ForStandaloneDrivers(args.Names));
        var service = Service($"{name}-master", StandaloneNames.Master, StandaloneNames.MasterPort, StandaloneNames.MasterUiPort);
        _ = Service($"{name}-workers", StandaloneNames.Worker, StandaloneNames.WorkerPort, StandaloneNames.WorkerUiPort);
        var file = settings.Metadata.NameOr(StandaloneNames.DaemonSecret);
        var master = Pods($"{name}-master", StandaloneNames.Master, 1, Pod(MasterContainer(), file));
        _ = Pods($"{name}-workers", StandaloneNames.Worker, args.Standalone.Workers, Worker(file), master, service);
        MasterUrl = StandaloneNames.MasterUrl(args.Names);
        RegisterOutputs(new Dictionary<string, object?> { ["masterUrl"] = MasterUrl });
    }

    /// <summary>Where the project's notebooks find the master.</summary>
    public string MasterUrl { get; }

    /// <summary>What the project's notebooks mount: the secret.</summary>
    public MountedFiles NotebookFiles { get; }

    private void Policy(string name, string policy, Input<string> space, NetworkPolicySpecArgs spec) => _ = new NetworkPolicy(
        name,
        new NetworkPolicyArgs { Metadata = new ObjectMetaArgs { Name = policy, Namespace = space }, Spec = spec },
        new CustomResourceOptions { Parent = this });

    private Dictionary<string, string> Labels(string part) =>
        new(StandaloneNames.Labels(args.Names), StringComparer.Ordinal) { [StandaloneNames.NameLabel] = part };

    // Without an address of its own: a name that leads to the pods themselves, which call each other by what they are called by.
    private Service Service(string name, string part, int port, int page) => new(
        name,
        new ServiceArgs
        {
            Metadata = new ObjectMetaArgs
            {
                Name = part,
                Namespace = args.ExecutorNamespace,
                Labels = Labels(part),
                // Pulumi would wait for pods that come after it.
                Annotations = { ["pulumi.com/skipAwait"] = "true" },
            },
            Spec = new ServiceSpecArgs
            {
                ClusterIP = "None",
                Selector = Labels(part),
                Ports =
                {
                    new ServicePortArgs { Name = "spark", Port = port, TargetPort = port },
                    new ServicePortArgs { Name = "page", Port = page, TargetPort = page },
                },
            },
        },
        new CustomResourceOptions { Parent = this });

    private StatefulSet Pods(string name, string part, int replicas, PodSpecArgs pod, params Resource[] after)
    {
        var template = new ObjectMetaArgs { Labels = Labels(part) };
        foreach (var (label, value) in args.Foundation.Projects[args.Names.Project].Executor.PodLabels)
        {
            template.Labels.Add(label, value);
        }
        return new StatefulSet(
            name,
            new StatefulSetArgs
            {
                Metadata = new ObjectMetaArgs
                {
                    Name = part,
                    Namespace = args.ExecutorNamespace,
                    Labels = Labels(part),
                    Annotations = { ["pulumi.com/timeoutSeconds"] = WaitSeconds },
                },
                Spec = new StatefulSetSpecArgs
                {
                    ServiceName = part,
                    Replicas = replicas,
                    // No worker needs another one.
                    PodManagementPolicy = "Parallel",
                    Selector = new LabelSelectorArgs { MatchLabels = Labels(part) },
                    Template = new PodTemplateSpecArgs { Metadata = template, Spec = pod },
                },
            },
            new CustomResourceOptions { Parent = this, DependsOn = [.. after, .. args.Files, .. args.Foundation.Registry.PullGrants] });
    }

    private PodSpecArgs Worker(Output<string> settings)
    {
        var mine = args.Foundation.Projects[args.Names.Project];
        var container = WorkerContainer();
        var pod = Pod(container, settings);
        PodParts.Say(container, mine.Store.Environment.Concat(mine.Executor.Environment));
        foreach (var files in mine.Store.Files)
        {
            PodParts.Mount(pod, container, files, args.Names.Suffixed(files.Name));
        }
        if (args.ShareClaim is { } share)
        {
            pod.Volumes.Add(new VolumeArgs { Name = "share", PersistentVolumeClaim = new PersistentVolumeClaimVolumeSourceArgs { ClaimName = share } });
            container.VolumeMounts.Add(new VolumeMountArgs { Name = "share", MountPath = args.Settings.ShareMountPath });
        }
        return pod;
    }

    private PodSpecArgs Pod(ContainerArgs container, Output<string> settings)
    {
        container.VolumeMounts.Add(new VolumeMountArgs { Name = "settings", MountPath = StandaloneNames.DaemonDirectory, ReadOnly = true });
        container.VolumeMounts.Add(new VolumeMountArgs { Name = "tmp", MountPath = "/tmp" });
        container.VolumeMounts.Add(new VolumeMountArgs { Name = "work", MountPath = "/opt/spark-work" });
        var pod = new PodSpecArgs
        {
            ServiceAccountName = args.ServiceAccount,
            AutomountServiceAccountToken = false,
            // A Service named spark-master would put its address where Spark looks for its own: SPARK_MASTER_PORT.
            EnableServiceLinks = false,
            TerminationGracePeriodSeconds = 30,
            SecurityContext = PodParts.Nobody(group: 100, volumeGroup: 100),
            Containers = { container },
            Volumes =
            {
                new VolumeArgs { Name = "settings", Secret = new SecretVolumeSourceArgs { SecretName = settings, DefaultMode = FileVolumes.SecretMode } },
                new VolumeArgs { Name = "tmp", EmptyDir = new EmptyDirVolumeSourceArgs() },
                new VolumeArgs { Name = "work", EmptyDir = new EmptyDirVolumeSourceArgs() },
            },
        };
        PodParts.PullFrom(pod, args.Foundation.Registry);
        PodParts.RunOn(pod, args.Foundation.Pools.Spark);
        return pod;
    }

    private ContainerArgs MasterContainer() => Container(
        StandaloneNames.Master,
        "master.Master",
        ["--port", Number(StandaloneNames.MasterPort), "--webui-port", Number(StandaloneNames.MasterUiPort)],
        StandaloneNames.MasterUiPort,
        new ResourceRequirementsArgs
        {
            Requests = { ["cpu"] = "200m", ["memory"] = StandaloneSettings.DaemonMemory.ToKubernetes(), ["ephemeral-storage"] = "1Gi" },
            Limits = { ["memory"] = StandaloneSettings.DaemonMemory.ToKubernetes(), ["ephemeral-storage"] = "2Gi" },
        });

    private ContainerArgs WorkerContainer()
    {
        var standalone = args.Standalone;
        var memory = standalone.WorkerPodMemory(args.Settings.MemoryOverheadFactor).ToKubernetes();
        return Container(
            StandaloneNames.Worker,
            "worker.Worker",
            [
                "--port", Number(StandaloneNames.WorkerPort), "--webui-port", Number(StandaloneNames.WorkerUiPort), "--work-dir", "/opt/spark-work",
                "--cores", Number(standalone.Cores), "--memory", standalone.Memory.ToSpark(),
                StandaloneNames.MasterUrl(StandaloneNames.Master),
            ],
            StandaloneNames.WorkerUiPort,
            new ResourceRequirementsArgs
            {
                Requests = { ["cpu"] = Number(standalone.Cores), ["memory"] = memory, ["ephemeral-storage"] = "1Gi" },
                Limits = { ["memory"] = memory, ["ephemeral-storage"] = args.Settings.EphemeralStorage.ToKubernetes() },
            });
    }

    private ContainerArgs Container(string part, string daemon, string[] arguments, int page, ResourceRequirementsArgs resources) => new()
    {
        Name = part,
        Image = args.WorkerImage,
        // In the foreground: the container's log is Spark's.
        Args = (string[])
        [
            "spark-class", $"org.apache.spark.deploy.{daemon}",
            "--properties-file", $"{StandaloneNames.DaemonDirectory}/{SparkPaths.DefaultsFile}",
            "--host", "$(POD_IP)",
            .. arguments,
        ],
        Env =
        {
            new EnvVarArgs
            {
                Name = "POD_IP",
                ValueFrom = new EnvVarSourceArgs { FieldRef = new ObjectFieldSelectorArgs { FieldPath = "status.podIP" } },
            },
            new EnvVarArgs { Name = "SPARK_DAEMON_MEMORY", Value = StandaloneSettings.DaemonHeap.ToSpark() },
            new EnvVarArgs { Name = "SPARK_LOCAL_DIRS", Value = "/opt/spark-work" },
        },
        Ports = { new ContainerPortArgs { Name = "page", ContainerPortValue = page } },
        ReadinessProbe = new ProbeArgs { HttpGet = new HTTPGetActionArgs { Path = "/", Port = page }, PeriodSeconds = 10 },
        // A minute without an answer: Spark has then stopped, not paused.
        LivenessProbe = new ProbeArgs
        {
            HttpGet = new HTTPGetActionArgs { Path = "/", Port = page },
            InitialDelaySeconds = 60,
            PeriodSeconds = 20,
            TimeoutSeconds = 10,
            FailureThreshold = 3,
        },
        Resources = resources,
        SecurityContext = PodParts.Locked(),
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
