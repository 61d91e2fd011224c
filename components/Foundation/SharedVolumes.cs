using JupyterSpark.Components.Units;
using Pulumi;

namespace JupyterSpark.Components.Foundation;

/// <summary>
/// A file system that many pods mount at the same time. The workload makes one PersistentVolume and one claim of it in each
/// namespace that needs it.
/// </summary>
public sealed record SharedVolume : HomeStorage
{
    /// <summary>A short name, unique in the stack: <c>homes</c>, <c>project-default</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its size.</summary>
    public required ByteSize Capacity { get; init; }

    /// <summary>How a node reaches it.</summary>
    public required VolumeSource Source { get; init; }
}

/// <summary>How a node reaches a shared file system.</summary>
public abstract record VolumeSource;

/// <summary>A file system behind a CSI driver, made beforehand (static provisioning).</summary>
public sealed record CsiVolumeSource : VolumeSource
{
    /// <summary>The driver's name, such as <c>file.csi.azure.com</c>.</summary>
    public required string Driver { get; init; }

    /// <summary>
    /// Makes the handle for one use of the share, which the word tells from its others (<c>hub</c>, <c>executors</c>): a handle must be
    /// unique in the cluster. Asked once a use, so a target may make something for it.
    /// </summary>
    public required Func<string, Output<string>> Handle { get; init; }

    /// <summary>The driver's volume attributes.</summary>
    public required IReadOnlyDictionary<string, Output<string>> Attributes { get; init; }

    /// <summary>Options of the mount.</summary>
    public required IReadOnlyList<string> MountOptions { get; init; }

    /// <summary>The Secret with which a node mounts, in a namespace where no user can start a pod; null when none is needed.</summary>
    public required SecretReference? NodeStageSecret { get; init; }
}

/// <summary>A folder of an NFS server, mounted by the nodes themselves.</summary>
public sealed record NfsVolumeSource : VolumeSource
{
    /// <summary>The server's host name or address, as nodes reach it.</summary>
    public required Output<string> Server { get; init; }

    /// <summary>The exported folder, or one in it: <c>/exports/homes</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Options of the mount.</summary>
    public required IReadOnlyList<string> MountOptions { get; init; }
}

/// <summary>
/// A claim that somebody else made, under the name that the workload gives it (<c>homes</c>, <c>project-share</c>), in every namespace that
/// mounts the share. The workload makes neither volume nor claim.
/// </summary>
public sealed record ExistingClaimSource : VolumeSource;

/// <summary>
/// A StorageClass whose driver makes a file system for each claim. A second claim is a second file system, so the share is the same in one
/// namespace only.
/// </summary>
public sealed record ClassVolumeSource : VolumeSource
{
    /// <summary>The class's name; its volumes must take many pods at a time (ReadWriteMany).</summary>
    public required string StorageClass { get; init; }

    /// <summary>Whether the claim, and with it the data, is kept from being deleted.</summary>
    public required bool Protect { get; init; }
}

/// <summary>A Secret by namespace and name.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name.</param>
public sealed record SecretReference(Output<string> Namespace, Output<string> Name);
