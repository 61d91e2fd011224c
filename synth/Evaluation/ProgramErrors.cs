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
        return IsForPeople(error) ? text : $"{error.GetType().Name}: {text}";
    }

    // Written for the person who runs it, or about a file that the person named; what the program did not foresee has its type and place.
    private static bool IsForPeople(Exception error) =>
        error is RunException or ResourceException or EvaluationException or IOException or UnauthorizedAccessException;

    private static Exception Cause(Exception error)
    {
        while (error is RunException or ResourceException && error.InnerException is { } inner)
        {
            error = inner;
        }
        return error;
    }

    private static string Place(Exception error)
    {
        if (IsForPeople(error))
        {
            return "";
        }
        var frame = new StackTrace(error, fNeedFileInfo: true).GetFrames()
            .FirstOrDefault(f => f.GetFileName()?.StartsWith(SourceRoot, StringComparison.Ordinal) == true);
        return frame is null ? "" : $" ({frame.GetFileName()![SourceRoot.Length..]}:{frame.GetFileLineNumber()})";
    }
}
