using JupyterSpark.Offline.Generator.Model;
using ValueType = JupyterSpark.Offline.Generator.Model.ValueType;

namespace JupyterSpark.Offline.Generator.Emitting;

/// <summary>How types are written in C#.</summary>
internal sealed class TypeTexts(Package package, Names names)
{
    /// <summary>The type of an input that may be an output: <c>InputList&lt;string&gt;</c>.</summary>
    public string Input(ValueType type, Role role) => type switch
    {
        ListType list => $"InputList<{Value(list.Element, role)}>",
        MapType map => $"InputMap<{Value(map.Value, role)}>",
        UnionType union when Options(union, role) is [var first, var second] => $"InputUnion<{first}, {second}>",
        _ when type == SimpleType.Json => "InputJson",
        _ => $"Input<{Value(type, role)}>",
    };

    /// <summary>The type of a plain value: <c>ImmutableArray&lt;string&gt;</c>.</summary>
    public string Value(ValueType type, Role role) => type switch
    {
        SimpleType simple => simple.Name,
        ListType list => $"{(role.IsPlain() ? "List" : "ImmutableArray")}<{Value(list.Element, role)}>",
        MapType map => $"{(role.IsPlain() ? "Dictionary" : "ImmutableDictionary")}<string, {Value(map.Value, role)}>",
        // An output that is a text or an enumeration of texts is a text.
        UnionType union when !role.IsInput() && union.Options.Any(o => Enum(o) is not null) =>
            Value(union.Options.First(o => Enum(o) is null), role),
        UnionType union => Options(union, role) switch
        {
            [var only] => only,
            [var first, var second] => $"Union<{first}, {second}>",
            _ => "object",
        },
        NamedType named => Named(named, role),
        _ => throw new NotSupportedException(type.ToString()),
    };

    /// <summary>The type of an output, nullable when it may be missing.</summary>
    public string Output(Property property, Role role)
    {
        // A list is never nullable, a map is; in Kubernetes' compatibility mode nothing is.
        var nullable = !property.IsRequired && !property.IsAlwaysGiven && package.Style != Style.Kubernetes && property.Type is not ListType;
        return Value(property.Type, role) + (nullable ? "?" : "");
    }

    /// <summary>The enumeration that a type is, if it is one.</summary>
    public EnumModel? Enum(ValueType type) => type is NamedType named ? package.Types[named.Token] as EnumModel : null;

    /// <summary>The full name of an enumeration.</summary>
    public string EnumName(EnumModel model) => $"{names.NamespaceOf(model.Token)}.{Names.ClassOf(model.Token)}";

    /// <summary>Whether the C# type is a struct, so that its default needs no null-forgiving.</summary>
    public bool IsStruct(ValueType type) => type is SimpleType { IsStruct: true } || Enum(type) is not null;

    private List<string> Options(UnionType union, Role role) => union.Options.Select(o => Value(o, role)).Distinct().ToList();

    private string Named(NamedType named, Role role) => Enum(named) is { } model ? EnumName(model) : names.NestedNameOf(named.Token, role);
}
