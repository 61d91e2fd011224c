namespace Pulumi;

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

    /// <summary>Throws when the parts contradict each other.</summary>
    internal void Check()
    {
        var parents = (Parent is null ? 0 : 1) + (ParentUrn is null ? 0 : 1) + (NoParent ? 1 : 0);
        if (Urn is null)
        {
            if (parents > 1)
            {
                throw new ArgumentException("Only specify one of 'Parent', 'ParentUrn' or 'NoParent' in an Alias");
            }
            return;
        }
        var other = new (string Name, object? Value)[]
        {
            (nameof(Name), Name), (nameof(Type), Type), (nameof(Project), Project), (nameof(Stack), Stack), (nameof(Parent), Parent),
            (nameof(ParentUrn), ParentUrn), (nameof(NoParent), NoParent ? true : null),
        }.FirstOrDefault(o => o.Value is not null);
        if (other.Value is not null)
        {
            throw new ArgumentException($"Alias should not specify both Urn and {other.Name}");
        }
    }
}
