using System.ComponentModel.DataAnnotations;
using JupyterSpark.Components.Units;
using JupyterSpark.Stacks.Config.Shapes;

namespace JupyterSpark.Stacks.Config;

/// <summary>Spark: the version set, executors, settings.</summary>
public sealed record SparkConfig
{
    /// <summary>The Spark version, with which Hadoop, Scala, Java and the jars follow from the compatibility table. Default: 4.1.3.</summary>
    public string Version { get; init; } = "4.1.3";

    /// <summary>The Java version, checked against the table. Default: the table's.</summary>
    public string? JavaVersion { get; init; }

    /// <summary>The Python version of driver and executors, checked against the table. Default: the table's.</summary>
    public string? PythonVersion { get; init; }

    /// <summary>The Scala version, checked against the table. Default: the table's.</summary>
    public string? ScalaVersion { get; init; }

    /// <summary>Whether Delta Lake is in the images and on. Default: true.</summary>
    public bool Delta { get; init; } = true;

    /// <summary>The Delta version, checked against the table. Default: the table's.</summary>
    public string? DeltaVersion { get; init; }

    /// <summary>
    /// Where executors run: <c>own</c> (a namespace of each project, without any Secret of the platform) or <c>shared</c> (the hub's, as the
    /// origin system did; executors then belong to their notebook's pod). Default: own.
    /// </summary>
    public ExecutorNamespaceKind ExecutorNamespace { get; init; } = ExecutorNamespaceKind.Own;

    /// <summary>
    /// <c>default</c> starts at once and grows with the work; <c>origin</c> waits up to an hour until all executors are there.
    /// Default: default.
    /// </summary>
    public SparkPreset Preset { get; init; } = SparkPreset.Default;

    /// <summary>Whether a user's home is mounted in executors, too; they could then read everybody's. Default: false.</summary>
    public bool MountHome { get; init; }

    /// <summary>
    /// Whether sessions write an event log for a History Server into the folder <c>spark-events</c> of the project's part of the store, which a Job
    /// makes beforehand. Nothing deletes old logs: set a rule in the store. Default: false.
    /// </summary>
    public bool EventLog { get; init; }

    /// <summary>One executor.</summary>
    public ExecutorConfig Executor { get; init; } = new();

    /// <summary>
    /// A standalone Spark cluster of each project beside the executors that notebooks start: workers that stay, behind <c>spark-master:7077</c>.
    /// Default: none.
    /// </summary>
    public StandaloneConfig? Standalone { get; init; }

    /// <summary>
    /// More properties for spark-defaults.conf, by full name; they win over the platform's, except for those that keep users apart.
    /// Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>();
}

/// <summary>One executor, as a user gets it when the notebook says nothing.</summary>
public sealed record ExecutorConfig
{
    /// <summary>Tasks at the same time, 1 to 64. Default: 3 (dev and laptop: 1).</summary>
    [Range(1, 64)]
    public int? Cores { get; init; }

    /// <summary>The JVM's heap, as Spark writes it (<c>12g</c>), 512m to 512g. Default: 8g (dev: 2g, laptop: 512m).</summary>
    [Size(SizeGrammar.Spark, "512m", "512g")]
    public string? Memory { get; init; }

    /// <summary>Memory beside the heap, for Python, as a part of it, 0.1 to 2; at least 384 MiB are taken. Default: 0.4.</summary>
    [Range(0.1, 2.0)]
    public double MemoryOverheadFactor { get; init; } = 0.4;

    /// <summary>The most executors of one notebook, 1 to 1000. Default: 20 (dev: 3, laptop: as many as fit).</summary>
    [Range(1, 1000)]
    public int? MaxExecutors { get; init; }

    /// <summary>Seconds after which an idle executor ends, 10 to 86400. Default: 60.</summary>
    [Range(10, 86400)]
    public int IdleTimeoutSeconds { get; init; } = 60;

    /// <summary>Scratch space on the node's disk that one executor may use, 1Gi to 2Ti. Default: 20Gi.</summary>
    [Size(SizeGrammar.Kubernetes, "1Gi", "2Ti")]
    public ByteSize EphemeralStorage { get; init; } = ByteSize.FromGibibytes(20);
}

/// <summary>A standalone Spark cluster in Kubernetes.</summary>
public sealed record StandaloneConfig
{
    /// <summary>Workers of each project, 1 to 100; their nodes run day and night. Default: 2.</summary>
    [Range(1, 100)]
    public int Workers { get; init; } = 2;

    /// <summary>Tasks that one worker runs at the same time, 1 to 64. Default: those of one executor.</summary>
    [Range(1, 64)]
    public int? Cores { get; init; }

    /// <summary>Memory that one worker gives to executors' heaps, as Spark writes it (<c>8g</c>), 512m to 512g. Default: that of one executor.</summary>
    [Size(SizeGrammar.Spark, "512m", "512g")]
    public string? Memory { get; init; }
}

/// <summary>Where executors run.</summary>
public enum ExecutorNamespaceKind
{
    /// <summary>A namespace of each project.</summary>
    Own,

    /// <summary>The hub's namespace.</summary>
    Shared,
}

/// <summary>A set of Spark settings.</summary>
public enum SparkPreset
{
    /// <summary>Dynamic allocation from zero.</summary>
    Default,

    /// <summary>The origin system's: wait for all executors.</summary>
    Origin,
}
