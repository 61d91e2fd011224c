using System.Globalization;
using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Text;

namespace JupyterSpark.Components.Spark;

/// <summary>What spark-defaults.conf of one project is made from.</summary>
public sealed record SparkDefaultsInput
{
    /// <summary>The stack's decisions.</summary>
    public required SparkSettings Settings { get; init; }

    /// <summary>The project's names.</summary>
    public required ProjectNames Names { get; init; }

    /// <summary>The full reference of the worker image.</summary>
    public required string WorkerImage { get; init; }

    /// <summary>The labels that choose the Spark pool.</summary>
    public required IReadOnlyDictionary<string, string> NodeSelector { get; init; }

    /// <summary>Labels that the executors' identity needs on the pod.</summary>
    public required IReadOnlyDictionary<string, string> PodLabels { get; init; }

    /// <summary>Environment variables that the executors' identity needs.</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>Properties that reach the object store.</summary>
    public required IReadOnlyDictionary<string, string> StoreProperties { get; init; }

    /// <summary>The root of the project's data, ending in a slash.</summary>
    public required string StoreRoot { get; init; }

    /// <summary>The claim of the project's share in the executors' namespace.</summary>
    public required string? ShareClaim { get; init; }

    /// <summary>The claim of the homes in the executors' namespace; used with <see cref="SparkSettings.MountHome"/>.</summary>
    public required string? HomeClaim { get; init; }

    /// <summary>The Secret with which executors' images are pulled; null when nodes may pull.</summary>
    public required string? PullSecret { get; init; }
}

/// <summary>
/// The properties of spark-defaults.conf: what ran on a cluster, plus what the fault tests recommend. Whoever opens a notebook has a working
/// <c>SparkSession.builder.getOrCreate()</c> from the first cell.
/// </summary>
public static class SparkDefaults
{
    /// <summary>The file's text.</summary>
    public static string Write(SparkDefaultsInput input) =>
        PropertiesText.Write($"Spark in client mode, project {input.Names.Project}. Rendered by the platform; change it in the stack's configuration.", Of(input));

