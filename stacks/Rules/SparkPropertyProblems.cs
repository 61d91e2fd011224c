namespace JupyterSpark.Stacks.Rules;

/// <summary>Mistakes in spark.properties.</summary>
public static class SparkPropertyProblems
{
    /// <summary>A name that is no property's.</summary>
    public static Problem Name(string path, string found) => Mistake.Error(
        "PRP001",
        path,
        $"{Shown.Value(found)} is not a Spark property: spark-defaults.conf takes names that begin with 'spark.' and have no blank.",
        "Write the full name; Hadoop's own properties begin with 'spark.hadoop.'.");

    /// <summary>A property that the platform sets.</summary>
    public static Problem Owned(string path, string found, string why, string advice) => Mistake.Error(
        "PRP002", path, $"'{found}' may not be set: the platform does, since {why}.", advice);

    /// <summary>A secret in plain text. The value is not shown.</summary>
    public static Problem Credential(string path, string found) => Mistake.Error(
        "PRP003",
        path,
        $"'{found}' looks like a secret; spark-defaults.conf is readable by everybody in the project.",
        "Remove it and rotate the secret: it is in a plain file. The store is reached by workload identity, without any key.");

    /// <summary>A Kubernetes property that Spark does not know.</summary>
    public static Problem Unknown(string path, string found, string? nearest) => Mistake.Error(
        "PRP004",
        path,
        $"Spark has no property '{found}'.",
        $"{Mistake.DidYouMean(nearest)}stacks/Data/spark-k8s-properties.tsv lists them.");

    /// <summary>A value that cannot stand on one line.</summary>
    public static Problem Value(string path, string name, string found) => Mistake.Error(
        "PRP005",
        path,
        $"The value {Shown.Value(found)} of '{name}' is empty, has blanks at an end, or more than one line.",
        "Write one line of text.");

    /// <summary>Jars from the internet at every start.</summary>
    public static Problem Packages(string path, string found) => Mistake.Warning(
        "PRP006",
        path,
        $"'{found}' downloads jars at every start of a session, unchecked, and needs an open way to Maven.",
        "Put jars into images/worker, where their checksums are verified.");

    /// <summary>More executors at the start than there may be.</summary>
    public static Problem Initial(string path, string name, string found, int most) => Mistake.Error(
        "PRP007",
        path,
        $"'{name}' is {Shown.Value(found)}, but a notebook may have 0 to {most} executors: every session would fail at once.",
        $"Write a number up to {most}, or raise platform:spark.executor.maxExecutors.");

    /// <summary>A property that has had no effect since Spark 3.1.</summary>
    public static Problem PythonVersion(string path, string found) => Mistake.Error(
        "PRP008",
        path,
        $"'{found}' has had no effect since Spark 3.1.",
        "Remove it; driver and executors have the same Python, from one image.");

    /// <summary>Delta Lake switched off by the way.</summary>
    public static Problem DropsDelta(string path, string name, string needed) => Mistake.Error(
        "PRP009",
        path,
        $"'{name}' replaces the platform's value, and Delta Lake is on.",
        $"Name {needed}, too, or set delta: false.");

    /// <summary>A switch that leaves the other settings of executors without effect.</summary>
    public static Problem StaticExecutors(string path) => Mistake.Warning(
        "PRP010",
        path,
        "Without dynamic allocation every session keeps its executors until it ends, and maxExecutors has no effect.",
        "Leave it out, or set preset: origin.");
}
