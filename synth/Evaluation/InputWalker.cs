using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Pulumi;

namespace JupyterSpark.Synth.Evaluation;

/// <summary>
/// Reads inputs to the leaves, as the SDK's own serializer does, but keeps secretness, knowledge and dependencies with each part. Must run
/// within the deployment, whose outputs it waits for.
/// </summary>
internal static class InputWalker
{
    /// <summary>Reads a value. Throws <see cref="EvaluationException"/> for a type that no provider takes.</summary>
    /// <param name="value">An output, input, args, plain value or a collection of such.</param>
    public static async Task<InputNode> WalkAsync(object? value)
    {
        switch (value)
        {
            case null:
                return InputNode.Nothing;
            case string or bool or double:
                return new InputNode(value);
            case int or long or float or decimal:
                return new InputNode(Convert.ToDouble(value, CultureInfo.InvariantCulture));
            case InputArgs args:
                return await MapAsync(ArgsMembers.Of(args));
            case CustomResource resource:
                return (await WalkAsync(resource.Id)).Within(true, false, [resource]);
            case Resource resource:
                return await WalkAsync(resource.Urn);
            case AssetOrArchive:
                return new InputNode($"[{value.GetType().Name}]");
            case JsonElement json:
                return await WalkAsync(Plain(json));
            case IDictionary map:
                return await MapAsync(map.Keys.Cast<string>().Select(key => KeyValuePair.Create(key, map[key])));
            default:
                return await OtherAsync(value);
        }
    }

    private static async Task<InputNode> OtherAsync(object value)
    {
        if (OutputReader.For(value) is { } reader)
        {
            return await reader.ReadAsync(value, WalkAsync);
        }
        if (value is IEnumerable list)
        {
            return InputNode.List(await Task.WhenAll(list.Cast<object?>().Select(WalkAsync)));
        }
        var type = value.GetType();
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Union<,>))
        {
            return await WalkAsync(type.GetProperty("Value")!.GetValue(value));
        }
        return type.IsDefined(typeof(EnumTypeAttribute))
            ? new InputNode(EnumValue(value, type))
            : throw new EvaluationException($"A value of type {type.FullName} cannot be an input.");
    }

    private static async Task<InputNode> MapAsync(IEnumerable<KeyValuePair<string, object?>> entries) =>
        InputNode.Map(await Task.WhenAll(entries.Select(async e => KeyValuePair.Create(e.Key, await WalkAsync(e.Value)))));

    private static object EnumValue(object value, Type type)
    {
        if (type.IsEnum)
        {
            return Convert.ToDouble(value, CultureInfo.InvariantCulture);
        }
        var conversion = type.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .First(m => m.Name == "op_Explicit" && (m.ReturnType == typeof(string) || m.ReturnType == typeof(double)));
        return conversion.Invoke(null, [value])!;
    }

    private static object? Plain(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().ToImmutableDictionary(p => p.Name, p => Plain(p.Value)),
        JsonValueKind.Array => json.EnumerateArray().Select(Plain).ToList(),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
