namespace Pulumi;

/// <summary>Options of a component.</summary>
public sealed class ComponentResourceOptions : ResourceOptions
{
    /// <summary>The providers that its children use, one a package; not together with <see cref="ResourceOptions.Provider"/>.</summary>
    public List<ProviderResource> Providers
    {
        get => field ??= [];
        set;
    }

    /// <summary>Both options; the second's win, lists are joined, of several providers for one package the last stays.</summary>
    public static ComponentResourceOptions Merge(ComponentResourceOptions? options1, ComponentResourceOptions? options2)
    {
        var first = options1 ?? new ComponentResourceOptions();
        var second = options2 ?? new ComponentResourceOptions();
        var merged = Merge(new ComponentResourceOptions(), first, second);
        merged.Providers = [.. first.Providers.Concat(second.Providers).Reverse().DistinctBy(p => p.Package).Reverse()];
        return merged;
    }

    internal override ResourceOptions Clone() => Merge(this, null);
}
