namespace JupyterSpark.Stacks.Rules;

/// <summary>Short forms for the catalogues.</summary>
internal static class Mistake
{
    /// <summary>Something that must be mended before anything is deployed.</summary>
    internal static Problem Error(string code, string path, string message, string fix) =>
        Of(ProblemSeverity.Error, code, path, message, fix);

    /// <summary>Something that a person should know.</summary>
    internal static Problem Warning(string code, string path, string message, string fix) =>
        Of(ProblemSeverity.Warning, code, path, message, fix);

    /// <summary>Something whose severity depends on what the deployment is for.</summary>
    internal static Problem Of(ProblemSeverity severity, string code, string path, string message, string fix) =>
        new() { Code = code, Severity = severity, Path = path, Message = message, Fix = fix };

    /// <summary>The nearest known name as a question with a blank behind it; empty when there is none.</summary>
    internal static string DidYouMean(string? nearest) => nearest is null ? "" : $"Did you mean '{nearest}'? ";
}
