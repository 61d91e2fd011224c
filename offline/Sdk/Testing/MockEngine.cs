using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>Does for mocks what the engine does for providers: waits for inputs, gives names, hands out outputs.</summary>
internal sealed class MockEngine(IMocks mocks, Deployment deployment)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Resource> registered = new(StringComparer.Ordinal);
    private ImmutableArray<Resource> resources = [];

    public ImmutableArray<Resource> Resources
    {
        get
        {
            lock (gate)
            {
                return resources;
            }
        }
    }

    public async Task RegisterAsync(
        Resource resource, ImmutableDictionary<string, IOutputSource> sources, ResourceArgs args, ResourceOptions options)
    {
        try
        {
            // Registration goes on after the constructors of derived classes are done.
            await Task.Yield();
            var state = await StateAsync(resource, args, options).ConfigureAwait(false);
            Resolve(resource, sources, state);
        }
        catch (Exception error)
        {
            // An exception of another resource travels on as it is: it is reported once, where it arose.
            var own = error is ResourceException ? error : new ResourceException(error.Message, resource);
            foreach (var source in sources.Values)
            {
                source.Fail(own);
            }
            throw own;
        }
    }

    public async Task RegisterOutputsAsync(Resource component, IDictionary<string, object?> outputs)
    {
        var urn = await component.Urn.DataTask.ConfigureAwait(false);
        await mocks.RegisterResourceOutputs(new MockRegisterResourceOutputsRequest(
            urn.Value, outputs.ToImmutableDictionary(o => o.Key, o => AsOutput(o.Value)))).ConfigureAwait(false);
        await Task.WhenAll(outputs.Values.Select(ArgsWalker.SerializeAsync)).ConfigureAwait(false);
    }

    public async Task<(object? Value, bool IsKnown, bool IsSecret, ImmutableHashSet<Resource> Resources)> CallAsync(
        string token, InvokeArgs args, InvokeOptions? options)
    {
        var serialized = await ArgsWalker.SerializeAsync(args).ConfigureAwait(false);
        var dependsOn = options is InvokeOutputOptions { DependsOn: { } list } ? await ExpandAsync(list).ConfigureAwait(false) : [];
        var waits = await Task.WhenAll(dependsOn.Select(r => r.Urn.DataTask)).ConfigureAwait(false);
        if (!serialized.IsKnown && deployment.IsDryRun)
        {
            return (null, false, serialized.IsSecret, serialized.Resources);
        }
        var provider = options?.Provider ?? options?.Parent?.Providers.GetValueOrDefault(token.Split(':')[0]);
        var result = await mocks.CallAsync(new MockCallArgs
        {
            Token = token,
            Args = (ImmutableDictionary<string, object>)serialized.Value!,
            Provider = await ReferenceAsync(provider).ConfigureAwait(false),
        }).ConfigureAwait(false);
        var state = await ArgsWalker.SerializeAsync(result).ConfigureAwait(false);
        return (state.Value, state.IsKnown || !deployment.IsDryRun, serialized.IsSecret || state.IsSecret, serialized.Resources.Union(dependsOn));
    }

    private async Task<(string Urn, string? Id, ImmutableDictionary<string, Serialized> Outputs)> StateAsync(
        Resource resource, ResourceArgs args, ResourceOptions options)
    {
        var parentUrn = resource.Parent is { } parent ? (await parent.Urn.DataTask.ConfigureAwait(false)).Value : null;
        var urn = Urn.Of(deployment.StackName, deployment.ProjectName, parentUrn, resource.GetResourceType(), resource.GetResourceName());
        Add(urn, resource);
        var before = await ExpandAsync(options.DependsOn).ConfigureAwait(false);
        await Task.WhenAll(before.Select(r => r.Urn.DataTask)).ConfigureAwait(false);
        var inputs = await ArgsWalker.SerializeAsync(args).ConfigureAwait(false);
        if (!resource.IsCustom)
        {
            return (urn, null, ImmutableDictionary<string, Serialized>.Empty);
        }
        var existing = options.Id is { } given ? await given.ToOutput().DataTask.ConfigureAwait(false) : default;
        var (id, state) = await mocks.NewResourceAsync(new MockResourceArgs
        {
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Inputs = (ImmutableDictionary<string, object>)inputs.Value!,
            Provider = await ReferenceAsync(resource.Provider).ConfigureAwait(false),
            Id = existing.Value ?? (options as CustomResourceOptions)?.ImportId ?? "",
        }).ConfigureAwait(false);
        var outputs = ImmutableDictionary.CreateBuilder<string, Serialized>();
        foreach (var key in ((System.Collections.IDictionary)state).Keys.Cast<string>())
        {
            outputs[key] = await ArgsWalker.SerializeAsync(((System.Collections.IDictionary)state)[key]).ConfigureAwait(false);
        }
        return (urn, id, outputs.ToImmutable());
    }

    private void Resolve(
        Resource resource,
        ImmutableDictionary<string, IOutputSource> sources,
        (string Urn, string? Id, ImmutableDictionary<string, Serialized> Outputs) state)
    {
        var self = ImmutableHashSet.Create(resource);
        foreach (var (name, source) in sources)
        {
            if (name == "urn")
            {
                source.Set(self, state.Urn, true, false);
            }
            else if (name == "id" && resource is CustomResource)
            {
                source.Set(self, state.Id, state.Id is not null || !deployment.IsDryRun, false);
            }
            else if (state.Outputs.TryGetValue(name, out var output))
            {
                var value = Converter.Convert(output.Value, source.ValueType, $"{resource.GetResourceName()}.{name}");
                source.Set(self, value, output.IsKnown, output.IsSecret);
            }
            else
            {
                source.Set(self, Converter.Convert(null, source.ValueType, name), !deployment.IsDryRun, false);
            }
        }
    }

    private void Add(string urn, Resource resource)
    {
        lock (gate)
        {
            if (!registered.TryAdd(urn, resource))
            {
                throw new ResourceException($"Duplicate resource URN '{urn}'; try giving it a unique name", resource);
            }
            resources = resources.Add(resource);
        }
    }

    // Depending on a component means depending on everything in it.
    private static async Task<IReadOnlyList<Resource>> ExpandAsync(InputList<Resource> dependsOn)
    {
        var all = new List<Resource>();
        var next = new Queue<Resource>((await dependsOn.ToOutput().DataTask.ConfigureAwait(false)).Value);
        while (next.TryDequeue(out var resource))
        {
            if (!all.Contains(resource))
            {
                all.Add(resource);
                foreach (var child in resource is ComponentResource ? resource.Children : [])
                {
                    next.Enqueue(child);
                }
            }
        }
        return all;
    }

    private static async Task<string> ReferenceAsync(ProviderResource? provider)
    {
        if (provider is null)
        {
            return "";
        }
        var urn = await provider.Urn.DataTask.ConfigureAwait(false);
        var id = await provider.Id.DataTask.ConfigureAwait(false);
        return $"{urn.Value}::{(id.IsKnown ? id.Value : "04da6b54-80e4-46f7-96ec-b56ff0331ba9")}";
    }

    private static Output<object?> AsOutput(object? value) => value switch
    {
        IOutput output => new Output<object?>(output.GetDataAsync()),
        IInput { Value: IOutput output } => new Output<object?>(output.GetDataAsync()),
        _ => Output.Create(value),
    };
}
