using System.CommandLine;
using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Rules;
using JupyterSpark.Synth.Artifacts;
using JupyterSpark.Synth.Evaluation;
using JupyterSpark.Synth.Facts;
using JupyterSpark.Synth.Graph;
using JupyterSpark.Synth.Preview;
using JupyterSpark.Synth.Render;
using JupyterSpark.Synth.Terminal;
using JupyterSpark.Synth.Writing;

namespace JupyterSpark.Synth.Commands;

/// <summary><c>preview STACK</c>: evaluates a stack, shows what it would deploy, writes its files.</summary>
internal static class PreviewCommand
{
    private const string DefaultFolder = "out";

    public static Command Create(SynthTerminal terminal)
    {
        var stack = new Argument<string>("stack") { Description = "The stack: the STACK of Pulumi.STACK.yaml." };
        var json = new Option<bool>("--json") { Description = "Print the graph as JSON in place of the tree." };
        var output = new Option<string?>("--out")
        {
            Description = "Write the files to DIR/STACK. Default: out, in the folder of Pulumi.yaml.",
            HelpName = "DIR",
        };
        output.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string?>()))
            {
                result.AddError("--out needs the name of a folder.");
            }
        });
        var command = new Command("preview", "Show everything that a stack would deploy, and write its files. Needs no cloud.")
        {
            stack, json, output,
        };
        command.SetAction((parsed, _) =>
            RunAsync(terminal, parsed.GetRequiredValue(stack), parsed.GetValue(json), parsed.GetValue(output)));
        return command.WithExample("preview dev", "preview dev --json", "preview dev --out /tmp/preview");
    }

    private static async Task<int> RunAsync(SynthTerminal terminal, string stack, bool json, string? folder)
    {
        var project = PulumiProject.Find(terminal.WorkingDirectory, AppContext.BaseDirectory);
        if (!project.Has(stack))
        {
            terminal.Error.Write(UnknownStack(stack, project.Stacks));
            return ExitCodes.BadUsage;
        }
        var parent = folder is null
            ? Path.Combine(project.Root, DefaultFolder)
            : Path.GetFullPath(Path.Combine(terminal.WorkingDirectory, folder));
        var directory = new OutputDirectory(parent, stack);
        PreviewResult result;
        using (var progress = new ProgressLine(terminal))
        {
            result = await new StackPreview(project, ProviderFacts.Embedded).OfStackAsync(stack, progress.Report);
            if (!result.HasErrors)
            {
                progress.Report("Writing files ...");
                Write(directory, result.Artifacts);
            }
        }
        terminal.Error.Write(ProblemReport.Write(result.Problems));
        if (result.HasErrors || result.Graph is not { } graph)
        {
            return ExitCodes.Wrong;
        }
        if (json)
        {
            terminal.Out.Write(GraphJson.Write(graph));
        }
        else
        {
            terminal.Write(Lines(graph, terminal.Shown(directory.Location), result.Artifacts));
        }
        return ExitCodes.Fine;
    }

    private static IEnumerable<StyledLine> Lines(ResourceGraph graph, string directory, IReadOnlyList<Artifact> artifacts) =>
    [
        StyledLine.Of(new Span($"Previewing stack {graph.Stack} of project {graph.Project}", Tone.Heading)),
        StyledLine.Blank,
        .. TreeText.Write(graph),
        StyledLine.Blank,
        .. SummaryText.Counts(graph),
        StyledLine.Blank,
        .. SummaryText.Outputs(graph),
        StyledLine.Blank,
        .. SummaryText.Files(directory, artifacts),
    ];

    private static void Write(OutputDirectory directory, IReadOnlyList<Artifact> artifacts)
    {
        try
        {
            directory.Write(artifacts);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new EvaluationException(
                $"The files could not be written to {directory.Location}: {error.Message} Name another folder with --out.", error);
        }
    }

    private static string UnknownStack(string stack, IReadOnlyList<string> known) => known.Count == 0
        ? $"There is no {Shown.Key(StackFile.NameOf(stack))}, nor any other stack file.\n"
        : $"There is no {Shown.Key(StackFile.NameOf(stack))}. {NearestName.Question(stack, known)}"
            + $"There are: {string.Join(", ", known.Select(StackFile.NameOf))}.\n";
}
