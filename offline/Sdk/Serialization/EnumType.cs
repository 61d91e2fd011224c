using System.Reflection;

namespace Pulumi;

/// <summary>Enumerations of providers: structs with a constructor from, and an explicit conversion to, their value on the wire.</summary>
internal static class EnumType
{
    public static bool Is(Type type) => type.IsValueType && type.GetCustomAttribute<EnumTypeAttribute>() is not null;

    public static object ToWire(object value, string path)
    {
        var type = value.GetType();
        var conversion = type.GetMethod("op_Explicit", BindingFlags.Public | BindingFlags.Static, [type]);
        return conversion is not null && (conversion.ReturnType == typeof(string) || conversion.ReturnType == typeof(double))
            ? conversion.Invoke(null, [value])!
            : throw new InvalidOperationException(
                $"Expected {type.FullName} to have an explicit conversion operator to String or Double.\n\t{path}");
    }

    public static ConstructorInfo? FromWire(Type type, Type wire) =>
        type.GetConstructor(BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Instance, [wire]);
}
