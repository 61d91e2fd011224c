using System.Collections.Immutable;
using JupyterSpark.Synth.Facts;
using Pulumi;
using Pulumi.Testing;

namespace JupyterSpark.Synth.Evaluation;

/// <summary>
/// Stands for all providers when everything is there: every resource has its inputs and placeholders for what the provider computes. An
/// output is a secret when the provider says so, when the program asked for it, or when the input of that name holds one.
/// </summary>
internal sealed class PlaceholderMocks(ProviderFacts facts, ProgramRun run) : IMocks
{
    public async Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        var registration = run.Of(args.Type ?? "", args.Name ?? "");
        var inputs = (await registration.Inputs).Entries;
        var given = inputs.ToImmutableDictionary(i => i.Key, i => Plain(i.Value));
        if (!registration.IsCustom || facts.Resource(registration.Type) is not { } known)
        {
            return ($"${{{args.Name}.id}}", given);
        }
        var asked = (registration.Options as CustomResourceOptions)?.AdditionalSecretOutputs ?? [];
        bool IsSecretHere(string output) =>
            asked.Contains(output) || IsSecret(known.Outputs, output) || inputs.GetValueOrDefault(output)?.HoldsSecret == true;
        return (
            $"${{{args.Name}.id}}",
            Placeholders.Fill(registration.Type, registration.Name, known.Outputs, given)
                .ToImmutableDictionary(o => o.Key, o => Mark(o.Value, IsSecretHere(o.Key))));
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        var token = args.Token ?? "";
        var outputs = facts.FunctionOutputs(token) ?? throw new EvaluationException(
            $"There are no facts about the function '{token}'. "
            + "Write its token in offline/Schemas/roots.txt and run offline/Schemas/renew.sh.");
        var name = token.Split(':', '/')[^1];
        // A function's result is known whole or not at all: one unknown number in it would hide every name beside it.
        return Task.FromResult<object>(Placeholders.Fill(token, name, outputs, ImmutableDictionary<string, object?>.Empty)
            .Where(o => o.Value is not Output<object?>)
            .ToImmutableDictionary(o => o.Key, o => Mark(o.Value, IsSecret(outputs, o.Key))));
    }

    private static bool IsSecret(ObjectFacts outputs, string property) => outputs.Properties.GetValueOrDefault(property)?.Secret == true;

    private static object? Mark(object? value, bool secret) => !secret ? value
        : value is Output<object?> unknown ? Output.CreateSecret(unknown)
        : Output.CreateSecret(value);

    private static object? Plain(InputNode node) => node.Value switch
    {
        ImmutableArray<InputNode> list => list.Select(Plain).ToImmutableArray(),
        ImmutableSortedDictionary<string, InputNode> map =>
            map.Where(e => e.Value.Value is not null).ToImmutableDictionary(e => e.Key, e => Plain(e.Value)),
        _ => node.Value,
    };
}
