using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>Does for mocks what the engine does for providers: waits for inputs, gives names, hands out outputs.</summary>
internal sealed class MockEngine(IMocks mocks, Deployment deployment)
{
    private readonly Lock gate = new();
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private ImmutableArray<Resource> resources = [];

    public MockFunctions Functions { get; } = new(mocks);

    /// <summary>All resources, in the order in which the program made them.</summary>
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

    public Task Register(
        Resource resource, ImmutableDictionary<string, IOutputSource> sources, ResourceArgs args, ResourceOptions options)
    {
        var urn = $"urn:pulumi:{deployment.StackName}::{deployment.ProjectName}::{resource.QualifiedType}::{resource.GetResourceName()}";
        bool isNew;
        lock (gate)
        {
            isNew = names.Add(urn);
            resources = resources.Add(resource);
        }
        return RegisterAsync(resource, sources, () => isNew
            ? StateAsync(resource, args, options)
            : throw new ResourceException($"Duplicate resource URN '{urn}'; try giving it a unique name", resource));
    }

    public async Task RegisterOutputsAsync(Resource component, Output<IDictionary<string, object?>> outputs)
    {
        try
        {
            var urn = await component.Urn.DataTask.ConfigureAwait(false);
            var given = await outputs.DataTask.ConfigureAwait(false);
            var serialized = await Serializer.PropertiesAsync(given.Value.Select(o => (o.Key, o.Value)), Label(component))
                .ConfigureAwait(false);
            await mocks.RegisterResourceOutputs(new MockRegisterResourceOutputsRequest(
                urn.Value, serialized.ToImmutableDictionary(o => o.Key, o => AsOutput(o.Value)))).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            throw OfResource(error, component);
        }
    }

    private static string Label(Resource resource) => $"resource:{resource.GetResourceName()}[{resource.GetResourceType()}]";

    private static Output<object?> AsOutput(Serialized data) =>
        new(Task.FromResult(new OutputData<object?>(ImmutableHashSet<Resource>.Empty, data.Value, data.IsKnown, data.IsSecret)));

    // An exception of another resource travels on as it is: it is reported once, where it arose.
    private static ResourceException OfResource(Exception error, Resource resource) =>
        error as ResourceException ?? new ResourceException(error, resource);

    private async Task RegisterAsync(
        Resource resource, ImmutableDictionary<string, IOutputSource> sources, Func<Task<MockState>> register)
    {
        try
        {
            // Registration goes on after the constructors of derived classes are done.
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            Resolve(resource, sources, await register().ConfigureAwait(false));
        }
        catch (Exception error)
        {
            var own = OfResource(error, resource);
            foreach (var source in sources.Values)
            {
                source.Fail(own);
            }
            throw own;
        }
    }

    private async Task<MockState> StateAsync(Resource resource, ResourceArgs args, ResourceOptions options)
    {
        var dependsOn = await options.DependsOn.ToOutput().GetValueAsync([]).ConfigureAwait(false);
        var properties = InputProperties.Of(args).Where(p => p.Name is not ("id" or "urn"));
        var inputs = await Serializer.PropertiesAsync(properties, Label(resource)).ConfigureAwait(false);
        var parent = options.Parent ?? (resource is Stack ? null : deployment.Stack);
        var urn = UrnOf(parent is null ? null : (await parent.Urn.DataTask.ConfigureAwait(false)).Value, resource);
        var provider = await References.ProviderAsync(resource.Provider).ConfigureAwait(false);
        await References.ExistAsync(dependsOn.Concat(inputs.Values.SelectMany(i => i.Resources)), resource).ConfigureAwait(false);
        if (resource is Stack)
        {
            return new MockState(urn, "", ImmutableDictionary<string, Serialized>.Empty);
        }
        var readId = options.Id is null ? "" : await options.Id.ToOutput().GetValueAsync("").ConfigureAwait(false);
        if (readId.Length > 0 && resource is not CustomResource)
        {
            throw new ArgumentException("ResourceOptions.Id is only valid for a CustomResource");
        }
        var importId = (options as CustomResourceOptions)?.ImportId ?? "";
        var (id, state) = await mocks.NewResourceAsync(new MockResourceArgs
        {
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Inputs = MockState.Known(inputs),
            Provider = provider,
            Id = readId.Length > 0 ? readId : importId,
        }).ConfigureAwait(false);
        return new MockState(urn, readId.Length > 0 ? readId : id ?? importId, await MockState.OutputsAsync(state).ConfigureAwait(false));
    }

    // As the official mocks name: every resource directly below the root's type, whatever its parent.
    private string UrnOf(string? parentUrn, Resource resource)
    {
        var root = parentUrn?.Split("::")[2].Split('$')[0];
        var type = root is null ? resource.GetResourceType() : $"{root}${resource.GetResourceType()}";
        return $"urn:pulumi:{deployment.StackName}::{deployment.ProjectName}::{type}::{resource.GetResourceName()}";
    }

    private void Resolve(Resource resource, ImmutableDictionary<string, IOutputSource> sources, MockState state)
    {
        var converter = new Converter(warning => Log.Warn(warning, resource));
        foreach (var (name, source) in sources)
        {
            if (name == "urn")
            {
                source.Set(state.Urn, true, false);
            }
            else if (name == "id" && resource is CustomResource)
            {
                source.Set(state.Id, state.Id.Length > 0, false);
            }
            else if (state.Outputs.TryGetValue(name, out var output))
            {
                var value = converter.Convert(output.Value, source.ValueType, $"{resource.GetType().FullName}.{name}");
                source.Set(value, output.IsKnown, output.IsSecret);
            }
            else
            {
                source.Set(Converter.Default(source.ValueType), !deployment.IsDryRun, false);
            }
        }
    }
}
