using JupyterSpark.Components.Text;

namespace JupyterSpark.Components.Aws;

/// <summary>A kubeconfig without a credential: each call asks the AWS command line for a token of a quarter of an hour.</summary>
public static class EksKubeconfig
{
    /// <summary>The file's text.</summary>
    /// <param name="cluster">The cluster's name.</param>
    /// <param name="region">The region.</param>
    /// <param name="endpoint">The API server's URL.</param>
    /// <param name="authority">Its certificate authority in base64.</param>
    public static string Write(string cluster, string region, string endpoint, string authority) => YamlText.Write(Map(
        ("apiVersion", "v1"),
        ("kind", "Config"),
        ("clusters", One(("name", cluster), ("cluster", Map(("server", endpoint), ("certificate-authority-data", authority))))),
        ("users", One(("name", cluster), ("user", Map(("exec", Map(
            ("apiVersion", "client.authentication.k8s.io/v1beta1"),
            ("command", "aws"),
            ("args", new List<object?> { "--region", region, "eks", "get-token", "--cluster-name", cluster, "--output", "json" }),
            ("interactiveMode", "Never"))))))),
        ("contexts", One(("name", cluster), ("context", Map(("cluster", cluster), ("user", cluster))))),
        ("current-context", cluster)));

    private static List<object?> One(params (string Key, object? Value)[] entries) => [Map(entries)];

    private static Dictionary<string, object?> Map(params (string Key, object? Value)[] entries) =>
        entries.ToDictionary(e => e.Key, e => e.Value, StringComparer.Ordinal);
}
