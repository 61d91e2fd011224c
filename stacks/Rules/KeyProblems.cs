namespace JupyterSpark.Stacks.Rules;

/// <summary>Mistakes in keys: unknown, missing, empty, in the wrong place.</summary>
public static class KeyProblems
{
    /// <summary>A key that the configuration does not have.</summary>
    /// <param name="path">The key's path.</param>
    /// <param name="key">The key.</param>
    /// <param name="known">The keys that are known there.</param>
    /// <param name="elsewhere">Paths at which a key of this name is known; empty for none.</param>
    public static Problem Unknown(string path, string key, IReadOnlyList<string> known, IReadOnlyList<string> elsewhere) => new()
    {
        Code = "KEY001",
        Path = path,
        Message = $"{Shown.Value(key)} is not a key here.",
        Fix = (NearestName.Of(key, known) is null && elsewhere.Count > 0
                ? $"Did you mean {string.Join(" or ", elsewhere.Select(other => $"'{other}'"))}? "
                : NearestName.Question(key, known))
            + $"Known keys: {string.Join(", ", known)}.",
    };

    /// <summary>A key that must be there is not.</summary>
    /// <param name="path">The key's path.</param>
    /// <param name="expected">What its value is.</param>
    /// <param name="command">The command that sets it.</param>
    public static Problem Missing(string path, string expected, string command) => new()
    {
        Code = "KEY002",
        Path = path,
        Message = $"It is required, and it is missing ({expected}).",
        Fix = $"Run `{command}`.",
    };

    /// <summary>A key without a value.</summary>
    /// <param name="path">The key's path.</param>
    /// <param name="expected">What its value is.</param>
    public static Problem Empty(string path, string expected) => new()
    {
        Code = "KEY003",
        Path = path,
        Message = "It is empty.",
        Fix = $"Give it a value ({expected}), or remove the key.",
    };

    /// <summary>A namespace that looks like a misspelt one.</summary>
    /// <param name="path">The key.</param>
    /// <param name="space">The namespace.</param>
    /// <param name="meant">The key with the known namespace that is near.</param>
    public static Problem MisspeltNamespace(string path, string space, string meant) => new()
    {
        Code = "KEY004",
        Path = path,
        Message = $"Nothing reads the namespace {Shown.Value(space)}.",
        Fix = $"Did you mean {Shown.Value(meant)}?",
    };

    /// <summary>A namespace that nothing here reads.</summary>
    /// <param name="path">The key.</param>
    /// <param name="space">The namespace.</param>
    public static Problem UnreadNamespace(string path, string space) => new()
    {
        Code = "KEY005",
        Severity = ProblemSeverity.Warning,
        Path = path,
        Message = $"Nothing here reads the namespace {Shown.Value(space)}.",
        Fix = "Remove the key, unless a provider of your own reads it.",
    };

    /// <summary>A key of this program's namespace that belongs to the provider's.</summary>
    /// <param name="path">The key's path.</param>
    /// <param name="providerKey">The provider's key.</param>
    /// <param name="command">The command that sets it.</param>
    public static Problem BelongsToProvider(string path, string providerKey, string command) => new()
    {
        Code = "KEY006",
        Path = path,
        Message = $"This is the provider's own key: '{providerKey}'.",
        Fix = $"Remove it and run `{command}`.",
    };

    /// <summary>A path written as one top-level key.</summary>
    /// <param name="path">The key.</param>
    /// <param name="section">The section that it names.</param>
    public static Problem PathAsKey(string path, string section) => new()
    {
        Code = "KEY007",
        Path = path,
        Message = "In a file, a path is not a key; Pulumi reads it as one long name.",
        Fix = $"Write the keys below '{section}:', one level a line, or run `pulumi config set --path '{Shown.Path(path)}' VALUE`.",
    };
}
