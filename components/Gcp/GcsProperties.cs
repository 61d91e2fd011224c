namespace JupyterSpark.Components.Gcp;

/// <summary>Spark's properties for Google Cloud Storage by Google's own Hadoop connector.</summary>
public static class GcsProperties
{
    /// <summary>The folder of the key file in every pod, in key-file mode only.</summary>
    public const string KeyFolder = "/etc/gcs";

    /// <summary>The key file's name in it.</summary>
    public const string KeyFileName = "key.json";

    /// <summary>The key file's path.</summary>
    public const string KeyPath = $"{KeyFolder}/{KeyFileName}";

    private const string Prefix = "spark.hadoop.fs.";

    /// <summary>Without a key: the driver's and each executor's pod ask the metadata server for the token of its own identity.</summary>
    public static IReadOnlyDictionary<string, string> WorkloadIdentity { get; } = new Dictionary<string, string>(Connector, StringComparer.Ordinal)
    {
        [$"{Prefix}gs.auth.type"] = "COMPUTE_ENGINE",
    };

    /// <summary>By a key file that every pod mounts.</summary>
    public static IReadOnlyDictionary<string, string> KeyFile { get; } = new Dictionary<string, string>(Connector, StringComparer.Ordinal)
    {
        [$"{Prefix}gs.auth.type"] = "SERVICE_ACCOUNT_JSON_KEYFILE",
        [$"{Prefix}gs.auth.service.account.json.keyfile"] = KeyPath,
    };

    /// <summary>The property with the project in which buckets are listed and made.</summary>
    public static string ProjectId => $"{Prefix}gs.project.id";

    private static Dictionary<string, string> Connector => new(StringComparer.Ordinal)
    {
        [$"{Prefix}gs.impl"] = "com.google.cloud.hadoop.fs.gcs.GoogleHadoopFileSystem",
        [$"{Prefix}AbstractFileSystem.gs.impl"] = "com.google.cloud.hadoop.fs.gcs.GoogleHadoopFS",
    };
}
