namespace Pulumi;

/// <summary>May change the inputs and options of a resource before it is registered; null leaves them.</summary>
public delegate ResourceTransformationResult? ResourceTransformation(ResourceTransformationArgs args);

/// <summary>What a transformation is given.</summary>
public readonly struct ResourceTransformationArgs(Resource resource, ResourceArgs args, ResourceOptions options)
{
    /// <summary>The resource.</summary>
    public Resource Resource { get; } = resource;

    /// <summary>Its inputs.</summary>
    public ResourceArgs Args { get; } = args;

    /// <summary>Its options, before anything is inherited.</summary>
    public ResourceOptions Options { get; } = options;
}

/// <summary>What a transformation gives back.</summary>
public readonly struct ResourceTransformationResult(ResourceArgs args, ResourceOptions options)
{
    /// <summary>The inputs to use.</summary>
    public ResourceArgs Args { get; } = args;

    /// <summary>The options to use; the parent may not change.</summary>
    public ResourceOptions Options { get; } = options;
}