    /// <summary>The properties by name. The stack's own properties win over the platform's.</summary>
    public static IReadOnlyDictionary<string, string> Of(SparkDefaultsInput input)
    {
        var properties = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in Driver(input)
            .Concat(Executors(input))
            .Concat(Allocation(input.Settings))
            .Concat(Faults)
            .Concat(Apart)
            .Concat(SessionDefaults.Tables($"{input.StoreRoot}warehouse", input.Settings.Delta))
            .Concat(Events(input))
            .Concat(input.StoreProperties)
            .Concat(input.Settings.ExtraProperties))
        {
            properties[key] = value;
        }
        return properties;
    }

    // spark.authenticate: without it an executor of one user can join another's session and receive its data.
    private static IEnumerable<KeyValuePair<string, string>> Apart =>
    [
        new("spark.authenticate", "true"),
        new("spark.network.crypto.enabled", "true"),
    ];

    private static IEnumerable<KeyValuePair<string, string>> Faults =>
    [
        // A deleted pod or drained node hands over its cache and shuffle files first: 7 s with this interval, 31 s without.
        new("spark.decommission.enabled", "true"),
        new("spark.storage.decommission.enabled", "true"),
        new("spark.storage.decommission.rddBlocks.enabled", "true"),
        new("spark.storage.decommission.shuffleBlocks.enabled", "true"),
        new("spark.storage.decommission.replicationReattemptInterval", "5s"),
        // Executors of a driver that vanished end after two minutes, not ten.
        new("spark.executor.heartbeat.maxFailures", "12"),
        // The default ends the kernel for good after a few executors that ran out of memory.
        new("spark.executor.maxNumFailures", "1000"),
    ];

    private static IEnumerable<KeyValuePair<string, string>> Driver(SparkDefaultsInput input)
    {
        yield return new("spark.master", "k8s://https://kubernetes.default.svc:443");
        yield return new("spark.submit.deployMode", "client");
        yield return new("spark.driver.host", "${env:MY_POD_IP}");
        yield return new("spark.driver.bindAddress", "0.0.0.0");
        yield return new("spark.driver.port", Number(SparkPorts.Driver));
        yield return new("spark.driver.blockManager.port", Number(SparkPorts.DriverBlockManager));
        yield return new("spark.port.maxRetries", Number(SparkPorts.Retries));
        yield return new("spark.ui.port", Number(SparkPorts.Ui));
        yield return new("spark.kubernetes.namespace", input.Names.ExecutorNamespace);
        yield return new("spark.kubernetes.authenticate.driver.serviceAccountName", input.Names.NotebookServiceAccount);
        yield return new("spark.kubernetes.authenticate.caCertFile", $"{SparkPaths.ServiceAccountDirectory}/ca.crt");
        // Both would need rights on services and claims at the end of a session; there are none to delete.
        yield return new("spark.kubernetes.driver.service.deleteOnTermination", "false");
        yield return new("spark.kubernetes.driver.ownPersistentVolumeClaim", "false");
        if (input.Settings.SharedNamespace)
        {
            // Executors then belong to the notebook's pod and go with it. Across namespaces there is no such bond.
            yield return new("spark.kubernetes.driver.pod.name", "${env:MY_POD_NAME}");
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Executors(SparkDefaultsInput input)
    {
        var settings = input.Settings;
        yield return new("spark.kubernetes.container.image", input.WorkerImage);
        yield return new("spark.kubernetes.authenticate.executor.serviceAccountName", input.Names.ExecutorServiceAccount);
        yield return new("spark.kubernetes.executor.podTemplateFile", $"{SparkPaths.ConfDirectory}/{SparkPaths.TemplateFile}");
        yield return new("spark.blockManager.port", Number(SparkPorts.ExecutorBlockManager));
        yield return new("spark.executor.cores", Number(settings.ExecutorCores));
        yield return new("spark.executor.memory", settings.ExecutorMemory.ToSpark());
        // Client mode does not take Python's factor by itself.
        yield return new("spark.executor.memoryOverheadFactor", settings.MemoryOverheadFactor.ToString(CultureInfo.InvariantCulture));
        foreach (var (label, value) in input.NodeSelector)
        {
            yield return new($"spark.kubernetes.executor.node.selector.{label}", value);
        }
        foreach (var (label, value) in input.PodLabels)
        {
            yield return new($"spark.kubernetes.executor.label.{label}", value);
        }
        foreach (var (name, value) in input.Environment)
        {
            yield return new($"spark.executorEnv.{name}", value);
        }
        if (input.PullSecret is { } secret)
        {
            yield return new("spark.kubernetes.container.image.pullSecrets", secret);
        }
        if (input.ShareClaim is { } share)
        {
            foreach (var property in Claim("project", share, settings.ShareMountPath))
            {
                yield return property;
            }
        }
        if (settings.MountHome && input.HomeClaim is { } home)
        {
            foreach (var property in Claim("home", home, settings.HomeMountPath))
            {
                yield return property;
            }
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Claim(string volume, string claim, string path)
    {
        var prefix = $"spark.kubernetes.executor.volumes.persistentVolumeClaim.{volume}";
        yield return new($"{prefix}.mount.path", path);
        yield return new($"{prefix}.mount.readOnly", "false");
        yield return new($"{prefix}.options.claimName", claim);
    }

    private static IEnumerable<KeyValuePair<string, string>> Allocation(SparkSettings settings)
    {
        yield return new("spark.kubernetes.allocation.batch.size", "100");
        if (settings.WaitForExecutors)
        {
            yield return new("spark.dynamicAllocation.enabled", "false");
            yield return new("spark.scheduler.maxRegisteredResourcesWaitingTime", "3600s");
            yield return new("spark.scheduler.minRegisteredResourcesRatio", "1");
            // Spark reads a file that is named here once. Left out, its client reads the same file again and again, and must: AKS gives
            // tokens that end after an hour, and with one of those no executor starts any more.
            yield return new("spark.kubernetes.authenticate.oauthTokenFile", $"{SparkPaths.ServiceAccountDirectory}/token");
            yield break;
        }
        foreach (var property in SessionDefaults.Allocation(settings.MaxExecutors, settings.IdleTimeoutSeconds))
        {
            yield return property;
        }
    }

    // Rolled and compressed by default since Spark 4.0; an object store shows a file when it is complete.
    private static IEnumerable<KeyValuePair<string, string>> Events(SparkDefaultsInput input) => input.Settings.EventLog
        ? [new("spark.eventLog.enabled", "true"), new("spark.eventLog.dir", EventLogCommand.Folder(input.StoreRoot))]
        : [];

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
