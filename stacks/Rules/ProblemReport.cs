using System.Globalization;
using System.Text;

namespace JupyterSpark.Stacks.Rules;

/// <summary>All mistakes of one run as text.</summary>
public static class ProblemReport
{
    /// <summary>One line a mistake, then a line with how many there are; empty when there is none.</summary>
    public static string Write(IReadOnlyList<Problem> problems)
    {
        var text = new StringBuilder();
        foreach (var problem in problems)
        {
            text.Append(problem).Append('\n');
        }
        var counts = new[] { (ProblemSeverity.Error, "error"), (ProblemSeverity.Warning, "warning") }
            .Select(kind => (Count: problems.Count(problem => problem.Severity == kind.Item1), Word: kind.Item2))
            .Where(kind => kind.Count > 0)
            .Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Count} {kind.Word}{(kind.Count == 1 ? "" : "s")}"));
        return problems.Count == 0 ? "" : text.Append(string.Join(", ", counts)).Append(".\n").ToString();
    }
}
