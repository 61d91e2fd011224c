namespace JupyterSpark.Stacks.Rules;

/// <summary>Mistakes with profiles.</summary>
public static class ProfileProblems
{
    /// <summary>Two profiles of one slug.</summary>
    public static Problem SlugTwice(string path, string found) => Mistake.Error(
        "PRF001", $"{path}.slug", $"Two profiles have the short name {Shown.Value(found)}.", "Short names must be unique.");

    /// <summary>Two profiles that are chosen beforehand.</summary>
    public static Problem TwoDefaults(string path, string first) => Mistake.Error(
        "PRF002", $"{path}.default", $"This profile and '{first}' are both chosen beforehand.", "At most one may be.");

    /// <summary>A project that the stack does not have.</summary>
    public static Problem UnknownProject(string path, string found, string? nearest, string known) => Mistake.Error(
        "PRF003", $"{path}.project", $"There is no project {Shown.Value(found)}.", $"{Mistake.DidYouMean(nearest)}Known: {known}.");

    /// <summary>No project where there are several.</summary>
    public static Problem ProjectMissing(string path, string slug, string known) => Mistake.Error(
        "PRF004",
        $"{path}.project",
        $"The profile {Shown.Value(slug)} belongs to no project.",
        $"With several projects each profile names one: {known}.");

    /// <summary>More CPU kept than may be taken.</summary>
    public static Problem CpuGuarantee(string path, double guarantee, double limit) => Mistake.Error(
        "PRF005",
        $"{path}.cpuGuarantee",
        $"cpuGuarantee ({Phrase.Number(guarantee)}) is greater than cpuLimit ({Phrase.Number(limit)}).",
        "Lower the guarantee or raise the limit.");

    /// <summary>More memory kept than may be taken.</summary>
    public static Problem MemoryGuarantee(string path, string guarantee, string limit) => Mistake.Error(
        "PRF006",
        $"{path}.memoryGuarantee",
        $"memoryGuarantee ({guarantee}) is greater than memoryLimit ({limit}).",
        "Lower the guarantee or raise the limit.");

    /// <summary>A server that no node can hold.</summary>
    public static Problem AboveNode(string path, string key, string found, string pool, string vmSize, string node) => Mistake.Error(
        "PRF007",
        $"{path}.{key}",
        $"{key} {found} is more than a node of '{pool}' ({vmSize}) has for servers: {node}. Servers would stay Pending.",
        "Lower it, or choose a larger vmSize for the jhubUser pool.");

    /// <summary>A limit that no node can give.</summary>
    public static Problem LimitAboveNode(string path, string key, string found, string pool, string vmSize, string node) => Mistake.Warning(
        "PRF008",
        $"{path}.{key}",
        $"{key} {found} is more than a node of '{pool}' ({vmSize}) can give: {node}.",
        "Lower it, or choose a larger vmSize for the jhubUser pool.");

    /// <summary>A name that no environment variable has.</summary>
    public static Problem VariableName(string path, string found) => Mistake.Error(
        "PRF009",
        path,
        $"{Shown.Value(found)} cannot be an environment variable.",
        "Allowed: letters, digits and underscores, not starting with a digit.");

    /// <summary>A variable that the platform sets.</summary>
    public static Problem VariableTaken(string path, string found) => Mistake.Error(
        "PRF010", path, $"The platform or JupyterHub sets '{found}' itself.", "Choose another name.");

    /// <summary>A secret in plain text. The value is not shown.</summary>
    public static Problem Credential(string path, string found) => Mistake.Error(
        "PRF011",
        path,
        $"'{found}' looks like a secret; a profile's environment is plain text that every user of it can read.",
        "Remove it and rotate the secret. The store is reached by workload identity, without any key.");

    /// <summary>A project that nobody can choose.</summary>
    public static Problem ProjectWithoutProfile(string path, string project) => Mistake.Warning(
        "PRF012", path, $"No profile belongs to project '{project}': nobody can use it.", "Add a profile with project: " + project + ".");
}
