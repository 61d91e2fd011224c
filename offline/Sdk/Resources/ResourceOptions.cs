namespace Pulumi;

/// <summary>How the engine treats a resource, beside its inputs.</summary>
public abstract class ResourceOptions
{
    /// <summary>The id of an existing resource to read in place of creating one.</summary>
    public Input<string>? Id { get; set; }

    /// <summary>The parent; the stack when left out.</summary>
    public Resource? Parent { get; set; }

    /// <summary>Resources that must exist before this one.</summary>
    public InputList<Resource> DependsOn
    {
        get => field ??= new InputList<Resource>();
        set;
    }

    /// <summary>Whether the resource refuses to be deleted; inherited from the parent.</summary>
    public bool? Protect { get; set; }

    /// <summary>Whether the resource stays when it leaves the program.</summary>
    public bool? RetainOnDelete { get; set; }

    /// <summary>Properties whose changes are passed over.</summary>
    public List<string> IgnoreChanges
    {
        get => field ??= [];
        set;
    }

    /// <summary>Properties whose changes replace the resource.</summary>
    public List<string> ReplaceOnChanges
    {
        get => field ??= [];
        set;
    }

    /// <summary>The provider's version.</summary>
    public string? Version { get; set; }

    /// <summary>Where the provider's plugin comes from.</summary>
    public string? PluginDownloadURL { get; set; }

    /// <summary>The provider to use; inherited from the parent.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>Bounds on the time of operations.</summary>
    public CustomTimeouts? CustomTimeouts { get; set; }

    /// <summary>Functions that may change inputs and options of this resource and its children.</summary>
    public List<ResourceTransformation> ResourceTransformations
    {
        get => field ??= [];
        set;
    }

    /// <summary>Former names under which the engine knows the resource.</summary>
    public List<Input<Alias>> Aliases
    {
        get => field ??= [];
        set;
    }

    /// <summary>The URN of an existing resource.</summary>
    public string? Urn { get; set; }

    /// <summary>A resource whose deletion deletes this one, too.</summary>
    public Resource? DeletedWith { get; set; }

    private protected static T Merge<T>(T into, T options1, T options2)
        where T : ResourceOptions
    {
        foreach (var options in new[] { options1, options2 })
        {
            into.Id = options.Id ?? into.Id;
            into.Parent = options.Parent ?? into.Parent;
            into.Protect = options.Protect ?? into.Protect;
            into.RetainOnDelete = options.RetainOnDelete ?? into.RetainOnDelete;
            into.Version = options.Version ?? into.Version;
            into.PluginDownloadURL = options.PluginDownloadURL ?? into.PluginDownloadURL;
            into.Provider = options.Provider ?? into.Provider;
            into.CustomTimeouts = options.CustomTimeouts ?? into.CustomTimeouts;
            into.Urn = options.Urn ?? into.Urn;
            into.DeletedWith = options.DeletedWith ?? into.DeletedWith;
            into.DependsOn.AddRange(options.DependsOn);
            into.IgnoreChanges.AddRange(options.IgnoreChanges);
            into.ReplaceOnChanges.AddRange(options.ReplaceOnChanges);
            into.ResourceTransformations.AddRange(options.ResourceTransformations);
            into.Aliases.AddRange(options.Aliases);
        }
        return into;
    }
}

/// <summary>Options of a resource that a provider manages.</summary>
public sealed class CustomResourceOptions : ResourceOptions
{
    /// <summary>Whether a replacement deletes first.</summary>
    public bool? DeleteBeforeReplace { get; set; }

    /// <summary>Outputs that are secrets, beyond those that the provider knows.</summary>
    public List<string> AdditionalSecretOutputs
    {
        get => field ??= [];
        set;
    }

    /// <summary>The id of an existing resource to take over.</summary>
    public string? ImportId { get; set; }

    /// <summary>Both options; the second's win, lists are joined.</summary>
    public static CustomResourceOptions Merge(CustomResourceOptions? options1, CustomResourceOptions? options2)
    {
        var first = options1 ?? new CustomResourceOptions();
        var second = options2 ?? new CustomResourceOptions();
        var merged = Merge(new CustomResourceOptions(), first, second);
        merged.DeleteBeforeReplace = second.DeleteBeforeReplace ?? first.DeleteBeforeReplace;
        merged.ImportId = second.ImportId ?? first.ImportId;
        merged.AdditionalSecretOutputs = [.. first.AdditionalSecretOutputs, .. second.AdditionalSecretOutputs];
        return merged;
    }
}

/// <summary>Options of a component.</summary>
public sealed class ComponentResourceOptions : ResourceOptions
{
    /// <summary>The providers that its children use, one a package.</summary>
    public List<ProviderResource> Providers
    {
        get => field ??= [];
        set;
    }

    /// <summary>Both options; the second's win, lists are joined.</summary>
    public static ComponentResourceOptions Merge(ComponentResourceOptions? options1, ComponentResourceOptions? options2)
    {
        var first = options1 ?? new ComponentResourceOptions();
        var second = options2 ?? new ComponentResourceOptions();
        var merged = Merge(new ComponentResourceOptions(), first, second);
        merged.Providers = [.. first.Providers, .. second.Providers];
        return merged;
    }
}

/// <summary>Bounds on the time of operations.</summary>
public sealed class CustomTimeouts
{
    /// <summary>Of a creation.</summary>
    public TimeSpan? Create { get; set; }

    /// <summary>Of an update.</summary>
    public TimeSpan? Update { get; set; }

    /// <summary>Of a deletion.</summary>
    public TimeSpan? Delete { get; set; }
}

/// <summary>A former name of a resource.</summary>
public sealed class Alias
{
    /// <summary>The whole former URN.</summary>
    public string? Urn { get; set; }

    /// <summary>The former name.</summary>
    public Input<string>? Name { get; set; }

    /// <summary>The former type.</summary>
    public Input<string>? Type { get; set; }

    /// <summary>The former stack.</summary>
    public Input<string>? Stack { get; set; }

    /// <summary>The former project.</summary>
    public Input<string>? Project { get; set; }

    /// <summary>The former parent.</summary>
    public Resource? Parent { get; set; }

    /// <summary>The former parent's URN.</summary>
    public Input<string>? ParentUrn { get; set; }

    /// <summary>Whether it had no parent.</summary>
    public bool NoParent { get; set; }
}

/// <summary>Options of a function's call.</summary>
public class InvokeOptions
{
    /// <summary>The parent, from which the provider is inherited.</summary>
    public Resource? Parent { get; set; }

    /// <summary>The provider to use.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>The provider's version.</summary>
    public string? Version { get; set; }

    /// <summary>Where the provider's plugin comes from.</summary>
    public string? PluginDownloadURL { get; set; }
}

/// <summary>Options of a function's call that gives an output.</summary>
public sealed class InvokeOutputOptions : InvokeOptions
{
    /// <summary>Resources that must exist before the call.</summary>
    public InputList<Resource> DependsOn
    {
        get => field ??= new InputList<Resource>();
        set;
    }
}

/// <summary>Options of a stack.</summary>
public class StackOptions
{
    /// <summary>Functions that may change inputs and options of every resource.</summary>
    public List<ResourceTransformation> ResourceTransformations
    {
        get => field ??= [];
        set;
    }
}
