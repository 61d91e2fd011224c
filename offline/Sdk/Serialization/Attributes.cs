namespace Pulumi;

/// <summary>Marks what a resource or function takes, with its name on the wire.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class InputAttribute(string name, bool required = false, bool json = false) : Attribute
{
    internal string Name { get; } = name;

    internal bool IsRequired { get; } = required;

    internal bool Json { get; } = json;
}

/// <summary>Marks what a resource gives, with its name on the wire.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute(string? name = null) : Attribute
{
    /// <summary>The name on the wire; null for the property's own.</summary>
    public string? Name { get; } = name;
}

/// <summary>Marks a class that is read from an output.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutputTypeAttribute : Attribute;

/// <summary>Marks the constructor of a class that is read from an output.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
public sealed class OutputConstructorAttribute : Attribute;

/// <summary>The name on the wire of a constructor's parameter, when it differs.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OutputConstructorParameterAttribute(string name) : Attribute
{
    internal string Name { get; } = name;
}

/// <summary>Marks a struct that is an enumeration on the wire.</summary>
[AttributeUsage(AttributeTargets.Struct | AttributeTargets.Enum)]
public sealed class EnumTypeAttribute : Attribute;

/// <summary>The type token of a resource class.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class ResourceTypeAttribute(string type, string version) : Attribute
{
    /// <summary>The token, as <c>random:index/randomBytes:RandomBytes</c>.</summary>
    public string Type { get; } = type;

    /// <summary>The package's version; empty when it does not matter.</summary>
    public string Version { get; } = version;
}
