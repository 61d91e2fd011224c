using System.Collections.Immutable;
using JupyterSpark.Synth.Facts;
using Pulumi.Testing;

namespace JupyterSpark.Synth.Evaluation;

/// <summary>
/// Stands for all providers in a first preview, when nothing is there yet: a resource has its inputs and no id; what the provider computes
/// is unknown. Functions whose arguments are known answer, as they do in a real preview.
/// </summary>
internal sealed class UnknownMocks(ProviderFacts facts, ProgramRun run) : IMocks
{
    private readonly PlaceholderMocks functions = new(facts, run);

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        var given = args.Inputs.ToImmutableDictionary(i => i.Key, i => (object?)i.Value);
        var state = facts.Resource(args.Type ?? "") is { } known ? Placeholders.Echo(args.Type!, known.Outputs, given) : given;
        return Task.FromResult<(string?, object)>((null, state));
    }

    public Task<object> CallAsync(MockCallArgs args) => functions.CallAsync(args);
}
