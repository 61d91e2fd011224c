using JupyterSpark.Components.Text;

namespace JupyterSpark.Components.Spark;

/// <summary>The settings of a standalone cluster's own processes; those of a session come from its driver.</summary>
public static class StandaloneDefaults
{
    /// <summary>The file's text; holds the secret.</summary>
    /// <param name="secret">What drivers, master and workers know each other by.</param>
    public static string Write(string secret) => PropertiesText.Write("Spark's standalone master and workers.", new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["spark.authenticate"] = "true",
        ["spark.authenticate.secret"] = secret,
        ["spark.network.crypto.enabled"] = "true",
        // A page without a sign-in must end nobody's work.
        ["spark.ui.killEnabled"] = "false",
        // A master that comes back has another address, and the same name.
        ["spark.worker.preferConfiguredMasterAddress"] = "true",
        // Else the files of every session stay until the worker's pod goes.
        ["spark.worker.cleanup.enabled"] = "true",
    });
}
