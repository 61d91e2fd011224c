using System.Text;

namespace JupyterSpark.Synth.Evaluation;

/// <summary>
/// What providers do with outputs that no schema says and programs rely on: the names in maps that the cloud makes, and texts that have a
/// form. One line each; everything else is a plain placeholder.
/// </summary>
internal static class OutputHabits
{
    private static readonly Dictionary<string, string[]> MapNames = new(StringComparer.Ordinal)
    {
        // The identity by which the nodes pull images.
        ["azure-native:containerservice:ManagedCluster identityProfile"] = ["kubeletidentity"],
    };

    private static readonly Dictionary<string, int> Lengths = new(StringComparer.Ordinal)
    {
        // A region has three at least.
        ["aws:index/getAvailabilityZones:getAvailabilityZones names"] = 3,
    };

    private static readonly HashSet<string> Base64 = new(StringComparer.Ordinal)
    {
        "azure-native:containerservice:listManagedClusterAdminCredentials kubeconfigs[0].value",
        "azure-native:containerservice:listManagedClusterUserCredentials kubeconfigs[0].value",
    };

    /// <summary>The names that a map of a resource or function surely has.</summary>
    /// <param name="token">The token of the resource or function.</param>
    /// <param name="path">The map's path in the output.</param>
    public static IReadOnlyList<string> NamesIn(string token, string path) => MapNames.GetValueOrDefault($"{token} {path}") ?? [];

    /// <summary>How many items a list of a resource or function surely has, when it was not given.</summary>
    /// <param name="token">The token of the resource or function.</param>
    /// <param name="path">The list's path in the output.</param>
    public static int ItemsIn(string token, string path) => Lengths.GetValueOrDefault($"{token} {path}", 1);

    /// <summary>A text output.</summary>
    /// <param name="token">The token of the resource or function.</param>
    /// <param name="name">The name in placeholders.</param>
    /// <param name="path">The text's path in the output.</param>
    /// <param name="given">The resource's inputs.</param>
    public static string Text(string token, string name, string path, IReadOnlyDictionary<string, object?> given)
    {
        var placeholder = $"${{{name}.{path}}}";
        if (Base64.Contains($"{token} {path}"))
        {
            return Convert.ToBase64String(Encoding.UTF8.GetBytes(placeholder));
        }
        // A pushed image is known by its first tag and its digest, in one reference.
        return token == "docker-build:index:Image" && path == "ref"
            && given.GetValueOrDefault("tags") is IReadOnlyList<object?> { Count: > 0 } tags
            ? $"{tags[0]}@${{{name}.digest}}"
            : placeholder;
    }
}
