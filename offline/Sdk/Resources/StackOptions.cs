namespace Pulumi;

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
