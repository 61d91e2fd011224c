namespace JupyterSpark.Components.Text;

/// <summary>A kubeconfig without a credential: each call asks a program of the cloud for a token of whoever is signed in.</summary>
public static class ExecKubeconfig
{
    /// <summary>The file's text.</summary>
    /// <param name="name">The name of cluster, user and context.</param>
    /// <param name="server">The API server's URL.</param>
    /// <param name="authority">Its certificate authority in base64.</param>
    /// <param name="program">What asks for the token: the exec section without its apiVersion.</param>
    public static string Write(string name, string server, string authority, params IReadOnlyList<(string Key, object? Value)> program) =>
        YamlText.Write(Map(
            ("apiVersion", "v1"),
            ("kind", "Config"),
            ("clusters", One(("name", name), ("cluster", Map(("server", server), ("certificate-authority-data", authority))))),
            ("users", One(
                ("name", name),
                ("user", Map(("exec", Map([("apiVersion", "client.authentication.k8s.io/v1beta1"), .. program, ("interactiveMode", "Never")])))))),
            ("contexts", One(("name", name), ("context", Map(("cluster", name), ("user", name))))),
            ("current-context", name)));

    private static List<object?> One(params (string Key, object? Value)[] entries) => [Map(entries)];

    private static Dictionary<string, object?> Map(params (string Key, object? Value)[] entries) =>
        entries.ToDictionary(e => e.Key, e => e.Value, StringComparer.Ordinal);
}
