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

    /// <summary>A resource whose deletion deletes this one, too.</summary>
    public Resource? DeletedWith { get; set; }

    /// <summary>A copy, so that what is inherited does not show in the caller's object.</summary>
    internal abstract ResourceOptions Clone();

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
