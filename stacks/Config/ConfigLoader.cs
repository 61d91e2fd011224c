using JupyterSpark.Stacks.Config.Shapes;
using JupyterSpark.Stacks.Rules;

namespace JupyterSpark.Stacks.Config;

/// <summary>A configuration that was read and checked.</summary>
/// <param name="Config">The configuration; null when there is an error.</param>
/// <param name="Problems">Every mistake, by line and code.</param>
public sealed record LoadedConfig(PlatformConfig? Config, IReadOnlyList<Problem> Problems);

/// <summary>Reads a configuration and checks it by all rules: the one way from a document to a configuration that may be deployed.</summary>
public static class ConfigLoader
{
    /// <summary>The configuration with all mistakes of one run.</summary>
    /// <param name="document">What was written.</param>
    /// <param name="stackName">The stack's name.</param>
    public static LoadedConfig Load(ConfigDocument document, string stackName)
    {
        var report = new Report();
        var config = ConfigReader.Read(document, report);
        var findings = config is null ? [] : PlatformRules.Check(config, stackName)
            .Where(problem => !report.IsDoubtful(problem.Path))
            .Select(problem => WithoutSecret(problem, document));
        var problems = report.Problems.Concat(findings)
            .Select(document.Locate)
            .Distinct()
            .OrderBy(problem => problem.Line ?? int.MaxValue)
            .ThenBy(problem => problem.Code, StringComparer.Ordinal)
            .ThenBy(problem => problem.Path, StringComparer.Ordinal)
            .ThenBy(problem => problem.Message, StringComparer.Ordinal)
            .ToList();
        return new LoadedConfig(problems.Any(problem => problem.Severity == ProblemSeverity.Error) ? null : config, problems);
    }

    // Rules do not know where a value came from.
    private static Problem WithoutSecret(Problem problem, ConfigDocument document) =>
        document.Find(problem.Path) is ScalarNode { MayBeSecret: true, Text.Length: > 0 } scalar
            ? problem with { Message = problem.Message.Replace(scalar.Text, "[hidden]", StringComparison.Ordinal) }
            : problem;
}
