using JupyterSpark.Components.Units;
using Pulumi;

namespace JupyterSpark.Components.Foundation;

/// <summary>Where users have their homes: all on one <see cref="SharedVolume"/>, or each on one of <see cref="UserDisks"/>.</summary>
public abstract record HomeStorage;

/// <summary>
/// A disk of each user's own, which the hub asks for when the user's server starts the first time. One pod at a time mounts it.
/// </summary>
public sealed record UserDisks : HomeStorage
{
    /// <summary>The StorageClass that makes the disks; null for the cluster's default class.</summary>
    public required Output<string>? StorageClass { get; init; }

    /// <summary>The size of a new disk.</summary>
    public required ByteSize Size { get; init; }
}
