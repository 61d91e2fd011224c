using System.Text.RegularExpressions;
using JupyterSpark.Stacks.Rules;
using JupyterSpark.Tests.Kit;

namespace JupyterSpark.Tests.Config;

/// <summary>All catalogues of mistakes, whoever wrote them.</summary>
public class ProblemCatalogueTests
{
    private static IReadOnlyList<(string Method, Problem Example)> Mistakes { get; } =
        [.. ProblemReference.Catalogues
            .SelectMany(ProblemReference.MistakesOf)
            .Select(pair => ($"{pair.Method.DeclaringType!.Name}.{pair.Method.Name}", pair.Example))];

    [Fact]
    public void There_are_catalogues_with_mistakes()
    {
        Assert.True(ProblemReference.Catalogues.Count >= 4, $"{ProblemReference.Catalogues.Count} catalogues");
        Assert.True(Mistakes.Count >= 30, $"{Mistakes.Count} mistakes");
    }

    [Fact]
    public void Every_code_is_three_letters_and_three_digits() =>
        Assert.All(Mistakes, mistake => Assert.Matches("^[A-Z]{3}[0-9]{3}$", mistake.Example.Code));

    [Fact]
    public void Every_code_is_unique() => Assert.Empty(Mistakes
        .GroupBy(mistake => mistake.Example.Code)
        .Where(group => group.Count() > 1)
        .Select(group => $"{group.Key}: {string.Join(", ", group.Select(mistake => mistake.Method))}"));

    [Fact]
    public void Every_mistake_says_what_is_wrong_and_what_to_do() => Assert.All(Mistakes, mistake =>
    {
        Assert.EndsWith(".", mistake.Example.Message, StringComparison.Ordinal);
        Assert.Matches(@"[.?]$|^ADVICE$", mistake.Example.Fix);
    });

    [Fact]
    public void Every_code_has_a_rejected_case()
    {
        var reports = Directory
            .EnumerateFiles(Repository.PathOf("tests", "Rejected"), "expected.txt", SearchOption.AllDirectories)
            .Select(File.ReadAllText);
        var shown = Regex.Matches(string.Concat(reports), @": (?:error|warning) ([A-Z]{3}[0-9]{3}): ")
            .Select(match => match.Groups[1].Value)
            .ToHashSet();

        Assert.NotEmpty(shown);
        Assert.Empty(Mistakes
            .Where(mistake => !shown.Contains(mistake.Example.Code))
            .Select(mistake => $"{mistake.Example.Code} {mistake.Method}"));
    }

    [Fact]
    public void The_reference_of_problems_is_up_to_date() => Accepted.Holds(ProblemReference.Write(), "docs", "problems.md");
}
