using Pulumi;

namespace JupyterSpark.Components.Foundation;

/// <summary>
/// A folder of small files that a project's notebooks and executors must see, such as a store's credentials or an own CA. The workload makes
/// one Secret or ConfigMap of it in each namespace that needs it and mounts it read-only, never as environment variables: Spark would copy those
/// into every job's configuration.
/// </summary>
public sealed record MountedFiles
{
    /// <summary>The name of the object and of the volume, a DNS label: <c>store-credentials</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The folder in the pod: <c>/etc/lake</c>.</summary>
    public required string MountPath { get; init; }

    /// <summary>Whether the files are kept in a Secret instead of a ConfigMap.</summary>
    public required bool IsSecret { get; init; }

    /// <summary>Text files by name; secret outputs when <see cref="IsSecret"/>.</summary>
    public required IReadOnlyDictionary<string, Output<string>> Texts { get; init; }

    /// <summary>Binary files by name, in base64; only for a ConfigMap.</summary>
    public IReadOnlyDictionary<string, Output<string>> Binaries { get; init; } = new Dictionary<string, Output<string>>(StringComparer.Ordinal);
}
