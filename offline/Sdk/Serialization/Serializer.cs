using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Pulumi;

/// <summary>
/// Turns inputs into plain data: immutable dictionaries and arrays, texts, numbers (double), truth values, assets, resources. Entries
/// without a value are left out of dictionaries. What the official package does not take is refused here, too.
/// </summary>
internal static class Serializer
{
    /// <summary>The inputs by their names on the wire, those without a value left out.</summary>
    public static async Task<ImmutableDictionary<string, Serialized>> PropertiesAsync(
        IEnumerable<(string Name, object? Value)> properties, string path)
    {
        var all = ImmutableDictionary.CreateBuilder<string, Serialized>();
        foreach (var (name, value) in properties)
        {
            var serialized = await SerializeAsync(value, $"{path}.{name}").ConfigureAwait(false);
            if (serialized is not { IsKnown: true, Value: null })
            {
                all[name] = serialized;
            }
        }
        return all.ToImmutable();
    }

    /// <summary>One value; the path tells where it stands when it is refused.</summary>
    public static async Task<Serialized> SerializeAsync(object? value, string path)
    {
        switch (value)
        {
            case null or ValueTuple:
                return Serialized.Of(null);
            case string or bool or double or AssetOrArchive:
                return Serialized.Of(value);
            case int number:
                return Serialized.Of((double)number);
            case Enum item when item.GetTypeCode() == TypeCode.Int32:
                return Serialized.Of((double)(int)(object)item);
            case InputArgs args:
                return await MapAsync(InputProperties.Of(args), path).ConfigureAwait(false);
            case Task:
                throw new InvalidOperationException(
                    $"Tasks are not allowed inside ResourceArgs. Please wrap your Task in an Output:\n\t{path}");
            case IInput input:
                return await OutputAsync(input.ToOutput(), path).ConfigureAwait(false);
            case IOutput output:
                return await OutputAsync(output, path).ConfigureAwait(false);
            case IUnion union:
                return await SerializeAsync(union.Value, path).ConfigureAwait(false);
            case JsonElement json:
                return Serialized.Of(Json(json));
            case Resource resource:
                return await ReferenceAsync(resource).ConfigureAwait(false);
            case IDictionary map:
                return await MapAsync(map.Keys.Cast<object>().Select(key => (Key(key, path), map[key])), path).ConfigureAwait(false);
            case IList list:
                return await ListAsync(IsDefault(list) ? [] : list.Cast<object?>(), path).ConfigureAwait(false);
            case var other when EnumType.Is(other.GetType()):
                return Serialized.Of(EnumType.ToWire(other, path));
            case var other when other.GetType().GetCustomAttribute<OutputTypeAttribute>() is not null:
                return await MapAsync(Fields(other), path).ConfigureAwait(false);
            default:
                throw new InvalidOperationException($"{value.GetType().FullName} is not a supported argument type.\n\t{path}");
        }
    }

    private static async Task<Serialized> OutputAsync(IOutput output, string path)
    {
        var data = await output.GetDataAsync().ConfigureAwait(false);
        var inner = await SerializeAsync(data.IsKnown ? data.Value : null, path).ConfigureAwait(false);
        return new Serialized(
            inner.Value, data.IsKnown && inner.IsKnown, data.IsSecret || inner.IsSecret, data.Resources.Union(inner.Resources));
    }

    // A resource among the inputs stays a resource; it must exist before it is referred to.
    private static async Task<Serialized> ReferenceAsync(Resource resource)
    {
        await resource.Urn.DataTask.ConfigureAwait(false);
        return Serialized.Of(resource) with { Resources = [resource] };
    }

    private static async Task<Serialized> MapAsync(IEnumerable<(string Name, object? Value)> entries, string path)
    {
        var map = await PropertiesAsync(entries, path).ConfigureAwait(false);
        return Serialized.Of(
            map.Where(e => e.Value.Value is not null).ToImmutableDictionary(e => e.Key, e => e.Value.Value!), [.. map.Values]);
    }

    private static async Task<Serialized> ListAsync(IEnumerable<object?> items, string path)
    {
        var list = new List<Serialized>();
        foreach (var item in items)
        {
            list.Add(await SerializeAsync(item, $"{path}[{list.Count}]").ConfigureAwait(false));
        }
        return Serialized.Of(list.Select(i => i.Value).ToImmutableArray(), list);
    }

    private static string Key(object key, string path) => key as string
        ?? throw new InvalidOperationException($"Dictionaries are only supported with string keys:\n\t{path}");

    // An immutable array that was never assigned cannot be enumerated; it counts as empty.
    private static bool IsDefault(IList list) => list.GetType() is { IsGenericType: true } type
        && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
        && (bool)type.GetProperty(nameof(ImmutableArray<>.IsDefault))!.GetValue(list)!;

    // A value that was read from an output has its parts in read-only fields, named as on the wire but for the first letter.
    private static IEnumerable<(string, object?)> Fields(object value) =>
        from field in value.GetType().GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
        where field.IsInitOnly
        select (char.ToLowerInvariant(field.Name[0]) + field.Name[1..], field.GetValue(value));

    private static object? Json(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().ToImmutableDictionary(p => p.Name, p => Json(p.Value)!),
        JsonValueKind.Array => json.EnumerateArray().Select(Json).ToImmutableArray(),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
