namespace JupyterSpark.Components.Spark;

/// <summary>
/// Spark's event log in the store: where it lies, and the command that makes its folder. A session whose log has no folder does not start,
/// and in an object store a folder exists only once somebody made it.
/// </summary>
public static class EventLogCommand
{
    private const string HadoopPrefix = "spark.hadoop.";
    private const string JavaOptions = "spark.executor.defaultJavaOptions";

    /// <summary>The folder of the logs.</summary>
    /// <param name="storeRoot">The root of the project's data, ending in a slash.</param>
    public static string Folder(string storeRoot) => $"{storeRoot}spark-events";

    /// <summary>
    /// What the worker image runs to make the folder: Hadoop's shell with the jars, the identity and the settings that executors reach the
    /// store with. A folder that is there already is no mistake.
    /// </summary>
    /// <param name="storeRoot">The root of the project's data, ending in a slash.</param>
    /// <param name="storeProperties">Properties that reach the store, by their names in spark-defaults.conf.</param>
    public static IReadOnlyList<string> Of(string storeRoot, IReadOnlyDictionary<string, string> storeProperties) =>
    [
        "java",
        // The heap is half of the container's limit; the rest is Java's own.
        "-XX:MaxRAMPercentage=50",
        .. storeProperties.GetValueOrDefault(JavaOptions, "").Split(' ', StringSplitOptions.RemoveEmptyEntries),
        "-cp",
        "/opt/spark/jars/*",
        "org.apache.hadoop.fs.FsShell",
        .. storeProperties
            .Where(property => property.Key.StartsWith(HadoopPrefix, StringComparison.Ordinal))
            .OrderBy(property => property.Key, StringComparer.Ordinal)
            .SelectMany(property => new[] { "-D", $"{property.Key[HadoopPrefix.Length..]}={property.Value}" }),
        "-mkdir",
        "-p",
        Folder(storeRoot),
    ];
}
