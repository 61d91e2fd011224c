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

    /// <summary>Marked properties that are not outputs.</summary>
    public static RunException OutputsHaveIncorrectType(IEnumerable<string> outputAttributeNames) => new(
        $"Output(s) '{string.Join(", ", outputAttributeNames)}' have incorrect type. " +
        "[Output] attributed properties must be instances of Output<T>.");
}

/// <summary>A mistake that belongs to a resource.</summary>
public class ResourceException : Exception
{
    /// <summary>A mistake of a resource.</summary>
    public ResourceException(string message, Resource? resource, bool hideStack = false)
        : base(message) => Resource = resource;

    internal ResourceException(Exception cause, Resource resource)
        : base(cause.Message, cause) => Resource = resource;

    internal Resource? Resource { get; }
}
