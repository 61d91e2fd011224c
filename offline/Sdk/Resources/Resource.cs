using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Anything that the engine knows by a URN: a resource of a provider, or a component that groups others.</summary>
public class Resource
{
    private readonly string type;
    private readonly string name;
    private readonly Lock childrenLock = new();
    private readonly ImmutableArray<ResourceTransformation> transformations;

    private protected Resource(string type, string name, bool custom, ResourceArgs args, ResourceOptions options)
    {
        if (string.IsNullOrEmpty(type))
        {
            throw new ArgumentException("'type' cannot be null or empty.", nameof(type));
        }
        if (string.IsNullOrEmpty(name))
        {
            throw new ArgumentException("'name' cannot be null or empty.", nameof(name));
        }
        this.type = type;
        this.name = name;
        var deployment = Deployment.Required;
        var sources = OutputSources.Attach(this);
        try
        {
            var parent = type == Stack.TypeName ? null : options.Parent ?? deployment.Stack;
            QualifiedType = parent is null or Stack ? type : $"{parent.QualifiedType}${type}";
            transformations = [.. options.ResourceTransformations, .. parent?.transformations ?? []];
            (args, options) = Transform(args, options);
            if (options is ComponentResourceOptions { Provider: not null, Providers.Count: > 0 })
            {
                throw new ResourceException(
                    "Do not supply both 'provider' and 'providers' options to a ComponentResource.", options.Parent);
            }
            options.Parent?.AddChild(this);
            options.Protect ??= options.Parent?.Protect;
            Protect = options.Protect;
            if (custom)
            {
                options.Provider ??= options.Parent?.ProviderOf(type);
            }
            Provider = custom ? options.Provider : null;
            Providers = (options.Parent?.Providers ?? ImmutableDictionary<string, ProviderResource>.Empty).SetItems(OwnProviders(options));
            CheckAliases(options);
        }
        catch (Exception error)
        {
            // Nobody will fill the outputs that exist by now; what waits for them must not wait without end.
            foreach (var source in sources.Values)
            {
                source.Fail(error);
            }
            throw;
        }
        deployment.Register(this, sources, args, options);
    }

    /// <summary>The name that the engine knows it by.</summary>
    [Output("urn")]
    public Output<string> Urn { get; private protected set; } = null!;

    /// <summary>The types from the root downwards, the stack's left out: what tells two resources of one type and name apart.</summary>
    internal string QualifiedType { get; } = "";

    internal bool? Protect { get; }

    internal ProviderResource? Provider { get; }

    internal ImmutableDictionary<string, ProviderResource> Providers { get; } = ImmutableDictionary<string, ProviderResource>.Empty;

    internal ImmutableArray<Resource> Children { get; private set; } = [];

    /// <summary>The type token.</summary>
    public string GetResourceType() => type;

    /// <summary>The name that the program gave.</summary>
    public string GetResourceName() => name;

    /// <summary>The provider that children and functions use for a token; null for the default one.</summary>
    internal ProviderResource? ProviderOf(string token) =>
        token.Split(':') is [var package, _, _] ? Providers.GetValueOrDefault(package) : null;

    private IEnumerable<KeyValuePair<string, ProviderResource>> OwnProviders(ResourceOptions options) => options switch
    {
        ComponentResourceOptions { Provider: { } one } => [KeyValuePair.Create(one.Package, one)],
        ComponentResourceOptions many => many.Providers.Select(p => KeyValuePair.Create(p.Package, p)),
        { Provider: { } own } when type.Split(':') is [var package, _, _] => [KeyValuePair.Create(package, own)],
        _ => [],
    };

    private (ResourceArgs Args, ResourceOptions Options) Transform(ResourceArgs args, ResourceOptions options)
    {
        foreach (var transformation in transformations)
        {
            if (transformation(new ResourceTransformationArgs(this, args, options)) is not { } result)
            {
                continue;
            }
            if (result.Options.Parent != options.Parent)
            {
                throw new ArgumentException("Transformations cannot currently be used to change the 'parent' of a resource.");
            }
            (args, options) = (result.Args, result.Options);
        }
        return (args, options.Clone());
    }

    private static void CheckAliases(ResourceOptions options)
    {
        foreach (var alias in options.Aliases)
        {
            _ = alias.Apply(a =>
            {
                a.Check();
                return a;
            });
        }
    }

    private void AddChild(Resource child)
    {
        lock (childrenLock)
        {
            Children = Children.Add(child);
        }
    }
}
