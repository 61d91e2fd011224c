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
}

/// <summary>An address range and port that pods may reach.</summary>
/// <param name="Cidr">The range, IPv4.</param>
/// <param name="Port">The TCP port.</param>
public sealed record EgressTarget(string Cidr, int Port);
