using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Pulumi;

/// <summary>
/// Turns plain data into the types of a provider's outputs. What does not fit becomes the type's default, with a warning.
/// </summary>
internal sealed class Converter(Action<string> warn)
{
    public object? Convert(object? value, Type target, string path)
    {
        if (Fits(value, target, path, out var result) is not { } mistake)
        {
            return result;
        }
        warn(mistake);
        return Default(target);
    }

    /// <summary>What a value that is missing is; an array that is missing is a default one, not an empty one.</summary>
    public static object? Default(Type target) => target.IsValueType ? Activator.CreateInstance(target) : null;

    // Null when the value fits, otherwise what is wrong.
    private string? Fits(object? value, Type target, string path, out object? result)
    {
        result = Default(target);
        if (value is null)
        {
            return null;
        }
        if (Nullable.GetUnderlyingType(target) is { } underlying)
        {
            return Fits(value, underlying, path, out result);
        }
        if (target == typeof(int) && value is double number)
        {
            result = (int)number;
            return null;
        }
        if (target.IsEnum && value is double item)
        {
            result = Enum.ToObject(target, (int)item);
            return null;
        }
        if (target == typeof(JsonElement))
        {
            result = JsonSerializer.SerializeToElement(value);
            return null;
        }
        if (EnumType.Is(target) && EnumType.FromWire(target, value.GetType()) is { } constructor)
        {
            result = constructor.Invoke([value]);
            return null;
        }
        if (target.IsGenericType && Generic(value, target, path) is { } converted)
        {
            result = converted;
            return null;
        }
        if (OutputTypes.Constructor(target) is { } complex && value is ImmutableDictionary<string, object> map)
        {
            result = Complex(map, complex, path);
            return null;
        }
        if (target.IsInstanceOfType(value))
        {
            result = value;
            return null;
        }
        return $"Expected {target.FullName} but got {value.GetType().FullName} deserializing {path}";
    }

    // Null when it does not fit.
    private object? Generic(object value, Type target, string path)
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
        for (var i = 0; definition == typeof(Union<,>) && i < arguments.Length; i++)
        {
            if (Fits(value, arguments[i], path, out var result) is null)
            {
                return target.GetMethod($"FromT{i}")!.Invoke(null, [result]);
            }
        }
        return null;
    }

    private object Call(string method, Type argument, object value, string path) =>
        typeof(Converter).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Instance)!
            .MakeGenericMethod(argument).Invoke(this, BindingFlags.DoNotWrapExceptions, null, [value, path], null)!;

    private ImmutableArray<T> Array<T>(ImmutableArray<object?> list, string path) =>
        list.Select((item, i) => (T)Convert(item, typeof(T), $"{path}[{i}]")!).ToImmutableArray();

    private ImmutableDictionary<string, T> Dictionary<T>(ImmutableDictionary<string, object> map, string path) =>
        map.ToImmutableDictionary(p => p.Key, p => (T)Convert(p.Value, typeof(T), $"{path}.{p.Key}")!);

    private object Complex(ImmutableDictionary<string, object> map, ConstructorInfo constructor, string path)
    {
        var arguments = constructor.GetParameters().Select(p =>
        {
            var name = p.GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? p.Name!;
            return Convert(map.GetValueOrDefault(name), p.ParameterType, $"{path}.{name}");
        });
        return constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments.ToArray(), null);
    }
}
