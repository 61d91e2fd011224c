using JupyterSpark.Components.Foundation;
using Pulumi;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Iam;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;

namespace JupyterSpark.Components.Aws;

/// <summary>What <see cref="EksAutoscaler"/> needs.</summary>
public sealed class EksAutoscalerArgs : ResourceArgs
{
    /// <summary>What all AWS components share.</summary>
    public required AwsContext Context { get; init; }

    /// <summary>The cluster's name.</summary>
    [Input("clusterName", required: true)]
    public required Input<string> ClusterName { get; init; }

    /// <summary>The cluster's ARN.</summary>
    [Input("clusterArn", required: true)]
    public required Input<string> ClusterArn { get; init; }

    /// <summary>The cluster's Kubernetes version, <c>MAJOR.MINOR</c>.</summary>
    public required string KubernetesVersion { get; init; }

    /// <summary>The system pool, on which it runs.</summary>
    public required NodePool System { get; init; }

    /// <summary>The cluster.</summary>
    public required ProviderResource Kubernetes { get; init; }
}

/// <summary>
/// Creates the cluster autoscaler, which EKS lacks where AKS and GKE bring one: the release of its chart on the system pool, and its role,
/// which may resize this cluster's node groups alone. Costs 0.1 CPU and 600 MiB of the system pool.
/// </summary>
public sealed class EksAutoscaler : ComponentResource
{
    /// <summary>The chart's version.</summary>
    public const string ChartVersion = "9.59.0";

    private const string Account = "cluster-autoscaler";
    private const string Space = "kube-system";

    /// <summary>Creates role and release.</summary>
    public EksAutoscaler(string name, EksAutoscalerArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:aws:EksAutoscaler", name, args, options)
    {
        var role = AwsRole.Of($"{name}-role", args.Context.Names.Role(Account), AwsPolicies.TrustPods(), [], args.Context, this).Role;
        var right = new RolePolicy(
            $"{name}-right",
            new RolePolicyArgs
            {
                Role = role.Name,
                Name = "resize",
                Policy = Output.Tuple(args.ClusterName, args.ClusterArn).Apply(c => AwsPolicies.Autoscaler(c.Item1, c.Item2)),
            },
            AwsContext.Child(this));
        var association = new PodIdentityAssociation(
            $"{name}-identity",
            new PodIdentityAssociationArgs
            {
                ClusterName = args.ClusterName,
                Namespace = Space,
                ServiceAccount = Account,
                RoleArn = role.Arn,
                Tags = args.Context.Tags.ToDictionary(),
            },
            AwsContext.Child(this));
        _ = new Release(
            name,
            new ReleaseArgs
            {
                Name = Account,
                Namespace = Space,
                Chart = Account,
                Version = ChartVersion,
                RepositoryOpts = new RepositoryOptsArgs { Repo = "https://kubernetes.github.io/autoscaler" },
                Values = Values(args),
                MaxHistory = 5,
            },
            // A pod that starts before its association has no credentials until it is replaced.
            new CustomResourceOptions { Parent = this, Provider = args.Kubernetes, DependsOn = { association, right } });
        RegisterOutputs();
    }

    private static Dictionary<string, object> Values(EksAutoscalerArgs args) => new(StringComparer.Ordinal)
    {
        ["cloudProvider"] = "aws",
        ["awsRegion"] = args.Context.Region,
        ["autoDiscovery"] = new Dictionary<string, object> { ["clusterName"] = args.ClusterName },
        // It simulates the scheduler: its minor is the cluster's.
        ["image"] = new Dictionary<string, object> { ["tag"] = $"v{args.KubernetesVersion}.0" },
        ["rbac"] = new Dictionary<string, object> { ["serviceAccount"] = new Dictionary<string, object> { ["name"] = Account } },
        ["nodeSelector"] = args.System.Selector.ToDictionary(s => s.Key, s => (object)s.Value, StringComparer.Ordinal),
        ["tolerations"] = args.System.Taints.Select(t => (object)new Dictionary<string, object>
        {
            ["key"] = t.Key,
            ["operator"] = "Equal",
            ["value"] = t.Value,
            ["effect"] = t.Effect,
        }).ToList(),
        ["resources"] = new Dictionary<string, object>
        {
            ["requests"] = new Dictionary<string, object> { ["cpu"] = "100m", ["memory"] = "600Mi" },
            ["limits"] = new Dictionary<string, object> { ["memory"] = "600Mi" },
        },
        ["extraArgs"] = new Dictionary<string, object>
        {
            // Notebooks and executors have scratch space on the node; it must not keep an idle node alive.
            ["skip-nodes-with-local-storage"] = false,
            ["skip-nodes-with-system-pods"] = false,
            ["balance-similar-node-groups"] = false,
        },
    };
}
