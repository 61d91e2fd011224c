using JupyterSpark.Stacks.Rules;

namespace JupyterSpark.Stacks.Config.Shapes;

/// <summary>What a reading finds: the mistakes, and the paths whose values are therefore not what the person meant.</summary>
internal sealed class Report
{
    private readonly List<Problem> problems = [];
    private readonly HashSet<string> doubtful = new(StringComparer.Ordinal);

    /// <summary>The mistakes in the order in which they were met.</summary>
    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>Notes a mistake; with an error, the value at its path is doubtful.</summary>
    public void Add(Problem problem)
    {
        problems.Add(problem);
        if (problem.Severity == ProblemSeverity.Error)
        {
            Doubt(problem.Path);
        }
    }

    /// <summary>Notes that the value at a path stands in for one that could not be read.</summary>
    public void Doubt(string path) => doubtful.Add(path);

    /// <summary>
    /// Whether a rule's finding at a path may come from a stand-in: the path is a doubtful one, below one, or directly above one.
    /// </summary>
    public bool IsDoubtful(string path) => doubtful.Any(doubt => ConfigPath.IsAtOrBelow(path, doubt) || ConfigPath.Parent(doubt) == path);
}
