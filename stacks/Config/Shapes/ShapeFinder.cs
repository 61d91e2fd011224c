using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Runtime.CompilerServices;
using JupyterSpark.Components.Units;
using Pulumi;

namespace JupyterSpark.Stacks.Config.Shapes;

/// <summary>Finds the shapes of the configuration's records from their properties and the limits on them.</summary>
internal static class ShapeFinder
{
    /// <summary>The shape of a record.</summary>
    public static SectionShape SectionOf(Type type)
    {
        var defaults = Activator.CreateInstance(type)!;
        var fields = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite)
            .Select(property => (Key: property.GetCustomAttribute<ProviderKeyAttribute>(), Field: FieldOf(property, defaults)))
            .ToList();
        return new SectionShape(
            type,
            [.. fields.Where(pair => pair.Key is null).Select(pair => pair.Field)],
            fields.Where(pair => pair.Key is not null).ToDictionary(
                pair => pair.Field.Name,
                pair => pair.Field with { Name = pair.Key!.Key, IsRequired = !pair.Key.IsOptional, Default = null },
                StringComparer.Ordinal));
    }

    /// <summary>A property's or enum member's name as people write it: the first letter in lower case.</summary>
    public static string NameOf(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static Field FieldOf(PropertyInfo property, object defaults)
    {
        var isRequired = property.GetCustomAttribute<RequiredMemberAttribute>() is not null;
        var shape = ShapeOf(property.PropertyType, property, isInMap: false);
        return new Field(NameOf(property.Name), property, shape, isRequired, isRequired ? null : property.GetValue(defaults));
    }

    private static Shape ShapeOf(Type declared, PropertyInfo limits, bool isInMap)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        var size = limits.GetCustomAttribute<SizeAttribute>();
        var range = limits.GetCustomAttribute<RangeAttribute>();
        return type switch
        {
            _ when type == typeof(string) && size is not null => new SizeShape(size, isText: true),
            _ when type == typeof(string) => new TextShape(limits.GetCustomAttribute<FormAttribute>(), WordsOf(limits), isInMap),
            _ when type == typeof(bool) => new TruthShape(),
            _ when type == typeof(int) && range is not null => new WholeNumberShape((int)range.Minimum, (int)range.Maximum),
            _ when type == typeof(double) && range is not null => new NumberShape((double)range.Minimum, (double)range.Maximum),
            _ when type == typeof(ByteSize) && size is not null => new SizeShape(size, isText: false),
            _ when type == typeof(Cidr) => new CidrShape(),
            _ when type == typeof(Output<string>) => new SecretShape(),
            _ when type == typeof(object) => new FreeShape(),
            _ when type.IsEnum => new ChoiceShape(type),
            _ when Is(type, typeof(IReadOnlyList<>), out var item) => new ListShape(
                item[0], ShapeOf(item[0], limits, isInMap: false), limits.GetCustomAttribute<MinLengthAttribute>()?.Length ?? 0),
            _ when Is(type, typeof(IReadOnlyDictionary<,>), out var pair) => new MapShape(
                pair[1], ShapeOf(pair[1], limits, isInMap: true)),
            _ when type.Namespace == typeof(PlatformConfig).Namespace => SectionOf(type),
            _ => throw new InvalidOperationException(
                $"{limits.DeclaringType?.Name}.{limits.Name} is of type {type.Name}, which needs a shape or limits."),
        };
    }

    private static bool Is(Type type, Type open, out Type[] arguments)
    {
        arguments = type.IsGenericType && type.GetGenericTypeDefinition() == open ? type.GetGenericArguments() : [];
        return arguments.Length > 0;
    }

    private static List<string> WordsOf(PropertyInfo property) =>
        [.. property.GetCustomAttribute<AllowedValuesAttribute>()?.Values.OfType<string>() ?? []];
}
