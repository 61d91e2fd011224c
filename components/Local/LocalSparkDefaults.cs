using System.Globalization;
using JupyterSpark.Components.Spark;
using JupyterSpark.Components.Text;

namespace JupyterSpark.Components.Local;

/// <summary>The properties of spark-defaults.conf for a driver beside a standalone master.</summary>
public static class LocalSparkDefaults
{
    /// <summary>The file's text.</summary>
    public static string Write(LocalSettings settings, string masterUrl) =>
        PropertiesText.Write("Spark standalone on this machine. Rendered by the platform; change it in the stack's configuration.", Of(settings, masterUrl));

    /// <summary>The properties by name. The stack's own properties win over the platform's.</summary>
    public static IReadOnlyDictionary<string, string> Of(LocalSettings settings, string masterUrl)
    {
        var properties = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in Session(settings, masterUrl)
            .Concat(SessionDefaults.Allocation(settings.MaxExecutors, settings.IdleTimeoutSeconds))
            // On the volume: a table's files are written by the workers and read by everybody.
            .Concat(SessionDefaults.Tables($"file://{LocalNames.SharedDirectory}/warehouse", settings.Delta))
            .Concat(settings.ExtraProperties))
        {
            properties[key] = value;
        }
        return properties;
    }

    private static IEnumerable<KeyValuePair<string, string>> Session(LocalSettings settings, string masterUrl) =>
    [
        new("spark.master", masterUrl),
        new("spark.submit.deployMode", "client"),
        new("spark.driver.host", LocalNames.Jupyter),
        new("spark.driver.bindAddress", "0.0.0.0"),
        new("spark.driver.memory", settings.DriverMemory.ToSpark()),
        new("spark.executor.cores", settings.ExecutorCores.ToString(CultureInfo.InvariantCulture)),
        new("spark.executor.memory", settings.ExecutorMemory.ToSpark()),
    ];
}
