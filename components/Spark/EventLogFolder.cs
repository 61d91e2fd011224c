using System.Collections.Immutable;
using System.Text.Json;
using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Text;
using JupyterSpark.Components.Workload;
using Pulumi;
using Pulumi.Kubernetes.Batch.V1;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Batch.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace JupyterSpark.Components.Spark;

/// <summary>What <see cref="EventLogFolder"/> needs.</summary>
public sealed class EventLogFolderArgs : ResourceArgs
{
    /// <summary>The project's names.</summary>
    public required ProjectNames Names { get; init; }

    /// <summary>The target's facts.</summary>
    public required PlatformFoundation Foundation { get; init; }

    /// <summary>What pods may reach beyond the public internet: the store, the identity's endpoint.</summary>
    public required IReadOnlyList<EgressTarget> Beyond { get; init; }

    /// <summary>The worker image, by full reference.</summary>
    [Input("workerImage", required: true)]
    public required Input<string> WorkerImage { get; init; }

    /// <summary>The executors' namespace, once it exists.</summary>
    [Input("executorNamespace", required: true)]
    public required Input<string> ExecutorNamespace { get; init; }

    /// <summary>The executors' account, which may write to the store.</summary>
    [Input("serviceAccount", required: true)]
    public required Input<string> ServiceAccount { get; init; }

    /// <summary>The store's files in that namespace.</summary>
    public required IReadOnlyList<Resource> Files { get; init; }
}

/// <summary>
/// Creates a Job that makes the folder of Spark's event log in the project's part of the store, with the executors' identity, and a policy
/// that lets it reach the store and nothing else. It runs for some seconds on an application node, where no node has to start first, and
/// costs nothing beyond that node. The finished Job stays: one that deletes itself would be made again by every deployment.
/// </summary>
public sealed class EventLogFolder : ComponentResource
{
    private const string App = "event-log-folder";

    private readonly EventLogFolderArgs args;

    /// <summary>Creates policy and Job.</summary>
    public EventLogFolder(string name, EventLogFolderArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:spark:EventLogFolder", name, args, options)
    {
        this.args = args;
        var policy = new NetworkPolicy(
            name,
            new NetworkPolicyArgs
            {
                Metadata = new ObjectMetaArgs { Name = args.Names.Suffixed(App), Namespace = args.ExecutorNamespace },
                Spec = SparkNetworkPolicies.ForStoreClient(Labels, args.Beyond, args.Foundation.Network.PodRanges),
            },
            new CustomResourceOptions { Parent = this });
        var mine = args.Foundation.Projects[args.Names.Project];
        var keys = mine.Store.SparkProperties.Keys.Order(StringComparer.Ordinal).ToImmutableArray();
        var command = Output.Tuple(mine.Store.RootUri, Output.All(keys.Select(key => mine.Store.SparkProperties[key])))
            .Apply(t => EventLogCommand.Of(t.Item1, keys.Zip(t.Item2).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal))
                .ToImmutableArray());
        // A Job's pod cannot be changed: what runs otherwise is another Job, for kubectl as for Pulumi.
        var jobName = Output.Tuple(args.WorkerImage.ToOutput(), command)
            .Apply(t => $"{args.Names.Suffixed(App)}-{ContentHash.Of(JsonSerializer.Serialize(t.Item2.Prepend(t.Item1)))}");
        _ = new Job(
            name,
            new JobArgs
            {
                Metadata = new ObjectMetaArgs { Name = jobName, Namespace = args.ExecutorNamespace, Labels = Labels },
                Spec = new JobSpecArgs
                {
                    // A policy takes a moment to open the way, and a store in the cluster may start at the same time: tries for some
                    // minutes.
                    BackoffLimit = 4,
                    ActiveDeadlineSeconds = 540,
                    Template = new PodTemplateSpecArgs
                    {
                        Metadata = new ObjectMetaArgs { Labels = PodLabels(mine) },
                        Spec = Pod(mine, command),
                    },
                },
            },
            new CustomResourceOptions
            {
                Parent = this,
                DependsOn = args.Files.Append(policy).Concat(args.Foundation.Registry.PullGrants).ToList(),
            });
        RegisterOutputs();
    }

    private Dictionary<string, string> Labels => new(StringComparer.Ordinal)
    {
        ["app.kubernetes.io/name"] = App,
        [PlatformLabels.Project] = args.Names.Project,
    };

    private Dictionary<string, string> PodLabels(ProjectFoundation mine)
    {
        var labels = Labels;
        foreach (var (key, value) in mine.Executor.PodLabels)
        {
            labels[key] = value;
        }
        return labels;
    }

    private PodSpecArgs Pod(ProjectFoundation mine, Output<ImmutableArray<string>> command)
    {
        var container = Container(mine, command);
        var spec = new PodSpecArgs
        {
            ServiceAccountName = args.ServiceAccount,
            AutomountServiceAccountToken = false,
            RestartPolicy = "Never",
            EnableServiceLinks = false,
            SecurityContext = PodParts.Nobody(group: 100, volumeGroup: 100),
            Containers = { container },
            Volumes = { new VolumeArgs { Name = "tmp", EmptyDir = new EmptyDirVolumeSourceArgs() } },
        };
        foreach (var files in mine.Store.Files)
        {
            PodParts.Mount(spec, container, files, args.Names.Suffixed(files.Name));
        }
        PodParts.PullFrom(spec, args.Foundation.Registry);
        PodParts.RunOn(spec, args.Foundation.Pools.App);
        return spec;
    }

    private ContainerArgs Container(ProjectFoundation mine, Output<ImmutableArray<string>> command)
    {
        var container = new ContainerArgs
        {
            Name = App,
            Image = args.WorkerImage,
            Args = command,
            Resources = new ResourceRequirementsArgs
            {
                Requests = { ["cpu"] = "100m", ["memory"] = "256Mi" },
                Limits = { ["memory"] = "512Mi" },
            },
            SecurityContext = PodParts.Locked(),
            VolumeMounts = { new VolumeMountArgs { Name = "tmp", MountPath = "/tmp" } },
        };
        PodParts.Say(container, mine.Store.Environment.Concat(mine.Executor.Environment));
        return container;
    }
}
