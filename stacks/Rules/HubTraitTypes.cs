using System.Collections;

namespace JupyterSpark.Stacks.Rules;

/// <summary>What values a trait's type takes.</summary>
/// <param name="Words">The type in words: <c>true or false</c>.</param>
/// <param name="Allows">Whether a value is of it.</param>
public sealed record HubTraitType(string Words, Func<object, bool> Allows);

/// <summary>The types of traits that can be told from a value in YAML. Types that take several kinds of value are not checked.</summary>
public static class HubTraitTypes
{
    private static readonly Dictionary<string, HubTraitType> Types = new(StringComparer.Ordinal)
    {
        ["Bool"] = new("true or false", value => value is bool),
        ["Int"] = new("a whole number", IsWhole),
        ["Float"] = new("a number", value => value is int or double),
        ["Unicode"] = new("text", value => value is string),
        ["CUnicode"] = new("text", value => value is string),
        ["Dict"] = new("keys with values", value => value is IDictionary or IReadOnlyDictionary<string, object?>),
        ["List"] = new("a list", IsList),
        ["Set"] = new("a list", IsList),
        ["Command"] = new("text or a list", value => value is string || IsList(value)),
        ["ByteSpecification"] = new("a size such as 2G, or a number of bytes", value => value is string || IsWhole(value)),
    };

    /// <summary>The type by the table's name; null for a type that is not checked.</summary>
    public static HubTraitType? Expected(string type) => Types.GetValueOrDefault(type);

    // Above 32 bits a whole number is read as a double.
    private static bool IsWhole(object value) => value is int || (value is double number && number == Math.Truncate(number));

    private static bool IsList(object value) =>
        value is IEnumerable and not string and not IDictionary and not IReadOnlyDictionary<string, object?>;
}
