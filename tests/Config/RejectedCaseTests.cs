using JupyterSpark.Stacks.Rules;
using JupyterSpark.Tests.Kit;

namespace JupyterSpark.Tests.Config;

/// <summary>Stack files with mistakes in tests/Rejected, each beside the report that a person sees.</summary>
public class RejectedCaseTests
{
    /// <summary>A value that stands for a secret in the cases; no report may show it.</summary>
    private const string Secret = "hunter2-never-shown";

    public static TheoryData<string> Cases => [.. Names];

    private static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateDirectories(Repository.PathOf("tests", "Rejected"))
            .Select(path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal)];

    [Fact]
    public void There_are_many_cases() => Assert.True(Names.Count >= 25, $"{Names.Count} cases");

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_rejected_stack_file_gives_the_report_beside_it(string name)
    {
        var report = ProblemReport.Write(RejectedCase.Load(name).Problems);

        Accepted.Holds(report, "tests", "Rejected", name, "expected.txt");
        Assert.NotEmpty(report);
        Assert.DoesNotContain(Secret, report, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Only_a_case_without_errors_gives_a_configuration(string name)
    {
        var loaded = RejectedCase.Load(name);

        Assert.Equal(loaded.Problems.All(problem => problem.Severity == ProblemSeverity.Warning), loaded.Config is not null);
    }

    [Fact]
    public void Ten_mistakes_in_one_file_are_ten_lines()
    {
        var problems = RejectedCase.Load("ten-mistakes").Problems;

        Assert.Equal(10, problems.Count);
        Assert.Equal(10, problems.Select(problem => problem.Line).Distinct().Count());
        Assert.Equal(10, problems.Select(problem => problem.Path).Distinct().Count());
    }
}
