using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Pulumi;

/// <summary>The types that an output of a resource may have.</summary>
internal static class OutputTypes
{
    private static readonly ImmutableHashSet<Type> Plain =
    [
        typeof(bool), typeof(int), typeof(double), typeof(string), typeof(object),
        typeof(Asset), typeof(Archive), typeof(AssetOrArchive), typeof(JsonElement),
    ];

    /// <summary>The constructor of a class that is read from an output; null for any other class.</summary>
    public static ConstructorInfo? Constructor(Type type)
    {
        if (type.GetCustomAttribute<OutputTypeAttribute>() is null)
        {
            return null;
        }
        var all = type.GetConstructors(BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Instance);
        return all.FirstOrDefault(c => c.GetCustomAttribute<OutputConstructorAttribute>() is not null) ?? (all.Length == 1 ? all[0] : null);
    }

    /// <summary>Throws when a type cannot be read from an output.</summary>
    public static void Check(Type type, string path) => Check(type, path, []);

    private static void Check(Type type, string path, HashSet<Type> seen)
    {
        if (!seen.Add(type) || Plain.Contains(type) || type.IsEnum || EnumType.Is(type) || typeof(Resource).IsAssignableFrom(type))
        {
            return;
        }
        if (Constructor(type) is { } constructor)
        {
            foreach (var parameter in constructor.GetParameters())
            {
                Check(parameter.ParameterType, $"{type.FullName}({parameter.Name})", seen);
            }
            return;
        }
        foreach (var part in Parts(type) ?? throw new InvalidOperationException(
            $"{path} contains invalid type {type.FullName}. Allowed are String, Boolean, Int32, Double, Nullable<...>, Union<...>, " +
            "ImmutableArray<...>, ImmutableDictionary<string, ...> and classes marked with [OutputType]."))
        {
            Check(part, path, seen);
        }
    }

    private static Type[]? Parts(Type type)
    {
        if (!type.IsConstructedGenericType)
        {
            return null;
        }
        var definition = type.GetGenericTypeDefinition();
        var arguments = type.GetGenericArguments();
        return definition == typeof(Nullable<>) || definition == typeof(Union<,>) || definition == typeof(ImmutableArray<>) ? arguments
            : definition == typeof(ImmutableDictionary<,>) && arguments[0] == typeof(string) ? [arguments[1]]
            : null;
    }
}
