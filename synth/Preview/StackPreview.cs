using JupyterSpark.Stacks;
using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Rules;
using JupyterSpark.Synth.Artifacts;
using JupyterSpark.Synth.Evaluation;
using JupyterSpark.Synth.Facts;
using JupyterSpark.Synth.Graph;

namespace JupyterSpark.Synth.Preview;

/// <summary>What a preview found.</summary>
/// <param name="Graph">The graph; null when the configuration has errors.</param>
/// <param name="Artifacts">The files, sorted by path; none when there are errors.</param>
/// <param name="Problems">Every mistake: of the configuration, else of the program against its providers' schemas.</param>
public sealed record PreviewResult(ResourceGraph? Graph, IReadOnlyList<Artifact> Artifacts, IReadOnlyList<Problem> Problems)
{
    /// <summary>Whether anything forbids a deployment.</summary>
    public bool HasErrors => Problems.Any(p => p.Severity == ProblemSeverity.Error);
}

/// <summary>The way from a stack file to its files: read, check, evaluate, check again, render. Writes nothing.</summary>
/// <param name="project">The project.</param>
/// <param name="facts">The providers' schemas.</param>
public sealed class StackPreview(PulumiProject project, ProviderFacts facts)
{
    /// <summary>Previews a stack as its file says.</summary>
    /// <param name="stack">The stack's name.</param>
    /// <param name="report">Is told what begins.</param>
    public Task<PreviewResult> OfStackAsync(string stack, Action<string> report)
    {
        report($"Reading {StackFile.NameOf(stack)} ...");
        return OfDocumentAsync(StackFile.Read(project.Root, stack), stack, report);
    }

    /// <summary>Previews a configuration.</summary>
    /// <param name="document">The configuration as it was written.</param>
    /// <param name="stack">The stack's name.</param>
    /// <param name="report">Is told what begins.</param>
    public async Task<PreviewResult> OfDocumentAsync(ConfigDocument document, string stack, Action<string> report)
    {
        var loaded = ConfigLoader.Load(document, stack);
        if (loaded.Config is not { } config)
        {
            return new PreviewResult(null, [], loaded.Problems);
        }
        report($"Evaluating {stack} ...");
        var graph = await new Evaluator(facts).EvaluateAsync(new EvaluationRequest
        {
            Project = project.Name,
            Stack = stack,
            RootDirectory = project.Root,
            Program = () => PlatformProgram.Deploy(config),
        });
        report("Checking against the providers' schemas ...");
        IReadOnlyList<Problem> problems = [.. loaded.Problems, .. new FactChecker(facts).Check(graph)];
        var result = new PreviewResult(graph, [], problems);
        return result.HasErrors ? result : result with { Artifacts = ArtifactSet.Of(graph, project.ProgramDirectory) };
    }
}
