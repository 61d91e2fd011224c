using System.Globalization;
using JupyterSpark.Components.Foundation;

namespace JupyterSpark.Components.Spark;

/// <summary>Names, ports and files of a standalone cluster: a project's in Kubernetes, and as far as they are Spark's own a laptop's.</summary>
public static class StandaloneNames
{
    /// <summary>The master's Service, StatefulSet, image and container, by which name it is found.</summary>
    public const string Master = "spark-master";

    /// <summary>The workers' StatefulSet, image and container.</summary>
    public const string Worker = "spark-worker";

    /// <summary>What is of master and workers together, and the Secret of the notebooks' file in the hub's namespace.</summary>
    public const string Cluster = "spark-standalone";

    /// <summary>The Secret of the daemons' settings in the executors' namespace; not the notebooks' one, for that may be the same namespace.</summary>
    public const string DaemonSecret = "spark-standalone-daemons";

    /// <summary>Where notebooks have the shared secret.</summary>
    public const string NotebookDirectory = "/etc/spark/standalone";

    /// <summary>The file in it.</summary>
    public const string SecretFile = "secret";

    /// <summary>Where master and workers have their settings.</summary>
    public const string DaemonDirectory = "/etc/spark/daemon";

    /// <summary>The variable by which a notebook finds the master.</summary>
    public const string MasterVariable = "SPARK_MASTER_URL";

    /// <summary>The label that master and workers share.</summary>
    public const string PartLabel = "app.kubernetes.io/part-of";

    /// <summary>The label that tells them apart.</summary>
    public const string NameLabel = "app.kubernetes.io/name";

    /// <summary>The master listens here.</summary>
    public const int MasterPort = 7077;

    /// <summary>The master's web page.</summary>
    public const int MasterUiPort = 8080;

    /// <summary>A worker listens here, for its master and its executors.</summary>
    public const int WorkerPort = 7076;

    /// <summary>A worker's web page.</summary>
    public const int WorkerUiPort = 8081;

    /// <summary>Where a master is found.</summary>
    /// <param name="host">The master's host name.</param>
    public static string MasterUrl(string host) => $"spark://{host}:{MasterPort.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Where a project's master is found from any namespace of the cluster.</summary>
    public static string MasterUrl(ProjectNames names) => MasterUrl($"{Master}.{names.ExecutorNamespace}");

    /// <summary>The labels of every pod of the project's standalone cluster.</summary>
    public static Dictionary<string, string> Labels(ProjectNames names) => new(StringComparer.Ordinal)
    {
        [PartLabel] = Cluster,
        [PlatformLabels.Project] = names.Project,
    };
}
