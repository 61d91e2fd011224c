namespace JupyterSpark.Offline.Generator.Model;

/// <summary>The type of a value.</summary>
internal abstract record ValueType;

/// <summary>A type that C# has a name for: <c>string</c>, <c>bool</c>, <c>int</c>, <c>double</c>, <c>object</c>, a Pulumi class.</summary>
internal sealed record SimpleType(string Name) : ValueType
{
    public static readonly SimpleType Text = new("string");

    public static readonly SimpleType Json = new("System.Text.Json.JsonElement");

    public static readonly SimpleType Asset = new("AssetOrArchive");

    /// <summary>Whether the C# type is a struct.</summary>
    public bool IsStruct => Name is "bool" or "int" or "double" || this == Json;
}

/// <summary>A list.</summary>
internal sealed record ListType(ValueType Element) : ValueType;

/// <summary>A map with text keys.</summary>
internal sealed record MapType(ValueType Value) : ValueType;

/// <summary>One of several types.</summary>
internal sealed record UnionType(IReadOnlyList<ValueType> Options) : ValueType;

/// <summary>A type of the package.</summary>
internal sealed record NamedType(string Token) : ValueType;
