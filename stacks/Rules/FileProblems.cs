namespace JupyterSpark.Stacks.Rules;

/// <summary>Mistakes in a stack file as a whole: nothing is known yet of what its keys mean.</summary>
public static class FileProblems
{
    /// <summary>The path of a problem that belongs to no key.</summary>
    private const string WholeFile = "file";

    /// <summary>The stack has no file.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="stack">The stack.</param>
    /// <param name="stacks">The stacks that have a file.</param>
    public static Problem Missing(string file, string stack, IReadOnlyList<string> stacks) => new()
    {
        Code = "FIL001",
        Path = WholeFile,
        Message = $"There is no {file}.",
        Fix = NearestName.Question(stack, stacks)
            + (stacks.Count == 0
                ? "No stack has a file here; run it in the folder of Pulumi.yaml."
                : $"Stacks with a file: {string.Join(", ", stacks)}."),
    };

    /// <summary>The file cannot be read from the disk.</summary>
    public static Problem Unreadable() => new()
    {
        Code = "FIL002",
        Path = WholeFile,
        Message = "It is there, but it cannot be read.",
        Fix = "See to it that it is a file, not a folder, and that you may read it.",
    };

    /// <summary>The file is not YAML, or far larger than a stack file can be.</summary>
    /// <param name="line">The line.</param>
    /// <param name="reason">The parser's words.</param>
    public static Problem NotYaml(int line, string reason) => new()
    {
        Code = "FIL003",
        Path = WholeFile,
        Line = line,
        Message = $"It is not YAML that Pulumi reads: {reason.TrimEnd('.').ReplaceLineEndings(" ")}.",
        Fix = "Mend this line or the one before it; indent with blanks, never with tabs, and quote text that holds ': ' or ' #'.",
    };

    /// <summary>The file, or its key <c>config</c>, is a list or a text.</summary>
    /// <param name="what">Which of the two.</param>
    /// <param name="line">The line.</param>
    public static Problem NotAMap(string what, int line) => new()
    {
        Code = "FIL004",
        Path = WholeFile,
        Line = line,
        Message = $"At the top, {what} must hold keys with values, not a list or a text.",
        Fix = "Begin with 'config:' and write the keys below it, each indented by two blanks: '  platform:target: azure'.",
    };

    /// <summary>A key is there twice.</summary>
    /// <param name="path">The key.</param>
    /// <param name="first">The line of the first.</param>
    /// <param name="second">The line of the second.</param>
    public static Problem DuplicateKey(string path, int first, int second) => new()
    {
        Code = "FIL005",
        Path = path,
        Line = second,
        Message = $"The key is here for the second time; the first is in line {first}.",
        Fix = "Keep one of the two.",
    };

    /// <summary>A key beside <c>config</c> that Pulumi does not know.</summary>
    /// <param name="key">The key.</param>
    /// <param name="line">The line.</param>
    /// <param name="known">The keys that Pulumi knows.</param>
    public static Problem UnknownTopLevelKey(string key, int line, IReadOnlyList<string> known) => new()
    {
        Code = "FIL006",
        Path = key,
        Line = line,
        Message = "Pulumi knows no such key at the top of a stack file.",
        Fix = NearestName.Question(key, known) + (key.Contains(':', StringComparison.Ordinal)
            ? "A key with a namespace stands below 'config:', indented by two blanks."
            : $"Known there: {string.Join(", ", known)}."),
    };

    /// <summary>What the engine gave the program is not JSON.</summary>
    /// <param name="values">The variable with the values.</param>
    /// <param name="secretKeys">The variable with the names of the secret ones.</param>
    public static Problem EngineNotJson(string values, string secretKeys) => new()
    {
        Code = "FIL007",
        Path = WholeFile,
        Message = $"{values} or {secretKeys} is not the JSON that the Pulumi engine writes.",
        Fix = "Start the program with `pulumi preview` or `pulumi up`; without Pulumi, use `dotnet run --project synth -- preview STACK`.",
    };

    /// <summary>The file is no text, or in another encoding.</summary>
    /// <param name="line">The line.</param>
    /// <param name="reason">Why it is none.</param>
    public static Problem NotText(int line, string reason) => new()
    {
        Code = "FIL008",
        Path = WholeFile,
        Line = line,
        Message = $"The file {reason}; Pulumi reads plain text in UTF-8 only.",
        Fix = "Save it as UTF-8 without control characters.",
    };
}
