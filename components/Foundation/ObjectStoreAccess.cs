using Pulumi;

namespace JupyterSpark.Components.Foundation;

/// <summary>One project's part of the object store, and how Spark reaches it without a key.</summary>
public sealed record ObjectStoreAccess
{
    /// <summary>The root of the project's data, ending in a slash: <c>abfss://lake@account.dfs.core.windows.net/</c>.</summary>
    public required Output<string> RootUri { get; init; }

    /// <summary>Properties for spark-defaults.conf that reach the store, by full name (<c>spark.hadoop.fs...</c>). Never a secret.</summary>
    public required IReadOnlyDictionary<string, Output<string>> SparkProperties { get; init; }

    /// <summary>Where pods must be let out to, beyond the public internet; empty when the store's address is public.</summary>
    public required IReadOnlyList<EgressTarget> Egress { get; init; }

    /// <summary>Environment variables by which other programs than Spark find the store (boto3, pyarrow). Never a secret.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Files that pods need to reach the store, such as credentials of a foreign S3; empty for a keyless store.</summary>
    public IReadOnlyList<MountedFiles> Files { get; init; } = [];
}
