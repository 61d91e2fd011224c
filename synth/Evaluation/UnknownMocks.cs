using System.Collections.Immutable;
using JupyterSpark.Synth.Facts;
using Pulumi.Testing;

namespace JupyterSpark.Synth.Evaluation;

/// <summary>
/// Stands for all providers in a first preview, when nothing is there yet: a resource has its inputs and no id; what the provider computes is
/// unknown. Functions whose arguments are known answer, as they do in a real preview.
/// </summary>
internal sealed class UnknownMocks(ProviderFacts facts, ProgramRun run) : IMocks
{
    private readonly PlaceholderMocks functions = new(facts, run);

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) =>
        Task.FromResult<(string?, object)>((null, args.Inputs ?? ImmutableDictionary<string, object>.Empty));

    public Task<object> CallAsync(MockCallArgs args) => functions.CallAsync(args);
}
