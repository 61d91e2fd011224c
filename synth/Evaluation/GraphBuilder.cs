using System.Collections.Immutable;
using JupyterSpark.Synth.Facts;
using JupyterSpark.Synth.Graph;
using Pulumi;

namespace JupyterSpark.Synth.Evaluation;

/// <summary>Makes the graph of a finished run: sorted, without secrets.</summary>
/// <param name="request">What was evaluated.</param>
/// <param name="run">The run.</param>
/// <param name="facts">The providers' schemas.</param>
internal sealed class GraphBuilder(EvaluationRequest request, ProgramRun run, ProviderFacts facts)
{
    public async Task<ResourceGraph> BuildAsync()
    {
        var resources = await Task.WhenAll(run.Registrations.Select(ResourceAsync));
        return new ResourceGraph
        {
            Project = request.Project,
            Stack = request.Stack,
            Resources = [.. resources.OrderBy(r => r.Urn, StringComparer.Ordinal)],
            Outputs = new Redaction().Map(await run.Outputs, null),
        };
    }

    private async Task<GraphResource> ResourceAsync(Registration registration)
    {
        var node = await registration.Inputs;
        var redaction = new Redaction();
        return new GraphResource
        {
            Urn = registration.Urn,
            Type = registration.Type,
            Name = registration.Name,
            Parent = registration.Parent?.Urn,
            Custom = registration.IsCustom,
            Provider = registration.Provider is { } provider ? run.Of(provider).Urn : null,
            DependsOn = Urns(await registration.DependsOn),
            PropertyDependencies = Dependencies(registration, node),
            Protect = registration.IsProtected,
            RetainOnDelete = registration.IsRetained,
            Inputs = redaction.Map(node, facts.Resource(registration.Type)?.Inputs),
            Secrets = [.. redaction.Secrets.Order(StringComparer.Ordinal)],
        };
    }

    private ImmutableSortedDictionary<string, ImmutableArray<string>> Dependencies(Registration registration, InputNode node)
    {
        var all = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var (property, input) in node.Entries)
        {
            var urns = Urns(input.Dependencies.Where(d => d != registration.Resource));
            if (urns.Length > 0)
            {
                all[property] = urns;
            }
        }
        return all.ToImmutable();
    }

    private ImmutableArray<string> Urns(IEnumerable<Resource> resources) =>
        [.. resources.Select(r => run.Of(r).Urn).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
