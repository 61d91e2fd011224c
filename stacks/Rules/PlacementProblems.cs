namespace JupyterSpark.Stacks.Rules;

/// <summary>Mistakes with what decides where pods run: labels and taints of node pools.</summary>
public static class PlacementProblems
{
    /// <summary>A taint whose key or value Kubernetes refuses.</summary>
    public static Problem TaintText(string path, string part, string found) => Mistake.Error(
        "PLC001",
        path,
        $"The taint's {part} {Shown.Value(found)} is not a legal label {part}.",
        "Allowed: up to 63 letters, digits, hyphens, underscores and dots, with a letter or digit at both ends; a key may have a DNS " +
        "prefix and a slash.");

    /// <summary>A system pool on which its own add-ons could not run.</summary>
    public static Problem SystemTaint(string path, string pool, string taint) => Mistake.Error(
        "PLC002",
        path,
        $"Pool '{pool}': the cluster's add-ons do not tolerate {taint}.",
        "A system pool may have CriticalAddonsOnly=true:NoSchedule only.");

    /// <summary>The system pool's taint on another pool.</summary>
    public static Problem CriticalElsewhere(string path, string service, string pool) => Mistake.Error(
        "PLC003", path, $"Pool '{pool}': {service} keeps CriticalAddonsOnly for system pools.", "Choose another taint.");

    /// <summary>A system pool that is open to every pod.</summary>
    public static Problem SystemOpen(string path, string pool) => Mistake.Warning(
        "PLC004",
        path,
        $"Pool '{pool}' has no taint, so that any pod may take the place of the cluster's add-ons.",
        "Leave taints out for CriticalAddonsOnly=true:NoSchedule.");

    /// <summary>A pool for one purpose that is open to every pod.</summary>
    public static Problem PoolOpen(string path, string pool, string taint) => Mistake.Warning(
        "PLC005",
        path,
        $"Pool '{pool}' has no taint that keeps other pods away; one of them is enough to keep a node from being removed.",
        $"Leave taints out for {taint}.");

    /// <summary>A selector that chooses every node.</summary>
    public static Problem EmptySelector(string path, string pool) => Mistake.Error(
        "PLC010", path, $"Pool '{pool}': an empty selector chooses every node.", "Name a label, or remove selector for dedicate.pool=POOL.");

    /// <summary>A label whose key Kubernetes refuses.</summary>
    public static Problem LabelKey(string path, string found) => Mistake.Error(
        "PLC006",
        path,
        $"{Shown.Value(found)} is not a legal label key.",
        "Allowed: up to 63 letters, digits, hyphens, underscores and dots, with a letter or digit at both ends, behind an optional " +
        "DNS prefix and a slash.");

    /// <summary>A label whose value Kubernetes refuses.</summary>
    public static Problem LabelValue(string path, string key, string found) => Mistake.Error(
        "PLC007",
        path,
        $"The value {Shown.Value(found)} of label '{key}' is not legal.",
        "Allowed: up to 63 letters, digits, hyphens, underscores and dots, with a letter or digit at both ends; or nothing.");

    /// <summary>A label whose prefix belongs to Kubernetes or the cloud.</summary>
    public static Problem LabelReserved(string path, string service, string key, string prefix) => Mistake.Error(
        "PLC008",
        path,
        $"Labels under {prefix} are reserved; {service} refuses '{key}' on a pool.",
        "Use a prefix of your own, such as example.org/.");

    /// <summary>A label that the platform sets itself.</summary>
    public static Problem LabelOwned(string path, string key) => Mistake.Error(
        "PLC009",
        path,
        $"The platform sets '{key}' itself, from the pool's name and role.",
        "Remove it; a pool's name is pools.ROLE.name.");
}
