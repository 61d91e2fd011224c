namespace JupyterSpark.Stacks.Plans;

/// <summary>Versions that belong together. Driver and executors have the same of each, by construction.</summary>
public sealed record SparkVersionSet
{
    /// <summary>Spark.</summary>
    public required string Spark { get; init; }

    /// <summary>Hadoop's client, as Spark ships it.</summary>
    public required string Hadoop { get; init; }

    /// <summary>Scala, as Spark was built with.</summary>
    public required string Scala { get; init; }

    /// <summary>Java versions on which this Spark runs.</summary>
    public required IReadOnlyList<string> JavaVersions { get; init; }

    /// <summary>Python versions with which this Spark works.</summary>
    public required IReadOnlyList<string> PythonVersions { get; init; }

    /// <summary>Delta Lake.</summary>
    public required string Delta { get; init; }

    /// <summary>Iceberg; null when none exists for this Spark.</summary>
    public required string? Iceberg { get; init; }

    /// <summary>Whether images/ holds the set's locks and checksums; without them it cannot be built.</summary>
    public required bool HasLocks { get; init; }

    /// <summary>Java in the images; the newest that this Spark knows when there are no locks yet.</summary>
    public required string ImageJava { get; init; }

    /// <summary>Python in the images; the newest that this Spark knows when there are no locks yet.</summary>
    public required string ImagePython { get; init; }
}

/// <summary>The version sets that are known (stacks/Data/spark-versions.tsv).</summary>
public static class SparkVersions
{
    /// <summary>The sets, oldest first.</summary>
    public static IReadOnlyList<SparkVersionSet> All { get; } = DataTable.Read("spark-versions").Rows.Select(Read).ToList();

    /// <summary>The set that a stack has when it names none: the newest that images/ can build.</summary>
    public static SparkVersionSet Default => All.Last(set => set.HasLocks);

    /// <summary>The set of a Spark version; null when the table does not have it.</summary>
    public static SparkVersionSet? Find(string spark) => All.FirstOrDefault(set => set.Spark == spark);

    private static SparkVersionSet Read(IReadOnlyDictionary<string, string> row)
    {
        var java = row["java"].Split(' ');
        var python = row["python"].Split(' ');
        return new SparkVersionSet
        {
            Spark = row["spark"],
            Hadoop = row["hadoop"],
            Scala = row["scala"],
            JavaVersions = java,
            PythonVersions = python,
            Delta = row["delta"],
            Iceberg = row["iceberg"].Length > 0 ? row["iceberg"] : null,
            HasLocks = row["locks"] == "yes",
            ImageJava = row["image_java"].Length > 0 ? row["image_java"] : java[^1],
            ImagePython = row["image_python"].Length > 0 ? row["image_python"] : python[^1],
        };
    }
}
