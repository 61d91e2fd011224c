using System.Text;

namespace JupyterSpark.Stacks.Rules;

/// <summary>How bad a mistake is.</summary>
public enum ProblemSeverity
{
    /// <summary>The deployment goes on; a person should know.</summary>
    Warning,

    /// <summary>Nothing is deployed, nothing is written.</summary>
    Error,
}

/// <summary>
/// One mistake in what a person wrote: where it is, what was found, what is allowed and how to mend it. Made by the methods of the
/// catalogues (<c>*Problems</c>), one method a mistake; never thrown.
/// </summary>
public sealed record Problem
{
    /// <summary>The mistake's unique code: three letters of the section and three digits, <c>NET001</c>.</summary>
    public required string Code { get; init; }

    /// <summary>How bad it is.</summary>
    public ProblemSeverity Severity { get; init; } = ProblemSeverity.Error;

    /// <summary>The key path, as a person writes it in the stack file: <c>platform:pools.spark.minNodes</c>, <c>platform:projects[1].name</c>.</summary>
    public required string Path { get; init; }

    /// <summary>What is wrong in one sentence, with the value that was found. Never the value of a secret.</summary>
    public required string Message { get; init; }

    /// <summary>What is allowed instead, or what to write; the nearest known name where there is one.</summary>
    public required string Fix { get; init; }

    /// <summary>The file, as the person named it; null when it is not known (the engine gives values only).</summary>
    public string? File { get; init; }

    /// <summary>The line in that file, from 1; null when it is not known.</summary>
    public int? Line { get; init; }

    /// <summary>The mistake as one line: <c>Pulumi.dev.yaml:12 platform:pools.spark.minNodes: error CMP001: ...</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        if (File is not null)
        {
            text.Append(File);
            if (Line is { } line)
            {
                text.Append(':').Append(line);
            }
            text.Append(' ');
        }
        return text
            .Append(Shown.Path(Path)).Append(": ")
            .Append(Severity == ProblemSeverity.Error ? "error" : "warning").Append(' ')
            .Append(Code).Append(": ")
            .Append(Shown.Sentence(Message)).Append(' ')
            .Append(Shown.Sentence(Fix))
            .ToString();
    }
}
