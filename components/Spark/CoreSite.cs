using JupyterSpark.Components.Text;

namespace JupyterSpark.Components.Spark;

/// <summary>
/// Hadoop's core-site.xml with the store's properties: the same as in spark-defaults.conf, for what reads no Spark configuration (the Hadoop
/// shell, the History Server). Spark copies it to the executors.
/// </summary>
public static class CoreSite
{
    private const string Prefix = "spark.hadoop.";

    /// <summary>The file's text.</summary>
    /// <param name="storeProperties">The store's properties by their names in spark-defaults.conf; those of Spark itself are left out.</param>
    public static string Write(IReadOnlyDictionary<string, string> storeProperties) => HadoopXml.Write(storeProperties
        .Where(p => p.Key.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(p => KeyValuePair.Create(p.Key[Prefix.Length..], p.Value)));
}
