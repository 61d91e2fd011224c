namespace JupyterSpark.Components.Images;

/// <summary>A reference to an image in the two parts that Helm charts want.</summary>
/// <param name="Name">Registry, path and name.</param>
/// <param name="Tag">The tag, followed by <c>@sha256:...</c> when the digest is known.</param>
public sealed record ImageReference(string Name, string Tag)
{
    /// <summary>Splits <c>registry:5000/name:tag@sha256:digest</c>. Throws <see cref="FormatException"/> when it has no tag.</summary>
    public static ImageReference Parse(string reference)
    {
        var digest = reference.IndexOf('@', StringComparison.Ordinal);
        var end = digest < 0 ? reference.Length : digest;
        var colon = reference.LastIndexOf(':', end - 1);
        var slash = reference.LastIndexOf('/', end - 1);
        return colon > slash
            ? new ImageReference(reference[..colon], reference[(colon + 1)..])
            : throw new FormatException($"The image reference '{reference}' has no tag.");
    }
}
