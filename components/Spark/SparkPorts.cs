namespace JupyterSpark.Components.Spark;

/// <summary>
/// The fixed ports of Spark in client mode. Each further kernel in a notebook's pod takes the next port, up to <see cref="Retries"/> times,
/// so network policies open ranges. Source: ran on a cluster.
/// </summary>
public static class SparkPorts
{
    /// <summary>Executors call the driver here.</summary>
    public const int Driver = 7078;

    /// <summary>Executors fetch blocks (broadcasts) from the driver here.</summary>
    public const int DriverBlockManager = 7098;

    /// <summary>The driver and other executors fetch blocks (large results, shuffles) from an executor here.</summary>
    public const int ExecutorBlockManager = 7079;

    /// <summary>The Spark UI in the notebook's pod.</summary>
    public const int Ui = 4040;

    /// <summary>spark.port.maxRetries: how many kernels beyond the first fit.</summary>
    public const int Retries = 16;

    /// <summary>The last port of the driver's range.</summary>
    public const int DriverLast = Driver + Retries;

    /// <summary>The last port of the driver's block managers.</summary>
    public const int DriverBlockManagerLast = DriverBlockManager + Retries;
}
