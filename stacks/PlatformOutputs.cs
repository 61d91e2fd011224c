using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Hub;
using JupyterSpark.Components.Images;
using JupyterSpark.Components.Spark;
using JupyterSpark.Components.Workload;
using Pulumi;

namespace JupyterSpark.Stacks;

/// <summary>What a stack tells the outside: the contract with whoever uses a deployment.</summary>
internal static class PlatformOutputs
{
    /// <summary>The outputs by name. Secret are <c>kubeconfig</c> and <c>signInPassword</c>.</summary>
    public static IDictionary<string, object?> Of(
        PlatformFoundation foundation,
        ImageSet images,
        RestrictedNamespace hubNamespace,
        IReadOnlyDictionary<string, SparkProject> projects,
        JupyterHub hub,
        SignInSecret signIn)
    {
        var outputs = new SortedDictionary<string, object?>(StringComparer.Ordinal)
        {
            ["hubUrl"] = hub.Url,
            ["hubNamespace"] = hubNamespace.Name,
            // Behind the hub's sign-in; KubeSpawner puts the user's name in.
            ["sparkUiUrl"] = Output.Format($"{hub.Url}/user/<name>/sparkui/"),
            ["registry"] = foundation.Registry.Server,
            ["images"] = Map(("worker", images.Worker), ("notebook", images.Notebook), ("hub", images.Hub)),
            ["executorNamespaces"] = projects.ToDictionary(p => p.Key, p => (object?)p.Value.ExecutorNamespace, StringComparer.Ordinal),
            ["storeRoots"] = foundation.Projects.ToDictionary(p => p.Key, p => (object?)p.Value.Store.RootUri, StringComparer.Ordinal),
            ["pools"] = foundation.Pools.All.Select(pool => (object?)pool.Name).ToList(),
        };
        if (foundation.Kubeconfig is { } kubeconfig)
        {
            outputs["kubeconfig"] = kubeconfig;
        }
        if (signIn is { Generated: true, Value: { } password })
        {
            outputs["signInPassword"] = password;
        }
        return outputs;
    }

    private static Dictionary<string, object?> Map(params (string Name, BuiltImage Image)[] images) =>
        images.ToDictionary(i => i.Name, i => (object?)i.Image.Reference, StringComparer.Ordinal);
}
