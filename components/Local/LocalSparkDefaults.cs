using System.Globalization;
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
        var properties = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["spark.master"] = masterUrl,
            ["spark.submit.deployMode"] = "client",
            ["spark.driver.host"] = LocalNames.Jupyter,
            ["spark.driver.bindAddress"] = "0.0.0.0",
            ["spark.driver.memory"] = settings.DriverMemory.ToSpark(),
            ["spark.executor.cores"] = Number(settings.ExecutorCores),
            ["spark.executor.memory"] = settings.ExecutorMemory.ToSpark(),
            // Without it the first notebook keeps every core until its kernel ends, and a second one waits for ever.
            ["spark.dynamicAllocation.enabled"] = "true",
            ["spark.dynamicAllocation.shuffleTracking.enabled"] = "true",
            ["spark.dynamicAllocation.minExecutors"] = "0",
            ["spark.dynamicAllocation.maxExecutors"] = Number(settings.MaxExecutors),
            ["spark.dynamicAllocation.executorIdleTimeout"] = $"{Number(settings.IdleTimeoutSeconds)}s",
            ["spark.dynamicAllocation.shuffleTracking.timeout"] = $"{Number(settings.IdleTimeoutSeconds * 2)}s",
            // On the volume: a table's files are written by the workers and read by everybody.
            ["spark.sql.warehouse.dir"] = $"file://{LocalNames.SharedDirectory}/warehouse",
            ["spark.sql.legacy.timeParserPolicy"] = "LEGACY",
        };
        if (settings.Delta)
        {
            properties["spark.sql.extensions"] = "io.delta.sql.DeltaSparkSessionExtension";
            properties["spark.sql.catalog.spark_catalog"] = "org.apache.spark.sql.delta.catalog.DeltaCatalog";
        }
        foreach (var (key, value) in settings.ExtraProperties)
        {
            properties[key] = value;
        }
        return properties;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
