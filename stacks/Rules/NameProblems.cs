namespace JupyterSpark.Stacks.Rules;

/// <summary>Mistakes in the names from which all others are made.</summary>
public static class NameProblems
{
    /// <summary>A name made from platform, stack and project breaks the cloud's rules.</summary>
    public static Problem Computed(string path, string thing, string name, int length, string rule, string advice) => Mistake.Error(
        "NAM001", path, $"The {thing} would be named '{name}' ({length} characters); allowed are {rule}.", advice);

    /// <summary>Too many tags.</summary>
    public static Problem TooManyTags(int found, int max, string cloud, int all) => Mistake.Error(
        "NAM002",
        "platform:tags",
        $"There are {found} tags.",
        $"Allowed: {max}; {cloud} takes {all} on a resource, and the platform adds its own.");

    /// <summary>A tag's name that the cloud refuses.</summary>
    public static Problem TagName(string path, string found, string cloud, string allowed) => Mistake.Error(
        "NAM003",
        path,
        $"The tag name {Shown.Value(found)} is refused by {cloud}.",
        $"Allowed: {allowed}.");

    /// <summary>A tag's name that the cloud keeps for itself.</summary>
    public static Problem TagReserved(string path, string found, string prefix) => Mistake.Error(
        "NAM004", path, $"The tag name {Shown.Value(found)} begins with '{prefix}', which Azure reserves.", "Choose another name.");

    /// <summary>Two tags whose names differ in upper and lower case only.</summary>
    public static Problem TagTwice(string path, string found, string other) => Mistake.Error(
        "NAM005",
        path,
        $"The tag names {Shown.Value(found)} and {Shown.Value(other)} are one name to Azure, which ignores upper and lower case.",
        "Remove one.");

    /// <summary>A tag's value that is too long.</summary>
    public static Problem TagValue(string path, string name, int length, int max) => Mistake.Error(
        "NAM006", path, $"The value of tag {Shown.Value(name)} has {length} characters.", $"Allowed: {max}.");

    /// <summary>A tag's value with characters that the cloud refuses.</summary>
    public static Problem TagText(string path, string name, string found, string cloud, string allowed) => Mistake.Error(
        "NAM007", path, $"The value {Shown.Value(found)} of tag {Shown.Value(name)} is refused by {cloud}.", $"Allowed: {allowed}.");
}
