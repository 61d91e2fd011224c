namespace Pulumi;

/// <summary>A mistake whose message alone is shown to the user.</summary>
public class RunException : Exception
{
    /// <summary>A mistake.</summary>
    public RunException(string message)
        : base(message)
    {
    }

    /// <summary>A mistake with its cause.</summary>
    public RunException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Outputs of a stack that are not outputs.</summary>
    public static RunException OutputsHaveIncorrectType(IEnumerable<string> outputAttributeNames) => new(
        $"[Output] attribute was placed on properties with a type other than Output<>: {string.Join(", ", outputAttributeNames)}");
}

/// <summary>A mistake that belongs to a resource.</summary>
public class ResourceException(string message, Resource? resource, bool hideStack = false) : Exception(message)
{
    internal Resource? Resource { get; } = resource;

    internal bool HideStack { get; } = hideStack;
}
