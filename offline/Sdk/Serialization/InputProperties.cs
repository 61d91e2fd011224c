using System.Reflection;

namespace Pulumi;

/// <summary>Reads the members that are marked with <see cref="InputAttribute"/>.</summary>
internal static class InputProperties
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>The names on the wire with their values; throws when a required one has none.</summary>
    public static IEnumerable<(string Name, object? Value)> Of(InputArgs args) => args switch
    {
        DictionaryResourceArgs dictionary => dictionary.Values.Select(v => (v.Key, v.Value)),
        DictionaryInvokeArgs dictionary => dictionary.Values.Select(v => (v.Key, v.Value)),
        _ => Declared(args),
    };

    private static IEnumerable<(string, object?)> Declared(InputArgs args)
    {
        for (var type = args.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var member in type.GetMembers(Own))
            {
                if (member.GetCustomAttribute<InputAttribute>() is not { } attribute)
                {
                    continue;
                }
                var value = member is PropertyInfo property ? property.GetValue(args) : ((FieldInfo)member).GetValue(args);
                if (value is null && attribute.IsRequired)
                {
                    throw new ArgumentNullException(
                        member.Name, $"[Input] {args.GetType().FullName}.{member.Name} is required but was not given a value");
                }
                yield return (attribute.Name, attribute.Json && value is not null ? InputText.Of(value, attribute.Name) : value);
            }
        }
    }
}
