namespace Pulumi;

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
