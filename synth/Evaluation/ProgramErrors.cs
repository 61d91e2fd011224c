using System.Diagnostics;
using Pulumi;

namespace JupyterSpark.Synth.Evaluation;

/// <summary>Puts an error of the program into words: what went wrong and in which line, without a stack trace.</summary>
internal static class ProgramErrors
{
    // Where deterministic builds say that the repository is (PathMap in Directory.Build.props).
    private const string SourceRoot = "/_/";

    /// <summary>The error as one line for each cause.</summary>
    /// <param name="error">What was thrown.</param>
    public static string Describe(Exception error) => error is AggregateException many
        ? string.Join("\n", many.Flatten().InnerExceptions.Select(Describe).Distinct(StringComparer.Ordinal))
        : WithoutTrace(error) + Place(Cause(error));

    private static string WithoutTrace(Exception error)
    {
        var lines = error.Message.Split('\n').Where(l => !l.TrimStart().StartsWith("at ", StringComparison.Ordinal));
        var text = string.Join("\n", lines).Trim();
        return error is RunException or ResourceException or EvaluationException ? text : $"{error.GetType().Name}: {text}";
    }

    private static Exception Cause(Exception error)
    {
        while (error is RunException or ResourceException && error.InnerException is { } inner)
        {
            error = inner;
        }
        return error;
    }

    // What the program says itself needs no place; what it did not foresee does.
    private static string Place(Exception error)
    {
        if (error is RunException or ResourceException or EvaluationException)
        {
            return "";
        }
        var frame = new StackTrace(error, fNeedFileInfo: true).GetFrames()
            .FirstOrDefault(f => f.GetFileName()?.StartsWith(SourceRoot, StringComparison.Ordinal) == true);
        return frame is null ? "" : $" ({frame.GetFileName()![SourceRoot.Length..]}:{frame.GetFileLineNumber()})";
    }
}
