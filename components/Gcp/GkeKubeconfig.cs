using JupyterSpark.Components.Text;

namespace JupyterSpark.Components.Gcp;

/// <summary>The kubeconfig of a GKE cluster, which holds no password: who uses it is who is signed in to Google Cloud.</summary>
public static class GkeKubeconfig
{
    /// <summary>The kubeconfig as YAML.</summary>
    /// <param name="name">The name of cluster, user and context.</param>
    /// <param name="endpoint">The API server's address.</param>
    /// <param name="certificate">The cluster's CA in base64.</param>
    public static string Write(string name, string endpoint, string certificate) => ExecKubeconfig.Write(
        name,
        $"https://{endpoint}",
        certificate,
        ("command", "gke-gcloud-auth-plugin"),
        ("installHint", "Install it by: gcloud components install gke-gcloud-auth-plugin"),
        ("provideClusterInfo", true));
}
