using JupyterSpark.Components.Foundation;

namespace JupyterSpark.Components.Workload;

/// <summary>Folders of files as a pod mounts them, in plain data: for the hub's values and for Spark's pod template alike.</summary>
public static class FileVolumes
{
    /// <summary>The mode of a Secret's files, octal 0440: the owner and the group read, nobody writes.</summary>
    public const int SecretMode = 288;

    /// <summary>The volume.</summary>
    /// <param name="files">The files.</param>
    /// <param name="objectName">The Secret's or ConfigMap's name.</param>
    public static Dictionary<string, object?> Volume(MountedFiles files, string objectName)
    {
        var source = files.IsSecret
            ? new Dictionary<string, object?>(StringComparer.Ordinal) { ["secretName"] = objectName, ["defaultMode"] = SecretMode }
            : new Dictionary<string, object?>(StringComparer.Ordinal) { ["name"] = objectName };
        return new(StringComparer.Ordinal) { ["name"] = files.Name, [files.IsSecret ? "secret" : "configMap"] = source };
    }

    /// <summary>The mount: the whole folder, read-only; not a subPath, so that a changed file reaches running pods.</summary>
    /// <param name="files">The files.</param>
    public static Dictionary<string, object?> Mount(MountedFiles files) => new(StringComparer.Ordinal)
    {
        ["name"] = files.Name,
        ["mountPath"] = files.MountPath,
        ["readOnly"] = true,
    };
}
