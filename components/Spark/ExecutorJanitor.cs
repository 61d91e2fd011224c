using System.Text.Json;
using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Text;
using JupyterSpark.Components.Workload;
using Pulumi;
using Pulumi.Kubernetes.Batch.V1;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Rbac.V1;
using Pulumi.Kubernetes.Types.Inputs.Batch.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

namespace JupyterSpark.Components.Spark;

/// <summary>What <see cref="ExecutorJanitor"/> needs.</summary>
public sealed class ExecutorJanitorArgs : ResourceArgs
{
    /// <summary>The hub's namespace, once it exists.</summary>
    [Input("hubNamespace", required: true)]
    public required Input<string> HubNamespace { get; init; }

    /// <summary>An image with Python 3 that is on the application nodes anyway: the hub's.</summary>
    [Input("image", required: true)]
    public required Input<string> Image { get; init; }

    /// <summary>The executors' namespace of each project, once it exists, by the project's name.</summary>
    public required IReadOnlyDictionary<string, Output<string>> Namespaces { get; init; }

    /// <summary>The target's facts.</summary>
    public required PlatformFoundation Foundation { get; init; }
}

/// <summary>
/// Creates a CronJob that removes what a killed driver left in the executors' namespaces: finished pods and ConfigMaps (no owner reference
/// crosses namespaces). It runs in the hub's namespace, where no user can start a pod and so nobody can take its rights: to list, and to
/// delete executor pods and ConfigMaps. Every 15 minutes for some seconds on an application node; costs nothing beyond that node.
/// </summary>
public sealed class ExecutorJanitor : ComponentResource
{
    private const string App = "executor-janitor";
    private const string Script = "executor_janitor.py";

    private static readonly Dictionary<string, string> Labels = new(StringComparer.Ordinal) { ["app.kubernetes.io/name"] = App };

    /// <summary>Creates account, rights, script and CronJob.</summary>
    public ExecutorJanitor(string name, ExecutorJanitorArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:spark:ExecutorJanitor", name, args, options)
    {
        var account = new ServiceAccount(
            name,
            new ServiceAccountArgs { Metadata = Meta(args.HubNamespace) },
            new CustomResourceOptions { Parent = this });
        Grant($"{name}-notebooks", args, args.HubNamespace, account, ["pods"], ["list"]);
        foreach (var (project, space) in args.Namespaces.OrderBy(n => n.Key, StringComparer.Ordinal))
        {
            Grant($"{name}-{project}", args, space, account, ["pods", "configmaps"], ["list", "delete"]);
        }
        _ = new NetworkPolicy(
            name,
            new NetworkPolicyArgs
            {
                Metadata = Meta(args.HubNamespace),
                Spec = SparkNetworkPolicies.ForApiClient(Labels, args.Foundation.Network),
            },
            new CustomResourceOptions { Parent = this });
        var script = new ConfigMap(
            name,
            new ConfigMapArgs { Metadata = Meta(args.HubNamespace), Data = { [Script] = EmbeddedText.Read(Script) } },
            new CustomResourceOptions { Parent = this });
        _ = new CronJob(
            name,
            new CronJobArgs
            {
                Metadata = Meta(args.HubNamespace),
                Spec = new CronJobSpecArgs
                {
                    Schedule = "*/15 * * * *",
                    ConcurrencyPolicy = "Forbid",
                    SuccessfulJobsHistoryLimit = 1,
                    FailedJobsHistoryLimit = 1,
                    JobTemplate = new JobTemplateSpecArgs
                    {
                        Spec = new JobSpecArgs
                        {
                            BackoffLimit = 0,
                            ActiveDeadlineSeconds = 300,
                            Template = new PodTemplateSpecArgs
                            {
                                Metadata = new ObjectMetaArgs { Labels = Labels },
                                Spec = Pod(args, account.Metadata.NameOr(App), script.Metadata.NameOr(App)),
                            },
                        },
                    },
                },
            },
            new CustomResourceOptions { Parent = this });
        RegisterOutputs();
    }

    private static ObjectMetaArgs Meta(Input<string> space) => new() { Name = App, Namespace = space, Labels = Labels };

    private void Grant(
        string name, ExecutorJanitorArgs args, Input<string> space, ServiceAccount account, InputList<string> resources, InputList<string> verbs)
    {
        var role = new Role(
            name,
            new RoleArgs
            {
                Metadata = Meta(space),
                Rules = { new PolicyRuleArgs { ApiGroups = { "" }, Resources = resources, Verbs = verbs } },
            },
            new CustomResourceOptions { Parent = this });
        _ = new RoleBinding(
            name,
            new RoleBindingArgs
            {
                Metadata = Meta(space),
                RoleRef = new RoleRefArgs { ApiGroup = "rbac.authorization.k8s.io", Kind = "Role", Name = role.Metadata.NameOr(App) },
                Subjects =
                {
                    new SubjectArgs
                    {
                        Kind = "ServiceAccount",
                        Name = account.Metadata.NameOr(App),
                        Namespace = args.HubNamespace,
                    },
                },
            },
            new CustomResourceOptions { Parent = this });
    }

    private static PodSpecArgs Pod(ExecutorJanitorArgs args, Output<string> account, Output<string> script)
    {
        var projects = Output.All(args.Namespaces.OrderBy(n => n.Key, StringComparer.Ordinal)
                .Select(n => n.Value.Apply(space => KeyValuePair.Create(n.Key, space))))
            .Apply(pairs => JsonSerializer.Serialize(pairs.ToDictionary()));
        var spec = new PodSpecArgs
        {
            ServiceAccountName = account,
            RestartPolicy = "Never",
            EnableServiceLinks = false,
            SecurityContext = PodParts.Nobody(group: 1000, volumeGroup: null),
            Containers =
            {
                new ContainerArgs
                {
                    Name = App,
                    Image = args.Image,
                    Command = { "python3", $"/etc/janitor/{Script}" },
                    Env =
                    {
                        new EnvVarArgs { Name = "PROJECTS", Value = projects },
                        new EnvVarArgs { Name = "HUB_NAMESPACE", Value = args.HubNamespace },
                    },
                    Resources = new ResourceRequirementsArgs
                    {
                        Requests = { ["cpu"] = "10m", ["memory"] = "64Mi" },
                        Limits = { ["memory"] = "128Mi" },
                    },
                    SecurityContext = PodParts.Locked(),
                    VolumeMounts = { new VolumeMountArgs { Name = "script", MountPath = "/etc/janitor", ReadOnly = true } },
                },
            },
            Volumes = { new VolumeArgs { Name = "script", ConfigMap = new ConfigMapVolumeSourceArgs { Name = script } } },
        };
        PodParts.PullFrom(spec, args.Foundation.Registry);
        PodParts.RunOn(spec, args.Foundation.Pools.App);
        return spec;
    }
}
