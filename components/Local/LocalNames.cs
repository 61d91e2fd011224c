using System.Globalization;

namespace JupyterSpark.Components.Local;

/// <summary>Names, ports and paths inside the cluster on one machine. Containers find each other by name, so these are the same everywhere.</summary>
public static class LocalNames
{
    /// <summary>The network and the volume.</summary>
    public const string Cluster = "spark-local";

    /// <summary>The master's container, and its host name.</summary>
    public const string Master = "spark-master";

    /// <summary>The notebook's container, and its host name.</summary>
    public const string Jupyter = "jupyterlab";

    /// <summary>Where the volume is mounted in every container; the worker image has the folder and gives it to the user.</summary>
    public const string SharedDirectory = "/home/jovyan/shared";

    /// <summary>Where the notebook's container writes spark-defaults.conf when it starts.</summary>
    public const string ConfDirectory = "/tmp/spark-conf";

    /// <summary>The variable with the text of spark-defaults.conf: works with an engine on another machine, too, where a mounted file does not.</summary>
    public const string DefaultsVariable = "SPARK_DEFAULTS";

    /// <summary>The variable with JupyterLab's token.</summary>
    public const string TokenVariable = "JUPYTER_TOKEN";

    /// <summary>The master listens here.</summary>
    public const int MasterPort = 7077;

    /// <summary>The master's web page.</summary>
    public const int MasterUiPort = 8080;

    /// <summary>A worker's web page.</summary>
    public const int WorkerUiPort = 8081;

    /// <summary>JupyterLab listens here.</summary>
    public const int JupyterPort = 8888;

    /// <summary>The container of a worker, from 1.</summary>
    public static string Worker(int number) => $"spark-worker-{number.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Where a driver and the workers find a master.</summary>
    /// <param name="host">The master's host name.</param>
    public static string MasterUrl(string host) => $"spark://{host}:{MasterPort.ToString(CultureInfo.InvariantCulture)}";
}
