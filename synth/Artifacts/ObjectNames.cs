using System.Text.RegularExpressions;
using JupyterSpark.Synth.Graph;

namespace JupyterSpark.Synth.Artifacts;

/// <summary>How Kubernetes objects are called in file names.</summary>
internal static partial class ObjectNames
{
    /// <summary>The object's name: the one in its metadata, else the resource's (Kubernetes then makes one from it).</summary>
    /// <param name="resource">The object.</param>
    public static string Name(GraphResource resource) => FileName(resource.Inputs.TextAt("metadata", "name") ?? resource.Name);

    /// <summary>The object's namespace; null when it names none.</summary>
    /// <param name="resource">The object.</param>
    public static string? Namespace(GraphResource resource) =>
        resource.Inputs.TextAt("metadata", "namespace") is { } name ? FileName(name) : null;

    /// <summary>A text as part of a file name on every system; of a placeholder the resource's name remains.</summary>
    /// <param name="text">The text.</param>
    public static string FileName(string text) => Other().Replace(Placeholder().Replace(text, "$1"), "_");

    [GeneratedRegex(@"\$\{([^.}]+)[^}]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("[^A-Za-z0-9._-]")]
    private static partial Regex Other();
}
