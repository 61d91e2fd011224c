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
}
