using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi;

/// <summary>Gives every output property of a resource its source.</summary>
internal static class OutputSources
{
    public static ImmutableDictionary<string, IOutputSource> Attach(Resource resource)
    {
        // All are checked before the first is made: a source that nobody fills would be waited for without end.
        var properties = resource.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetCustomAttribute<OutputAttribute>() is not null)
            .Select(p => (Name: NameOf(p), Type: ValueType(p), Setter: Setter(p, resource)))
            .ToList();
        return properties.ToImmutableDictionary(p => p.Name, p => Attach(resource, p.Type, p.Setter));
    }

    /// <summary>The name of an output on the wire.</summary>
    public static string NameOf(PropertyInfo property) =>
        property.GetCustomAttribute<OutputAttribute>()!.Name is { Length: > 0 } name ? name : property.Name;

    private static IOutputSource Attach(Resource resource, Type type, MethodInfo setter)
    {
        var source = (IOutputSource)Activator.CreateInstance(typeof(OutputSource<>).MakeGenericType(type), resource)!;
        setter.Invoke(resource, [source.Output]);
        return source;
    }

    private static Type ValueType(PropertyInfo property)
    {
        if (!property.PropertyType.IsGenericType || property.PropertyType.GetGenericTypeDefinition() != typeof(Output<>))
        {
            throw RunException.OutputsHaveIncorrectType([NameOf(property)]);
        }
        var type = property.PropertyType.GetGenericArguments()[0];
        OutputTypes.Check(type, $"[Output] {property.DeclaringType!.FullName}.{property.Name}");
        return type;
    }

    // A private setter belongs to the class that declares the property.
    private static MethodInfo Setter(PropertyInfo property, Resource resource) =>
        property.DeclaringType!.GetMethod($"set_{property.Name}", BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Instance)
        ?? throw new InvalidOperationException($"[Output] {resource.GetType().FullName}.{property.Name} did not have a 'set' method");
}
