using Pulumi;
using KubernetesProvider = Pulumi.Kubernetes.Provider;
using KubernetesProviderArgs = Pulumi.Kubernetes.ProviderArgs;

namespace JupyterSpark.Components.Foundation;

/// <summary>The provider through which everything inside a cluster is made, with the same settings on every target.</summary>
public static class ClusterProvider
{
    /// <summary>Makes the provider.</summary>
    /// <param name="name">The resource's name.</param>
    /// <param name="kubeconfig">The kubeconfig's text or path; null for kubectl's own.</param>
    /// <param name="context">The context in it; null for its current one.</param>
    /// <param name="parent">The foundation that makes it.</param>
    /// <param name="nodes">What runs in the cluster comes after these and goes before them.</param>
    public static KubernetesProvider Of(
        string name, Output<string>? kubeconfig, string? context, Resource parent, IReadOnlyList<Resource> nodes)
    {
        var args = new KubernetesProviderArgs
        {
            EnableServerSideApply = true,
            // A changed ConfigMap is updated in place; without this it is deleted first, and a notebook that starts meanwhile waits.
            EnableConfigMapMutable = true,
        };
        if (kubeconfig is not null)
        {
            args.KubeConfig = kubeconfig;
        }
        if (context is not null)
        {
            args.Context = context;
        }
        return new KubernetesProvider(name, args, new CustomResourceOptions { Parent = parent, DependsOn = nodes.ToList() });
    }
}
