using System.Globalization;

namespace JupyterSpark.Components.Spark;

/// <summary>The settings of a session that are the same wherever its executors run: in pods of their own or on a standalone cluster.</summary>
public static class SessionDefaults
{
    /// <summary>Executors that come with the work and go when they are idle, so that nobody keeps what others wait for.</summary>
    /// <param name="maxExecutors">The most executors of one session.</param>
    /// <param name="idleSeconds">Seconds after which an idle executor ends.</param>
    public static IEnumerable<KeyValuePair<string, string>> Allocation(int maxExecutors, int idleSeconds) =>
    [
        new("spark.dynamicAllocation.enabled", "true"),
        new("spark.dynamicAllocation.minExecutors", "0"),
        new("spark.dynamicAllocation.maxExecutors", Number(maxExecutors)),
        new("spark.dynamicAllocation.executorIdleTimeout", $"{Number(idleSeconds)}s"),
        // Without a bound, executors that hold shuffle files are never released.
        new("spark.dynamicAllocation.shuffleTracking.timeout", $"{Number(idleSeconds * 2)}s"),
    ];

    /// <summary>Where tables are, and in which formats.</summary>
    /// <param name="warehouse">The folder of tables that name no place of their own.</param>
    /// <param name="delta">Whether Delta Lake is on.</param>
    public static IEnumerable<KeyValuePair<string, string>> Tables(string warehouse, bool delta)
    {
        yield return new("spark.sql.warehouse.dir", warehouse);
        yield return new("spark.sql.legacy.timeParserPolicy", "LEGACY");
        if (delta)
        {
            yield return new("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension");
            yield return new("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog");
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
