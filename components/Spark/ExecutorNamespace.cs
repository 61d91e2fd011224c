using System.Globalization;
using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Workload;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace JupyterSpark.Components.Spark;

/// <summary>What <see cref="ExecutorNamespace"/> needs.</summary>
public sealed class ExecutorNamespaceArgs : ResourceArgs
{
    /// <summary>The project's names.</summary>
    public required ProjectNames Names { get; init; }

    /// <summary>What the project's executors may take together; null for no bound (the node size is not known).</summary>
    public required SparkQuota? Quota { get; init; }

    /// <summary>What one executor may take at most: a node of the Spark pool; null when its size is not known.</summary>
    public required NodeResources? LargestPod { get; init; }

    /// <summary>The registry.</summary>
    public required RegistryAccess Registry { get; init; }
}

/// <summary>
/// Creates the namespace in which one project's executors run: Pod Security <c>restricted</c>, a quota for the project, and a LimitRange, so
/// that an executor larger than any node is refused in words instead of waiting for ever. It holds no Secret of the platform (whoever may
/// create pods in a namespace may mount every Secret of it). Costs nothing.
/// </summary>
public sealed class ExecutorNamespace : ComponentResource
{
    /// <summary>Creates namespace, quota and limits.</summary>
    public ExecutorNamespace(string name, ExecutorNamespaceArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:spark:ExecutorNamespace", name, args, options)
    {
        var space = new RestrictedNamespace(
            name,
            new RestrictedNamespaceArgs
            {
                Namespace = args.Names.ExecutorNamespace,
                Pull = args.Registry.Pull,
                RegistryServer = args.Registry.Server,
            },
            new ComponentResourceOptions { Parent = this });
        Name = space.Name;
        if (args.Quota is { } quota)
        {
            _ = new ResourceQuota(
                $"{name}-quota",
                new ResourceQuotaArgs
                {
                    Metadata = new ObjectMetaArgs { Name = "executors", Namespace = Name },
                    Spec = new ResourceQuotaSpecArgs
                    {
                        // No bound on limits.cpu: it would refuse every executor without a CPU limit, which is what Spark makes.
                        Hard =
                        {
                            ["requests.cpu"] = quota.Cpu.ToKubernetes(),
                            ["requests.memory"] = quota.Memory.ToKubernetes(),
                            ["pods"] = quota.Pods.ToString(CultureInfo.InvariantCulture),
                        },
                    },
                },
                new CustomResourceOptions { Parent = this });
        }
        if (args.LargestPod is { } largest)
        {
            _ = new LimitRange(
                $"{name}-limits",
                new LimitRangeArgs
                {
                    Metadata = new ObjectMetaArgs { Name = "executors", Namespace = Name },
                    Spec = new LimitRangeSpecArgs
                    {
                        Limits =
                        {
                            new LimitRangeItemArgs
                            {
                                Type = "Container",
                                // Kubernetes takes a default that is not said from the maximum: an executor's CPU limit is a whole node.
                                Max = { ["cpu"] = largest.Cpu.ToKubernetes(), ["memory"] = largest.Memory.ToKubernetes() },
                            },
                        },
                    },
                },
                new CustomResourceOptions { Parent = this });
        }
        RegisterOutputs(new Dictionary<string, object?> { ["name"] = Name });
    }

    /// <summary>The namespace's name, known once it exists.</summary>
    public Output<string> Name { get; }
}
