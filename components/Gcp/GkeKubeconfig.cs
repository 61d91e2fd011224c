using JupyterSpark.Components.Text;

namespace JupyterSpark.Components.Gcp;

/// <summary>The kubeconfig of a GKE cluster, which holds no password: who uses it is who is signed in to Google Cloud.</summary>
public static class GkeKubeconfig
{
    /// <summary>The kubeconfig as YAML.</summary>
    /// <param name="name">The name of cluster, user and context.</param>
    /// <param name="endpoint">The API server's address.</param>
    /// <param name="certificate">The cluster's CA in base64.</param>
    public static string Write(string name, string endpoint, string certificate) => YamlText.Write(new Dictionary<string, object?>
    {
        ["apiVersion"] = "v1",
        ["kind"] = "Config",
        ["current-context"] = name,
        ["clusters"] = new List<object?>
        {
            Named(name, "cluster", new Dictionary<string, object?>
            {
                ["certificate-authority-data"] = certificate,
                ["server"] = $"https://{endpoint}",
            }),
        },
        ["contexts"] = new List<object?>
        {
            Named(name, "context", new Dictionary<string, object?> { ["cluster"] = name, ["user"] = name }),
        },
        ["users"] = new List<object?>
        {
            Named(name, "user", new Dictionary<string, object?>
            {
                ["exec"] = new Dictionary<string, object?>
                {
                    ["apiVersion"] = "client.authentication.k8s.io/v1beta1",
                    ["command"] = "gke-gcloud-auth-plugin",
                    ["installHint"] = "Install it by: gcloud components install gke-gcloud-auth-plugin",
                    ["interactiveMode"] = "Never",
                    ["provideClusterInfo"] = true,
                },
            }),
        },
    });

    private static Dictionary<string, object?> Named(string name, string kind, Dictionary<string, object?> content) =>
        new() { ["name"] = name, [kind] = content };
}
