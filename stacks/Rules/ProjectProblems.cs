namespace JupyterSpark.Stacks.Rules;

/// <summary>Mistakes with projects.</summary>
public static class ProjectProblems
{
    /// <summary>Two projects of one name.</summary>
    public static Problem NameTwice(string path, string found) => Mistake.Error(
        "PRJ001", $"{path}.name", $"Two projects are named {Shown.Value(found)}.", "Names must be unique.");

    /// <summary>A namespace that is the hub's, too.</summary>
    public static Problem NamespaceClash(string path, string project, string space) => Mistake.Error(
        "PRJ002",
        $"{path}.name",
        $"The executors of project '{project}' would live in the namespace '{space}', which is the hub's.",
        "Rename the project, or change hub.namespace.");

    /// <summary>Fewer cores than one executor has.</summary>
    public static Problem CoresBelowExecutor(string path, int found, int executor) => Mistake.Error(
        "PRJ003",
        $"{path}.maxCores",
        $"maxCores {found} is less than one executor has ({executor}): no executor would ever start.",
        $"Set it to a multiple of {executor}, or leave it out.");

    /// <summary>Less memory than one executor has.</summary>
    public static Problem MemoryBelowExecutor(string path, string found, string executor) => Mistake.Error(
        "PRJ004",
        $"{path}.maxMemory",
        $"maxMemory {found} is less than one executor's pod has ({executor}): no executor would ever start.",
        "Raise it, or leave it out.");

    /// <summary>Groups that the sign-in does not know.</summary>
    public static Problem NoGroups(string path, string kind, string kinds) => Mistake.Error(
        "PRJ005",
        $"{path}.groups",
        $"Sign-in by {kind} tells JupyterHub no groups: nobody could use the project.",
        $"Use {kinds}, or define groups by hub.config: JupyterHub.load_groups.");

    /// <summary>More than the Spark pool has.</summary>
    public static Problem AbovePool(string path, string key, string found, string pool, string room) => Mistake.Warning(
        "PRJ006",
        $"{path}.{key}",
        $"{key} {found} is more than '{pool}' has at its largest ({room}).",
        "Lower it, or raise maxNodes of the Spark pool.");
}
