using JupyterSpark.Components.Units;

namespace JupyterSpark.Stacks.Rules;

/// <summary>Mistakes in what a laptop has to be told.</summary>
public static class LocalProblems
{
    private const string Section = "platform:local";

    /// <summary>A section of another target.</summary>
    public static Problem OtherTarget(string target) => Mistake.Error(
        "LOC001", Section, $"The section is for a laptop, but target is {target}.", "Remove it, or set platform:target to local.");

    /// <summary>A part of the stack file that belongs to clusters.</summary>
    public static Problem ClusterKey(string path, string advice) => Mistake.Error(
        "LOC002", path, "A laptop has no use for it: there is no Kubernetes, no hub and no store.", advice);

    /// <summary>Two things on one port.</summary>
    public static Problem SamePort(string key, int port, string what, string other) => Mistake.Error(
        "LOC003",
        $"{Section}.ports.{key}",
        $"Port {port} is for {what} and for {other}.",
        "Give each its own port; the workers' pages take one port each, from workerUi upwards.");

    /// <summary>A port that no machine has.</summary>
    public static Problem NoPort(int first, int workers) => Mistake.Error(
        "LOC004",
        $"{Section}.ports.workerUi",
        $"{workers} workers from port {first} upwards need ports above 65535.",
        "Begin lower.");

    /// <summary>An executor that no worker can run.</summary>
    public static Problem ExecutorTooLarge(string path, ByteSize executor, ByteSize worker) => Mistake.Error(
        "LOC005",
        path,
        $"One executor needs {executor.ToSpark()} (heap and at least 384m beside it), but a worker has {worker.ToSpark()}.",
        "Lower spark.executor.memory, or raise local.workerMemory.");

    /// <summary>More tasks in an executor than in a worker.</summary>
    public static Problem ExecutorCores(int executor, int worker) => Mistake.Error(
        "LOC006",
        "platform:spark.executor.cores",
        $"One executor of {executor} cores never starts on workers of {worker}.",
        "Lower spark.executor.cores, or raise local.workerCores.");

    /// <summary>Ports open to a network.</summary>
    public static Problem Open(string address, bool isDev) => Mistake.Of(
        isDev ? ProblemSeverity.Warning : ProblemSeverity.Error,
        "LOC007",
        $"{Section}.bindAddress",
        $"On {address} whoever reaches the machine can run code by Spark's master, which asks for no password.",
        "Use 127.0.0.1, and an SSH tunnel from elsewhere.");

    /// <summary>Nowhere to pull from.</summary>
    public static Problem NothingToPull() => Mistake.Error(
        "LOC008",
        $"{Section}.images",
        "Images are to be pulled, but no registry is named.",
        "Write registry.foreign.server, such as registry.example.org/data, or set images: build.");

    /// <summary>A build secret.</summary>
    public static Problem BuildSecret(string path) => Mistake.Error(
        "LOC009",
        path,
        "An engine's socket takes no build secret.",
        "Remove it: build by out/local/images/build.sh with --secret as images/README.md says, or pull with local.images: pull.");
}
