namespace Pulumi;

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

    internal override ResourceOptions Clone() => Merge(this, null);
}
