using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Rules;
using JupyterSpark.Tests.Kit;

namespace JupyterSpark.Tests.Config;

/// <summary>Reader and rules in one call.</summary>
public class ConfigLoaderTests
{
    [Fact]
    public void The_dev_stack_has_no_error()
    {
        var loaded = ConfigLoader.Load(StackFile.Read(Repository.Root, "dev"), "dev");

        Assert.Equal("", ProblemReport.Write([.. loaded.Problems.Where(problem => problem.Severity == ProblemSeverity.Error)]));
        Assert.True(loaded.Config!.IsDev);
    }

    [Fact]
    public void Every_stack_file_loads_without_an_error()
    {
        var stacks = StackFile.StacksIn(Repository.Root);

        Assert.Contains("dev", stacks);
        Assert.All(stacks, stack => Assert.NotNull(ConfigLoader.Load(StackFile.Read(Repository.Root, stack), stack).Config));
    }

    [Fact]
    public void Mistakes_come_by_line_and_each_once()
    {
        var document = StackFile.Parse(
            """
            config:
              platform:target: azure
              azure-native:location: westeurope
              platform:environment: dev
              platform:name: X
              platform:tags: 1
              platform:hub: {namespac: a, namespace: B}
            """,
            "Pulumi.case.yaml");

        var problems = ConfigLoader.Load(document, "case").Problems;

        Assert.Equal([5, 6, 7, 7], problems.Select(problem => problem.Line!.Value));
        Assert.Equal(problems.Count, problems.Distinct().Count());
    }

    [Fact]
    public void The_report_ends_with_how_many_there_are()
    {
        Problem[] problems =
        [
            ValueProblems.NeedsNoQuotes("a", "1"), KeyProblems.UnreadNamespace("b:c", "b"), KeyProblems.UnreadNamespace("b:d", "b"),
        ];

        Assert.EndsWith("\n1 error, 2 warnings.\n", ProblemReport.Write(problems), StringComparison.Ordinal);
        Assert.Equal("", ProblemReport.Write([]));
    }

    [Fact]
    public void A_problem_is_one_line_whatever_it_quotes()
    {
        var problem = ValueProblems.WrongForm("platform:x[\"a\nb\"]", Shown.Value("c\r\nd\u0007"), null, "postgresql://u:hunter2@h/\nd");

        Assert.DoesNotContain('\n', problem.ToString());
        Assert.DoesNotContain("hunter2", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_a_person_can_write_throws()
    {
        // A fixed seed: the same files on every run.
        var random = new Random(20260618);
        var good = Repository.Read("tests", "Config", "Data", "Pulumi.everything.yaml");
        const string Bits = "{}[]:,-&*!|>'\"%@`#?\\ \t\n\0~<=0x.éプ𝒳";
        for (var run = 0; run < 600; run++)
        {
            var text = good.ToCharArray().ToList();
            for (var edit = random.Next(1, 6); edit > 0; edit--)
            {
                var at = random.Next(text.Count);
                switch (random.Next(3))
                {
                    case 0:
                        text.RemoveRange(at, Math.Min(random.Next(1, 30), text.Count - at));
                        break;
                    case 1:
                        text.Insert(at, Bits[random.Next(Bits.Length)]);
                        break;
                    default:
                        text.InsertRange(at, text.GetRange(at, Math.Min(random.Next(1, 200), text.Count - at)));
                        break;
                }
            }
            var loaded = ConfigLoader.Load(StackFile.Parse(new string([.. text]), "Pulumi.case.yaml"), "case");
            Assert.All(loaded.Problems, problem => Assert.InRange(problem.ToString().Length, 1, 5000));
        }
    }
}
