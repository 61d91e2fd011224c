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
        IsCustom = custom;
        var parent = type == Stack.TypeName ? null : options.Parent ?? deployment.Stack;
        transformations = [.. options.ResourceTransformations, .. parent?.transformations ?? []];
        foreach (var transformation in transformations)
        {
            if (transformation(new ResourceTransformationArgs(this, args, options)) is not { } result)
            {
                continue;
            }
            if (result.Options.Parent != options.Parent)
            {
                throw new ArgumentException("Transformations cannot currently be used to change the `parent` of a resource.");
            }
            (args, options) = (result.Args, result.Options);
        }
        Parent = parent;
        parent?.AddChild(this);
        options.Protect ??= parent?.Protect;
        Protect = options.Protect;
        Providers = (parent?.Providers ?? ImmutableDictionary<string, ProviderResource>.Empty)
            .SetItems(OwnProviders(options).Select(p => KeyValuePair.Create(p.Package, p)));
        Provider = custom ? options.Provider ?? ProviderOf(type) : null;
        deployment.Register(this, args, options);
    }

    /// <summary>The name that the engine knows it by.</summary>
    [Output("urn")]
    public Output<string> Urn { get; private protected set; } = null!;

    internal bool IsCustom { get; }

    internal Resource? Parent { get; }

    internal bool? Protect { get; }

    internal ProviderResource? Provider { get; }

    internal ImmutableDictionary<string, ProviderResource> Providers { get; }

    internal ImmutableArray<Resource> Children { get; private set; } = [];

    /// <summary>The type token.</summary>
    public string GetResourceType() => type;

    /// <summary>The name that the program gave.</summary>
    public string GetResourceName() => name;

    private static IEnumerable<ProviderResource> OwnProviders(ResourceOptions options) =>
        (options as ComponentResourceOptions)?.Providers.Concat(options.Provider is { } p ? [p] : [])
        ?? (options.Provider is { } own ? [own] : []);

    private void AddChild(Resource child)
    {
        lock (childrenLock)
        {
            Children = Children.Add(child);
        }
    }

    private ProviderResource? ProviderOf(string token) => Providers.GetValueOrDefault(token.Split(':')[0]);
}

/// <summary>A resource that a provider manages.</summary>
public class CustomResource : Resource
{
    /// <summary>Registers a resource, or reads it when the options name an id.</summary>
    public CustomResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : base(type, name, custom: true, args ?? ResourceArgs.Empty, options ?? new CustomResourceOptions())
    {
    }

    /// <summary>The provider's own name for it; unknown before it exists.</summary>
    [Output("id")]
    public Output<string> Id { get; private protected set; } = null!;
}

/// <summary>The settings of a provider, a resource like any other.</summary>
public class ProviderResource : CustomResource
{
    /// <summary>Registers a provider for a package.</summary>
    public ProviderResource(string package, string name, ResourceArgs args, CustomResourceOptions? options = null)
        : base($"pulumi:providers:{package}", name, args, options)
    {
    }

    internal string Package => GetResourceType().Split(':')[2];
}

/// <summary>A group of resources with a type and a name of its own.</summary>
public class ComponentResource : Resource
{
    /// <summary>Registers a component without inputs.</summary>
    public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
        : this(type, name, ResourceArgs.Empty, options)
    {
    }

    /// <summary>Registers a component with inputs. <paramref name="remote"/> (made by a plugin) is not there offline.</summary>
    public ComponentResource(string type, string name, ResourceArgs? args, ComponentResourceOptions? options = null, bool remote = false)
        : base(type, name, custom: false, args ?? ResourceArgs.Empty, options ?? new ComponentResourceOptions())
    {
        if (remote)
        {
            throw new NotSupportedException("Components of a plugin need the official packages.");
        }
    }

    /// <summary>Says that the component is complete, without outputs.</summary>
    protected void RegisterOutputs() => RegisterOutputs(ImmutableDictionary<string, object?>.Empty);

    /// <summary>Says that the component is complete, with its outputs.</summary>
    protected void RegisterOutputs(IDictionary<string, object?> outputs) => Deployment.Required.RegisterOutputs(this, outputs);
}
