using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Pulumi;

/// <summary>A serialized value: plain data, and what is known about it.</summary>
internal sealed record Serialized(object? Value, bool IsKnown, bool IsSecret, ImmutableHashSet<Resource> Resources)
{
    public static Serialized Of(object? value) => new(value, true, false, ImmutableHashSet<Resource>.Empty);
}

/// <summary>
/// Turns inputs into plain data: immutable dictionaries and arrays, texts, numbers (double), truth values, assets. Unknown parts become null
/// and are left out of dictionaries.
/// </summary>
internal static class ArgsWalker
{
    public static IEnumerable<(string Name, object? Value)> Members(InputArgs args) => args switch
    {
        DictionaryResourceArgs dictionary => dictionary.Values.Select(v => (v.Key, v.Value)),
        DictionaryInvokeArgs dictionary => dictionary.Values.Select(v => (v.Key, v.Value)),
        _ => Declared(args),
    };

    public static async Task<Serialized> SerializeAsync(object? value)
    {
        switch (value)
        {
            case null or string or bool or double or AssetOrArchive:
                return Serialized.Of(value);
            case int or long or float or decimal:
                return Serialized.Of(Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture));
            case IOutput output:
                var data = await output.GetDataAsync().ConfigureAwait(false);
                var inner = await SerializeAsync(data.IsKnown ? data.Value : null).ConfigureAwait(false);
                return new Serialized(
                    inner.Value, data.IsKnown && inner.IsKnown, data.IsSecret || inner.IsSecret, data.Resources.Union(inner.Resources));
            case IInput input:
                return await SerializeAsync(input.Value).ConfigureAwait(false);
            case IUnion union:
                return await SerializeAsync(union.Value).ConfigureAwait(false);
            case InputArgs args:
                return await MapAsync(Members(args)).ConfigureAwait(false);
            case CustomResource resource:
                var id = await SerializeAsync(resource.Id).ConfigureAwait(false);
                return id with { Resources = id.Resources.Add(resource) };
            case Resource resource:
                return await SerializeAsync(resource.Urn).ConfigureAwait(false);
            case JsonElement json:
                return Serialized.Of(Json(json));
            case IDictionary map:
                return await MapAsync(map.Keys.Cast<string>().Select(key => (key, map[key]))).ConfigureAwait(false);
            case IEnumerable list:
                return await ListAsync(list.Cast<object?>()).ConfigureAwait(false);
            case var other when other.GetType().GetCustomAttribute<EnumTypeAttribute>() is not null:
                return Serialized.Of(EnumType.ToWire(other));
            case Task task:
                await task.ConfigureAwait(false);
                return await SerializeAsync(task.GetType().GetProperty("Result")?.GetValue(task)).ConfigureAwait(false);
            default:
                return Serialized.Of(await PairsOrFail(value).ConfigureAwait(false));
        }
    }

    private static Task<object?> PairsOrFail(object value) =>
        throw new InvalidOperationException($"{value.GetType().FullName} is not a supported argument type.");

    private static IEnumerable<(string, object?)> Declared(InputArgs args)
    {
        for (var type = args.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var member in type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            {
                if (member.GetCustomAttribute<InputAttribute>() is not { } attribute)
                {
                    continue;
                }
                var value = member is PropertyInfo property ? property.GetValue(args) : ((FieldInfo)member).GetValue(args);
                if (value is null && attribute.IsRequired)
                {
                    throw new ArgumentNullException(attribute.Name, $"Missing required argument '{attribute.Name}' of {type.Name}.");
                }
                yield return (attribute.Name, attribute.Json && value is not null ? new JsonText(value) : value);
            }
        }
    }

    private static async Task<Serialized> MapAsync(IEnumerable<(string Key, object? Value)> entries)
    {
        var map = ImmutableDictionary.CreateBuilder<string, object>();
        var all = Serialized.Of(null);
        foreach (var (key, value) in entries)
        {
            var item = value is JsonText json ? await json.SerializeAsync().ConfigureAwait(false) : await SerializeAsync(value).ConfigureAwait(false);
            if (item.Value is not null)
            {
                map[key] = item.Value;
            }
            all = Join(all, item);
        }
        return all with { Value = map.ToImmutable() };
    }

    private static async Task<Serialized> ListAsync(IEnumerable<object?> items)
    {
        var list = ImmutableArray.CreateBuilder<object?>();
        var all = Serialized.Of(null);
        foreach (var item in items)
        {
            var serialized = await SerializeAsync(item).ConfigureAwait(false);
            list.Add(serialized.Value);
            all = Join(all, serialized);
        }
        return all with { Value = list.ToImmutable() };
    }

    private static Serialized Join(Serialized all, Serialized item) =>
        new(all.Value, all.IsKnown && item.IsKnown, all.IsSecret || item.IsSecret, all.Resources.Union(item.Resources));

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

    // A provider's input that is structured in C# and JSON text on the wire.
    private sealed record JsonText(object Value)
    {
        public async Task<Serialized> SerializeAsync()
        {
            var inner = await ArgsWalker.SerializeAsync(Value).ConfigureAwait(false);
            return inner.IsKnown ? inner with { Value = JsonSerializer.Serialize(inner.Value) } : inner with { Value = null };
        }
    }
}
