namespace JupyterSpark.Stacks.Rules;

/// <summary>Mistakes with Spark's versions and executors.</summary>
public static class SparkProblems
{
    private const string Executor = "platform:spark.executor";

    /// <summary>An executor whose memory no node has.</summary>
    public static Problem MemoryAboveNode(
        string path,
        string heap,
        double overheadPercent,
        long overheadMib,
        long podMib,
        string pool,
        string vmSize,
        long nodeMib,
        string? largest) =>
        Mistake.Error(
            "SPK001",
            path,
            $"An executor of {heap} + {Phrase.Number(overheadPercent)}% beside the heap ({overheadMib} MiB) = {podMib} MiB; " +
            $"a node of '{pool}' ({vmSize}) has {nodeMib} MiB for executors.",
            largest is null
                ? "Choose a VM size with more memory."
                : $"The largest that fits: {largest}. Or choose a VM size with more memory.");

    /// <summary>An executor that wants more cores than a node has.</summary>
    public static Problem CoresAboveNode(string path, int cores, string pool, string vmSize, string nodeCpu, int largest) => Mistake.Error(
        "SPK002",
        path,
        $"An executor of {Phrase.Count(cores, "core")}; a node of '{pool}' ({vmSize}) has {nodeCpu} CPU for executors.",
        largest > 0 ? $"The most that fit: {largest}. Or choose a VM size with more vCPU." : "Choose a VM size with more vCPU.");

    /// <summary>More executors than the pool can ever hold.</summary>
    public static Problem MoreThanPool(int found, long room, string pool, int nodes, int perNode) => Mistake.Warning(
        "SPK003",
        $"{Executor}.maxExecutors",
        $"A notebook may ask for {found} executors; '{pool}' holds {room} at its largest ({nodes} nodes x {perNode}). The others would " +
        "stay Pending.",
        $"Set maxExecutors to at most {room}, or raise maxNodes of '{pool}'.");

    /// <summary>Scratch space that one node's disk does not have.</summary>
    public static Problem ScratchAboveDisk(string path, string found, int diskGib, long roomGib) => Mistake.Error(
        "SPK004",
        path,
        $"An executor may fill {found}; of a node's disk of {diskGib} GiB about {roomGib} GiB are left for scratch space (a tenth is " +
        "kept free, images take 20 GiB).",
        $"Set ephemeralStorage to at most {roomGib}Gi, or raise diskGib of the Spark pool.");

    /// <summary>Scratch space of all executors of one node together.</summary>
    public static Problem ScratchTogether(string found, int perNode, int diskGib, long roomGib) => Mistake.Warning(
        "SPK005",
        $"{Executor}.ephemeralStorage",
        $"{Phrase.Count(perNode, "executor")} of one node may fill {found} each; " +
        $"its disk of {diskGib} GiB has about {roomGib} GiB for scratch space. When it is full, the node evicts executors.",
        $"Set ephemeralStorage to at most {roomGib / perNode}Gi, or raise diskGib of the Spark pool.");

    /// <summary>A Spark version that the table does not have.</summary>
    public static Problem UnknownVersion(string found, string? nearest, string known) => Mistake.Error(
        "SPK006",
        "platform:spark.version",
        $"Spark {Shown.Value(found)} is not in the compatibility table.",
        $"{Mistake.DidYouMean(nearest)}Known: {known}.");

    /// <summary>A set for which images/ has no locks.</summary>
    public static Problem NoLocks(string spark, string set, string built) => Mistake.Error(
        "SPK007",
        "platform:spark.version",
        $"Spark {spark} is a valid set ({set}), but images/ holds locks and checksums for {built} only, so that it cannot be built.",
        $"Use {built}; or make locks and checksums for {spark} and set its column locks in stacks/Data/spark-versions.tsv.");

    /// <summary>A version that does not belong to the set.</summary>
    public static Problem NotInSet(string key, string part, string found, string spark, string allowed) => Mistake.Error(
        "SPK008",
        $"platform:spark.{key}",
        $"{part} {Shown.Value(found)} does not belong to Spark {spark}.",
        $"With Spark {spark}: {allowed}.");

    /// <summary>A version that Spark knows, but the images do not have.</summary>
    public static Problem NotInImages(string key, string part, string found, string spark, string image) => Mistake.Error(
        "SPK009",
        $"platform:spark.{key}",
        $"Spark {spark} works with {part} {Shown.Value(found)}, but the images have {part} {image}.",
        $"Write {image}, or leave {key} out.");

    /// <summary>A version of Delta Lake without Delta Lake.</summary>
    public static Problem DeltaOff(string found) => Mistake.Warning(
        "SPK010",
        "platform:spark.deltaVersion",
        $"deltaVersion {Shown.Value(found)} has no effect: delta is false.",
        "Remove it, or set delta: true.");

    /// <summary>Homes in executors.</summary>
    public static Problem HomesInExecutors() => Mistake.Warning(
        "SPK011",
        "platform:spark.mountHome",
        "With mountHome, whoever starts an executor can make it mount everybody's home.",
        "Leave it out and share data by the project's share.");

    /// <summary>One namespace for several projects.</summary>
    public static Problem SharedBetweenProjects(int projects) => Mistake.Error(
        "SPK012",
        "platform:spark.executorNamespace",
        $"{projects} projects would share the hub's namespace: each could read the others' executors.",
        "Set executorNamespace: own, or keep one project.");

    /// <summary>Executors beside the hub's Secrets.</summary>
    public static Problem SharedWithHub() => Mistake.Warning(
        "SPK013",
        "platform:spark.executorNamespace",
        "Executors in the hub's namespace: a notebook may start pods there, and a pod may mount every Secret of its namespace, the " +
        "hub's included.",
        "Set executorNamespace: own (the default).");

    /// <summary>Workers that take no executor of the default size.</summary>
    public static Problem StandaloneTooSmall(string key, string executor, string worker) => Mistake.Warning(
        "SPK014",
        $"platform:spark.standalone.{key}",
        $"A worker of {worker} takes no executor of the default size, {executor}: a session that says nothing waits for ever.",
        $"Raise it to spark.executor.{key}, or lower that.");

    /// <summary>A worker that no node holds.</summary>
    public static Problem StandaloneAboveNode(string key, string found, string node, string pool) => Mistake.Error(
        "SPK015",
        $"platform:spark.standalone.{key}",
        $"A worker's pod needs {found}, and a node of pool '{pool}' has {node} for pods.",
        "Make workers smaller and more, or choose a larger pools.spark.vmSize.");

    /// <summary>More workers than the pool has room for.</summary>
    public static Problem StandaloneAbovePool(long workers, long room, string pool) => Mistake.Error(
        "SPK016",
        "platform:spark.standalone.workers",
        $"All projects' workers are {workers} together, and pool '{pool}' has room for {room}; notebooks' executors need some, too.",
        "Lower it, or raise pools.spark.maxNodes.");
}
