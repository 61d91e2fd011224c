using System.Collections.Immutable;
using JupyterSpark.Synth.Graph;
using Pulumi;
using Pulumi.Utilities;

namespace JupyterSpark.Synth.Evaluation;

/// <summary>One run of the program: what it registers, and what it gives back.</summary>
/// <param name="request">What is evaluated.</param>
/// <param name="readsInputs">Whether inputs are read; a run that only asks which resources there are does without.</param>
internal sealed class ProgramRun(EvaluationRequest request, bool readsInputs)
{
    private readonly Lock gate = new();
    private readonly Dictionary<Resource, Registration> registrations = new(ReferenceEqualityComparer.Instance);
    private Registration? stack;

    /// <summary>What the program threw while it was called; null when it came back.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>The stack's outputs, once they are there.</summary>
    public Task<InputNode> Outputs { get; private set; } = Task.FromResult(InputNode.Nothing);

    /// <summary>Everything registered so far, the stack first.</summary>
    public ImmutableArray<Registration> Registrations
    {
        get
        {
            lock (gate)
            {
                return [.. registrations.Values];
            }
        }
    }

    /// <summary>The registration of a resource.</summary>
    /// <param name="resource">The resource.</param>
    public Registration Of(Resource resource)
    {
        lock (gate)
        {
            return registrations[resource];
        }
    }

    /// <summary>The registration of a type and name. Throws <see cref="EvaluationException"/> when two resources have both.</summary>
    /// <param name="type">The type token.</param>
    /// <param name="name">The name that the program gave.</param>
    public Registration Of(string type, string name)
    {
        var found = Registrations.Where(r => r.Name == name && r.Type == type).DistinctBy(r => r.Urn).ToList();
        return found.Count == 1
            ? found[0]
            : throw new EvaluationException(
                $"{found.Count} resources of type {type} are named '{name}'. "
                + "Placeholders name outputs by their resource: give each a name of its own.");
    }

    /// <summary>A stack transformation that notes every resource with its final inputs and options, and changes nothing.</summary>
    /// <param name="args">The resource.</param>
    public ResourceTransformationResult? Record(ResourceTransformationArgs args)
    {
        var (resource, options) = (args.Resource, args.Options);
        var parent = ParentOf(options);
        var registration = new Registration
        {
            Resource = resource,
            Parent = parent,
            Urn = UrnText.Of(request.Project, request.Stack, parent?.Urn, resource.GetResourceType(), resource.GetResourceName()),
            Options = options,
            Inputs = readsInputs ? InputWalker.WalkAsync(args.Args) : Task.FromResult(InputNode.Nothing),
            DependsOn = readsInputs ? DependenciesAsync(options) : Task.FromResult(ImmutableArray<Resource>.Empty),
        };
        lock (gate)
        {
            registrations.Add(resource, registration);
            stack ??= registration;
        }
        return null;
    }

    /// <summary>Calls the program.</summary>
    public void Call()
    {
        try
        {
            var outputs = request.Program();
            Outputs = readsInputs ? InputWalker.WalkAsync(outputs.ToDictionary(o => o.Key, o => o.Value, StringComparer.Ordinal)) : Outputs;
        }
        catch (Exception error)
        {
            Failure = error;
            throw;
        }
    }

    private Registration? ParentOf(ResourceOptions options)
    {
        lock (gate)
        {
            return options.Parent is { } parent ? registrations[parent] : stack;
        }
    }

    private static async Task<ImmutableArray<Resource>> DependenciesAsync(ResourceOptions options) =>
        await OutputUtilities.GetValueAsync(options.DependsOn.ToOutput()) is { IsDefault: false } resources ? resources : [];
}
