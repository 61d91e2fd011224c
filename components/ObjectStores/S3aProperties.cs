namespace JupyterSpark.Components.ObjectStores;

/// <summary>
/// Spark's properties for S3 by S3A, the same on AWS and for any S3-compatible store: what ran with Hadoop 3.4.2 and the small set of jars.
/// </summary>
public static class S3aProperties
{
    /// <summary>EKS Pod Identity, and nothing else: the default chain would go on to the node's own role, which must never reach data.</summary>
    public const string PodIdentity = "software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider";

    /// <summary>A credentials file: read by the JVM and by Python alike, in no environment and in no job's configuration.</summary>
    public const string CredentialsFile = "software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider";

    private const string Prefix = "spark.hadoop.fs.s3a.";

    /// <summary>
    /// The properties by name. Output goes by the magic committer: nothing is visible before a job is committed, and nothing is renamed, which
    /// on S3 is a copy. Dynamic partition overwrite does not work with it.
    /// </summary>
    /// <param name="region">The region.</param>
    /// <param name="credentialsProvider">The class that finds credentials.</param>
    public static Dictionary<string, string> Of(string region, string credentialsProvider) => new(StringComparer.Ordinal)
    {
        [$"{Prefix}endpoint.region"] = region,
        [$"{Prefix}aws.credentials.provider"] = credentialsProvider,
        [$"{Prefix}committer.name"] = "magic",
        [$"{Prefix}committer.magic.enabled"] = "true",
        ["spark.hadoop.mapreduce.outputcommitter.factory.scheme.s3a"] = "org.apache.hadoop.fs.s3a.commit.S3ACommitterFactory",
        ["spark.sql.sources.commitProtocolClass"] = "org.apache.spark.internal.io.cloud.PathOutputCommitProtocol",
        ["spark.sql.parquet.output.committer.class"] = "org.apache.spark.internal.io.cloud.BindingParquetOutputCommitter",
        // Blocks wait on the executor's scratch disk, not in its memory.
        [$"{Prefix}fast.upload.buffer"] = "disk",
        [$"{Prefix}multipart.size"] = "128M",
        [$"{Prefix}fast.upload.active.blocks"] = "4",
    };

    /// <summary>What a store other than AWS's own needs beside <see cref="Of"/>.</summary>
    /// <param name="endpoint">The store's URL.</param>
    /// <param name="pathStyle">Whether buckets are folders of the endpoint instead of host names.</param>
    public static Dictionary<string, string> Foreign(Uri endpoint, bool pathStyle) => new(StringComparer.Ordinal)
    {
        [$"{Prefix}endpoint"] = endpoint.GetLeftPart(UriPartial.Authority),
        [$"{Prefix}path.style.access"] = pathStyle ? "true" : "false",
        [$"{Prefix}connection.ssl.enabled"] = endpoint.Scheme == Uri.UriSchemeHttps ? "true" : "false",
    };
}
