using System.Reflection;

namespace Pulumi;

/// <summary>Enumerations of providers: structs with a private constructor from their value on the wire, or plain enums.</summary>
internal static class EnumType
{
    public static bool Is(Type type) => type.GetCustomAttribute<EnumTypeAttribute>() is not null;

    public static object ToWire(object value)
    {
        var type = value.GetType();
        if (type.IsEnum)
        {
            return Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture);
        }
        var conversion = type.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .First(m => m.Name is "op_Explicit" or "op_Implicit" && (m.ReturnType == typeof(string) || m.ReturnType == typeof(double)));
        return conversion.Invoke(null, [value])!;
    }

    public static object FromWire(object value, Type type)
    {
        if (type.IsEnum)
        {
            return Enum.ToObject(type, Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture));
        }
        var constructor = type.GetConstructors(BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Instance)
            .First(c => c.GetParameters().Length == 1);
        return constructor.Invoke([value]);
    }
}
