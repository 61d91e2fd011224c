using System.ComponentModel.DataAnnotations;
using JupyterSpark.Components.Units;
using JupyterSpark.Stacks.Config.Shapes;

namespace JupyterSpark.Stacks.Config;

/// <summary>The object store and the file shares.</summary>
public sealed record StorageConfig
{
    /// <summary>Copies of the data: <c>local</c> (one datacenter), <c>zone</c> (three), <c>geo</c> (a second region, about twice the price). Default: zone, local in dev.</summary>
    public StorageRedundancy? Redundancy { get; init; }

    /// <summary>
    /// Where users have their homes: <c>files</c> (a folder each of one file share, mounted by many pods) or <c>disks</c> (a disk each, of
    /// one zone and for one pod at a time; not on Azure). A change moves no data. Default: files.
    /// </summary>
    public HomeStorageKind Homes { get; init; } = HomeStorageKind.Files;

    /// <summary>The size of each user's disk where homes are disks, 1Gi to 16Ti. Later users get a changed size. Default: 10Gi.</summary>
    [Size(SizeGrammar.Kubernetes, "1Gi", "16Ti")]
    public ByteSize HomeDiskSize { get; init; } = ByteSize.FromGibibytes(10);

    /// <summary>
    /// Whether each project has a file share, mounted in its notebooks and executors. Where homes are disks and projects have no share,
    /// there is no file service at all. Default: true.
    /// </summary>
    public bool ProjectShares { get; init; } = true;

    /// <summary>The size of each file share in GiB, 100 to 102400. Standard shares are billed by use. Default: 1024.</summary>
    [Range(100, 102400)]
    public int ShareQuotaGib { get; init; } = 1024;

    /// <summary>Days for which deleted data can be brought back, 1 to 365. Default: 7.</summary>
    [Range(1, 365)]
    public int SoftDeleteDays { get; init; } = 7;

    /// <summary>Where a user's home is mounted. Default: /home/jovyan/work.</summary>
    [Form(Forms.Folder, Forms.FolderWords)]
    public string HomeMountPath { get; init; } = "/home/jovyan/work";

    /// <summary>Where the project's share is mounted, in notebooks and executors alike. Default: /home/jovyan/shared.</summary>
    [Form(Forms.Folder, Forms.FolderWords)]
    public string ShareMountPath { get; init; } = "/home/jovyan/shared";

    /// <summary>The size of the hub's database disk, 1Gi to 1Ti. Default: 1Gi.</summary>
    [Size(SizeGrammar.Kubernetes, "1Gi", "1Ti")]
    public ByteSize HubDatabaseSize { get; init; } = ByteSize.FromGibibytes(1);
}

/// <summary>Where users have their homes.</summary>
public enum HomeStorageKind
{
    /// <summary>On one file share, a folder each.</summary>
    Files,

    /// <summary>On a disk each.</summary>
    Disks,
}

/// <summary>Copies of the data.</summary>
public enum StorageRedundancy
{
    /// <summary>Three copies in one datacenter.</summary>
    Local,

    /// <summary>Three copies in three zones of the region.</summary>
    Zone,

    /// <summary>Six copies in two regions.</summary>
    Geo,
}
