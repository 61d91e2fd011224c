namespace JupyterSpark.Stacks.Rules;

/// <summary>Mistakes with the store and the shares.</summary>
public static class StorageProblems
{
    /// <summary>A path that is not plain.</summary>
    public static Problem PathSyntax(string path, string key, string found) => Mistake.Error(
        "STO001",
        path,
        $"{key} {Shown.Value(found)} goes through '.' or '..'.",
        "Write the path without them, such as /home/jovyan/shared.");

    /// <summary>Both shares at one place.</summary>
    public static Problem SamePath(string found) => Mistake.Error(
        "STO002",
        "platform:storage.shareMountPath",
        $"homeMountPath and shareMountPath are both {found}; one would hide the other.",
        "Choose two paths, such as /home/jovyan/work and /home/jovyan/shared.");

    /// <summary>One share inside the other.</summary>
    public static Problem Nested(string inner, string outer) => Mistake.Warning(
        "STO003",
        "platform:storage.shareMountPath",
        $"{inner} lies inside {outer}: an empty folder of that name appears in the outer share, and a walk over the outer one reads " +
        "the inner one, too.",
        "Choose two paths side by side.");

    /// <summary>A path that hides what the image needs.</summary>
    public static Problem PathTaken(string path, string key, string found, string reserved) => Mistake.Error(
        "STO004", path, $"{key} {found} would hide or shadow {reserved} of the image.", "Choose a path under /home/jovyan or /mnt.");

    /// <summary>Data in one datacenter, outside dev.</summary>
    public static Problem OneDatacenter() => Mistake.Warning(
        "STO005",
        "platform:storage.redundancy",
        "With redundancy local, a fire in one datacenter takes the data.",
        "Set redundancy: zone (the default outside dev).");

    /// <summary>A disk a user where the target offers none.</summary>
    public static Problem NoDisks(string cloud, string reason) => Mistake.Error(
        "STO006",
        "platform:storage.homes",
        $"Users cannot have a disk each on {cloud}: {reason}.",
        "Set homes: files; shares are billed by use there.");

    /// <summary>Homes on disks, and executors that mount them.</summary>
    public static Problem DisksInExecutors() => Mistake.Error(
        "STO007",
        "platform:spark.mountHome",
        "mountHome: true needs homes that many pods can mount; a disk is mounted by its user's server alone.",
        "Set storage.homes: files, or mountHome: false.");

    /// <summary>Homes on disks, and notebooks in several zones.</summary>
    public static Problem DisksInZones(int zones) => Mistake.Error(
        "STO008",
        "platform:pools.jhubUser.zones",
        "With homes on disks a user's server can only run in the zone of its disk, and the autoscaler cannot choose the zone of a new " +
        $"node in a pool of {zones} zones: the server would wait for ever.",
        "Name one zone, such as [\"1\"].");

    /// <summary>A size of disks that nobody has.</summary>
    public static Problem DiskSizeUnused() => Mistake.Warning(
        "STO009",
        "platform:storage.homeDiskSize",
        "homeDiskSize has no effect with homes: files.",
        "Set homes: disks, or remove it; the file share's size is shareQuotaGib.");
}
