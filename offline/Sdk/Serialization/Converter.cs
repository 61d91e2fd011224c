using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Pulumi;

/// <summary>Turns plain data into the types of a provider's outputs. Throws <see cref="InvalidOperationException"/> where it does not fit.</summary>
internal static class Converter
{
    public static object? Convert(object? value, Type target, string path)
    {
        if (Nullable.GetUnderlyingType(target) is { } underlying)
        {
            return value is null ? null : Convert(value, underlying, path);
        }
        if (value is null)
        {
            return Missing(target);
        }
        if (target == typeof(object))
        {
            return value;
        }
        if (target.IsInstanceOfType(value) && !target.IsGenericType)
        {
            return value;
        }
        if (value is double number && (target == typeof(int) || target == typeof(double)))
        {
            return System.Convert.ChangeType(number, target, CultureInfo.InvariantCulture);
        }
        if (target == typeof(JsonElement))
        {
            return JsonSerializer.SerializeToElement(value);
        }
        if (EnumType.Is(target) && value is string or double)
        {
            return EnumType.FromWire(value, target);
        }
        if (target.IsGenericType)
        {
            return Generic(value, target, path);
        }
        if (target.GetCustomAttribute<OutputTypeAttribute>() is not null && value is ImmutableDictionary<string, object> map)
        {
            return Complex(map, target, path);
        }
        throw Wrong(value, target, path);
    }

    private static object? Generic(object value, Type target, string path)
    {
        var definition = target.GetGenericTypeDefinition();
        var arguments = target.GetGenericArguments();
        if (definition == typeof(ImmutableArray<>) && value is ImmutableArray<object?> list)
        {
            return Call(nameof(Array), arguments[0], list, path);
        }
        if (definition == typeof(ImmutableDictionary<,>) && value is ImmutableDictionary<string, object> map)
        {
            return Call(nameof(Dictionary), arguments[1], map, path);
        }
        if (definition == typeof(Union<,>))
        {
            for (var i = 0; i < 2; i++)
            {
                try
                {
                    return target.GetMethod($"FromT{i}")!.Invoke(null, [Convert(value, arguments[i], path)]);
                }
                catch (InvalidOperationException) when (i == 0)
                {
                    // Not the first type: the second is tried.
                }
            }
        }
        throw Wrong(value, target, path);
    }

    private static object Call(string method, Type argument, object value, string path) =>
        typeof(Converter).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(argument).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [value, path], null)!;

    private static ImmutableArray<T> Array<T>(ImmutableArray<object?> list, string path) =>
        list.Select((item, i) => (T)Convert(item, typeof(T), $"{path}[{i}]")!).ToImmutableArray();

    private static ImmutableDictionary<string, T> Dictionary<T>(ImmutableDictionary<string, object> map, string path) =>
        map.ToImmutableDictionary(p => p.Key, p => (T)Convert(p.Value, typeof(T), $"{path}.{p.Key}")!);

    private static object Complex(ImmutableDictionary<string, object> map, Type target, string path)
    {
        var constructor = target.GetConstructors(BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Instance)
            .First(c => c.GetCustomAttribute<OutputConstructorAttribute>() is not null);
        var arguments = constructor.GetParameters().Select(p =>
        {
            var name = p.GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? p.Name!;
            return Convert(map.GetValueOrDefault(name), p.ParameterType, $"{path}.{name}");
        });
        return constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments.ToArray(), null);
    }

    // An array or map that is missing is an empty one; anything else is the type's default.
    private static object? Missing(Type target)
    {
        if (target.IsGenericType && target.GetGenericTypeDefinition() is var d && (d == typeof(ImmutableArray<>) || d == typeof(ImmutableDictionary<,>)))
        {
            return target.GetField("Empty")!.GetValue(null);
        }
        return target.IsValueType ? Activator.CreateInstance(target) : null;
    }

    private static InvalidOperationException Wrong(object value, Type target, string path) =>
        new($"{path}: expected {target.Name}, found {value.GetType().Name}.");
}
