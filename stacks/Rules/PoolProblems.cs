namespace JupyterSpark.Stacks.Rules;

/// <summary>Mistakes with node pools: numbers of nodes, names, sizes.</summary>
public static class PoolProblems
{
    /// <summary>Fewer nodes at most than at least.</summary>
    public static Problem MinAboveMax(string path, string pool, int min, int max) => Mistake.Error(
        "CMP001", $"{path}.minNodes", $"Pool '{pool}': minNodes ({min}) is greater than maxNodes ({max}).", "Swap them or raise maxNodes.");

    /// <summary>A system pool that may vanish.</summary>
    public static Problem SystemToZero(string path, string pool) => Mistake.Error(
        "CMP002",
        $"{path}.minNodes",
        $"Pool '{pool}' cannot scale to 0: the cluster's own add-ons live there.",
        "Set minNodes: 2 (1 is enough in dev).");

    /// <summary>A system pool of one node, outside dev.</summary>
    public static Problem SystemTooFew(string path, string service, string pool, int min) => Mistake.Error(
        "CMP003",
        $"{path}.minNodes",
        $"Pool '{pool}' may shrink to {Phrase.Count(min, "node")}; {service} asks for 2 in a system pool.",
        "Set minNodes: 2.");

    /// <summary>A system pool of small nodes, outside dev.</summary>
    public static Problem SystemTooSmall(string path, string service, string pool, string size, int cpus, string example) => Mistake.Error(
        "CMP004",
        $"{path}.vmSize",
        $"Pool '{pool}': {size} has {cpus} vCPU; {service} asks for at least 4 in a system pool.",
        $"Use {example} or larger.");

    /// <summary>A burstable size outside dev.</summary>
    public static Problem Burstable(string path, string service, string pool, string size, bool isSystem, string example) => Mistake.Of(
        isSystem ? ProblemSeverity.Error : ProblemSeverity.Warning,
        "CMP005",
        $"{path}.vmSize",
        $"Pool '{pool}': {size} lends CPU against credits and slows down when they are used up.",
        isSystem ? $"{service} allows no such size in a system pool: use {example} or larger." : $"Use a size such as {example} outside dev.");

    /// <summary>An app pool that may vanish.</summary>
    public static Problem AppToZero(string path, string pool) => Mistake.Warning(
        "CMP006",
        $"{path}.minNodes",
        $"Pool '{pool}' may scale to 0, but hub and proxy run there: each of their restarts could wait minutes for a node.",
        "Set minNodes: 1.");

    /// <summary>Two pools of one name.</summary>
    public static Problem DuplicateName(string path, string name, string otherPath) => Mistake.Error(
        "CMP007", $"{path}.name", $"Two pools are named '{name}': this one and {otherPath}.", "Pool names must be unique.");

    /// <summary>Spare capacity for what must not be evicted.</summary>
    public static Problem SpotElsewhere(string path, string pool, string tenants) => Mistake.Error(
        "CMP008",
        $"{path}.spot",
        $"Pool '{pool}' is spot, but {tenants} run there and would be evicted.",
        "Use spot for the Spark pool only; executors come back by themselves.");

    /// <summary>A name that the cloud refuses.</summary>
    public static Problem Name(string path, string service, string found, string rule, string suggestion) => Mistake.Error(
        "CMP009",
        $"{path}.name",
        $"{Shown.Value(found)} cannot be the name of a pool of {service}.",
        $"Allowed: {rule}. Suggestion: '{suggestion}'.");

    /// <summary>A VM size that the table does not have.</summary>
    public static Problem UnknownSize(string path, string pool, string size, string? nearest) => Mistake.Warning(
        "CMP010",
        $"{path}.vmSize",
        $"Pool '{pool}': {Shown.Value(size)} is not in the table of VM sizes, so nothing that depends on a node's size can be checked.",
        $"{Mistake.DidYouMean(nearest)}A size that exists belongs into stacks/Data/vm-sizes.tsv.");

    /// <summary>A processor for which no image is built.</summary>
    public static Problem Architecture(string path, string pool, string size, string architecture) => Mistake.Error(
        "CMP011",
        $"{path}.vmSize",
        $"Pool '{pool}': {size} is {architecture}, but images are not built for linux/{architecture}.",
        $"Add linux/{architecture} to images.platforms, or choose another size.");

    /// <summary>A GPU that nothing uses.</summary>
    public static Problem Gpu(string path, string pool, string size, string gpu) => Mistake.Warning(
        "CMP012",
        $"{path}.vmSize",
        $"Pool '{pool}': {size} has a GPU ({gpu}), which neither the images nor the profiles here use; it costs all the same.",
        "Choose a size without one.");

    /// <summary>Too few pods for the service.</summary>
    public static Problem TooFewPods(string path, string service, string pool, int maxPods, int maxNodes) => Mistake.Error(
        "CMP013",
        $"{path}.maxPods",
        $"Pool '{pool}' has room for {Phrase.Count((long)maxPods * maxNodes, "pod")} ({maxNodes} x {maxPods}); {service} asks for 30 in a pool.",
        "Raise maxPods or maxNodes.");

    /// <summary>A zone that the cloud does not have.</summary>
    public static Problem Zone(string path, string found, string cloud, string zones) => Mistake.Error(
        "CMP014",
        path,
        $"{Shown.Value(found)} is not a zone.",
        $"The zones of {cloud} here are {zones}; leave zones out for the cloud's choice.");

    /// <summary>A selector where the platform makes the nodes itself.</summary>
    public static Problem SelectorOfOwnNodes(string path, string pool) => Mistake.Error(
        "CMP016",
        $"{path}.selector",
        $"Pool '{pool}': the platform makes these nodes and labels them itself.",
        "Remove selector; it chooses nodes of an existing cluster.");

    /// <summary>A size of nodes that the platform makes itself.</summary>
    public static Problem NodesOfOwn(string path, string pool) => Mistake.Error(
        "CMP017",
        $"{path}.nodes",
        $"Pool '{pool}': the platform makes these nodes, and knows their size.",
        "Remove nodes and say vmSize and maxNodes; nodes describes those of an existing cluster.");

    /// <summary>A VM size that cannot be one of the cloud.</summary>
    public static Problem ForeignSize(string path, string cloud, string pool, string size, string example, string command) => Mistake.Error(
        "CMP015",
        $"{path}.vmSize",
        $"Pool '{pool}': {Shown.Value(size)} is not a VM size of {cloud}.",
        $"There, sizes are written like {example}; `{command}` lists them.");
}
