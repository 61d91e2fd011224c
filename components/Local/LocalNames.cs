using System.Globalization;
using JupyterSpark.Components.Spark;

namespace JupyterSpark.Components.Local;

/// <summary>Names and paths inside the cluster on one machine, beside those that every standalone cluster has (<see cref="StandaloneNames"/>).</summary>
public static class LocalNames
{
    /// <summary>The network and the volume.</summary>
    public const string Cluster = "spark-local";

    /// <summary>The notebook's container, and its host name.</summary>
    public const string Jupyter = "jupyterlab";

    /// <summary>Where the volume is mounted in every container; the worker image has the folder and gives it to the user.</summary>
    public const string SharedDirectory = "/home/jovyan/shared";

    /// <summary>Where the notebook's container writes spark-defaults.conf when it starts.</summary>
    public const string ConfDirectory = "/home/jovyan/.config/spark";

    /// <summary>The variable with the text of spark-defaults.conf: works with an engine on another machine, too, where a mounted file does not.</summary>
    public const string DefaultsVariable = "SPARK_DEFAULTS";

    /// <summary>The variable with JupyterLab's token.</summary>
    public const string TokenVariable = "JUPYTER_TOKEN";

    /// <summary>JupyterLab listens here.</summary>
    public const int JupyterPort = 8888;

    /// <summary>The container of a worker, from 1.</summary>
    public static string Worker(int number) => $"{StandaloneNames.Worker}-{number.ToString(CultureInfo.InvariantCulture)}";
}
