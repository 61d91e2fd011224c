using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Text;
using JupyterSpark.Components.Units;
using JupyterSpark.Components.Workload;

namespace JupyterSpark.Components.Spark;

/// <summary>
/// The pod template of executors: what Spark has no property for. It ran under Pod Security <c>restricted</c> with a read-only root file
/// system. Spark adds name, image, args, resources, labels, volumes and the node selector.
/// </summary>
public static class ExecutorPodTemplate
{
    /// <summary>The template's text.</summary>
    /// <param name="project">The project's name, a label of the pod.</param>
    /// <param name="taints">The Spark pool's taints; each is tolerated.</param>
    /// <param name="ephemeralStorage">Scratch space of one executor.</param>
    /// <param name="environment">Environment variables by which Python finds the store.</param>
    /// <param name="files">Folders of files, each with the name of its Secret or ConfigMap in the executors' namespace.</param>
    public static string Write(
        string project,
        IReadOnlyList<Taint> taints,
        ByteSize ephemeralStorage,
        IReadOnlyDictionary<string, string> environment,
        IReadOnlyList<(MountedFiles Files, string ObjectName)> files) => YamlText.Write(Map(
        ("apiVersion", "v1"),
        ("kind", "Pod"),
        ("metadata", Map(("labels", Map((PlatformLabels.Project, project))))),
        ("spec", Map(
            // Executors call no API: no token for them.
            ("automountServiceAccountToken", false),
            // A Service of the namespace would otherwise put its address into the environment, where Spark could take it for its own.
            ("enableServiceLinks", false),
            // Time to hand over cache and shuffle files.
            ("terminationGracePeriodSeconds", 90),
            ("tolerations", taints.Select(Toleration).ToList()),
            ("securityContext", Map(
                ("runAsNonRoot", true),
                ("runAsUser", 1000),
                ("runAsGroup", 100),
                ("fsGroup", 100),
                ("fsGroupChangePolicy", "OnRootMismatch"),
                ("seccompProfile", Map(("type", "RuntimeDefault"))))),
            ("containers", new List<object?>
            {
                Container(ephemeralStorage, environment, files),
            }),
            ("volumes", files.Select(f => (object?)FileVolumes.Volume(f.Files, f.ObjectName))
                .Prepend(Map(("name", "tmp"), ("emptyDir", Map())))
                .ToList())))));

    private static Dictionary<string, object?> Container(
        ByteSize ephemeralStorage, IReadOnlyDictionary<string, string> environment, IReadOnlyList<(MountedFiles Files, string ObjectName)> files)
    {
        var container = Map(
            ("name", "executor"),
            ("resources", Map(
                ("limits", Map(("ephemeral-storage", ephemeralStorage.ToKubernetes()))),
                ("requests", Map(("ephemeral-storage", "1Gi"))))),
            ("securityContext", Map(
                ("allowPrivilegeEscalation", false),
                ("capabilities", Map(("drop", new List<object?> { "ALL" }))),
                ("readOnlyRootFilesystem", true))),
            ("volumeMounts", files.Select(f => (object?)FileVolumes.Mount(f.Files))
                .Prepend(Map(("name", "tmp"), ("mountPath", "/tmp")))
                .ToList()));
        if (environment.Count > 0)
        {
            container["env"] = environment.OrderBy(e => e.Key, StringComparer.Ordinal)
                .Select(e => (object?)Map(("name", e.Key), ("value", e.Value)))
                .ToList();
        }
        return container;
    }

    private static object? Toleration(Taint taint) =>
        Map(("key", taint.Key), ("operator", "Equal"), ("value", taint.Value), ("effect", taint.Effect));

    private static Dictionary<string, object?> Map(params (string Key, object? Value)[] entries) =>
        entries.ToDictionary(e => e.Key, e => e.Value, StringComparer.Ordinal);
}
