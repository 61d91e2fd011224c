using JupyterSpark.Synth.Facts;
using JupyterSpark.Synth.Graph;
using Pulumi;
using Pulumi.Testing;

namespace JupyterSpark.Synth.Evaluation;

/// <summary>
/// Runs a program without cloud, engine, plugin or credential and gives what it registers. It runs twice: with placeholders for everything
/// that providers compute, and as a first preview in which all of that is unknown; both must register the same resources.
/// </summary>
/// <param name="facts">The providers' schemas.</param>
public sealed class Evaluator(ProviderFacts facts)
{
    // A deployment under test is ambient in some SDKs: one at a time in a process.
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    /// <summary>The graph of a program. Throws <see cref="EvaluationException"/> with every error of the program in its message.</summary>
    /// <param name="request">What to evaluate.</param>
    public async Task<ResourceGraph> EvaluateAsync(EvaluationRequest request)
    {
        await OneAtATime.WaitAsync();
        try
        {
            var complete = new ProgramRun(request, readsInputs: true);
            await RunAsync(request, complete, new PlaceholderMocks(facts, complete), isPreview: false);
            var graph = await new GraphBuilder(request, complete, facts).BuildAsync();
            var first = new ProgramRun(request, readsInputs: false);
            await RunAsync(request, first, new UnknownMocks(facts, first), isPreview: true);
            FirstPreview.Check(complete.Registrations.Select(r => r.Urn), first.Registrations.Select(r => r.Urn));
            return graph;
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private static async Task RunAsync(EvaluationRequest request, ProgramRun run, IMocks mocks, bool isPreview)
    {
        var options = new TestOptions
        {
            ProjectName = request.Project,
            StackName = request.Stack,
            RootDirectory = request.RootDirectory,
            IsPreview = isPreview,
        };
        try
        {
            await Deployment.TestWithServiceProviderAsync<SynthStack>(mocks, new SynthStack.Factory(run), options);
        }
        catch (Exception error)
        {
            var before = isPreview ? "In a first preview, in which no output of a resource is known: " : "";
            throw new EvaluationException(before + ProgramErrors.Describe(run.Failure ?? error), error);
        }
    }
}
