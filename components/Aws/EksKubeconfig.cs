using JupyterSpark.Components.Text;

namespace JupyterSpark.Components.Aws;

/// <summary>The kubeconfig of an EKS cluster: each call asks the AWS command line for a token of a quarter of an hour.</summary>
public static class EksKubeconfig
{
    /// <summary>The file's text.</summary>
    /// <param name="cluster">The cluster's name.</param>
    /// <param name="region">The region.</param>
    /// <param name="endpoint">The API server's URL.</param>
    /// <param name="authority">Its certificate authority in base64.</param>
    public static string Write(string cluster, string region, string endpoint, string authority) => ExecKubeconfig.Write(
        cluster,
        endpoint,
        authority,
        ("command", "aws"),
        ("args", new List<object?> { "--region", region, "eks", "get-token", "--cluster-name", cluster, "--output", "json" }));
}
