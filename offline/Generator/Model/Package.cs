namespace JupyterSpark.Offline.Generator.Model;

/// <summary>How the official generator treats a package; it decides names and nullability.</summary>
internal enum Style
{
    /// <summary>No compatibility mode: azure-native, docker-build.</summary>
    Native,

    /// <summary>Made from a Terraform provider (<c>tfbridge20</c>): resources have a state, results of functions a suffix.</summary>
    Bridged,

    /// <summary>Kubernetes (<c>kubernetes20</c>): arguments have a namespace of their own, no output is nullable.</summary>
    Kubernetes,
}

/// <summary>What one provider offers.</summary>
internal sealed record Package(
    string Name,
    string Version,
    Style Style,
    IReadOnlyDictionary<string, string> Namespaces,
    ResourceModel? Provider,
    IReadOnlyList<ResourceModel> Resources,
    IReadOnlyDictionary<string, TypeModel> Types,
    IReadOnlyList<FunctionModel> Functions)
{
    /// <summary>Whether programs can read existing resources: those of a bridged provider need states in the schema.</summary>
    public bool CanRead => Style != Style.Bridged || Resources.Any(r => r.State is not null);
}

/// <summary>A resource. <paramref name="State"/> is what can be said of an existing one, for bridged resources only.</summary>
internal sealed record ResourceModel(
    string Token, bool IsComponent, IReadOnlyList<Property> Inputs, IReadOnlyList<Property> Outputs, IReadOnlyList<Property>? State);

/// <summary>A function; without arguments when <paramref name="Inputs"/> is null.</summary>
internal sealed record FunctionModel(string Token, IReadOnlyList<Property>? Inputs, IReadOnlyList<Property> Outputs);

/// <summary>A named type: an object or an enumeration.</summary>
internal abstract record TypeModel(string Token);

/// <summary>A type with properties.</summary>
internal sealed record ObjectModel(string Token, IReadOnlyList<Property> Properties) : TypeModel(Token);

/// <summary>A type with named text values.</summary>
internal sealed record EnumModel(string Token, IReadOnlyList<(string Name, string Value)> Members) : TypeModel(Token);

/// <summary>A property: its name on the wire and in C#, and what the official code does with it.</summary>
internal sealed record Property(
    string Name, string CSharpName, ValueType Type, bool IsRequired, bool IsSecret, object? Constant, object? Default)
{
    /// <summary>Whether it is never missing in an output, though nobody need give it in an input.</summary>
    public bool IsAlwaysGiven { get; init; }
}
