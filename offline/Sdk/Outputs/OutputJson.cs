using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi;

/// <summary>Writes values with outputs inside as JSON.</summary>
internal static class OutputJson
{
    public static async Task<OutputData<string>> SerializeAsync<T>(Output<T> value, JsonSerializerOptions? options)
    {
        var data = await value.DataTask.ConfigureAwait(false);
        if (!data.IsKnown)
        {
            return new OutputData<string>(data.Resources, "", false, data.IsSecret);
        }
        var seen = new Seen { Resources = data.Resources, IsSecret = data.IsSecret };
        var json = JsonSerializer.Serialize(data.Value, Resolving(options, seen));
        return new OutputData<string>(seen.Resources, seen.IsUnknown ? "" : json, !seen.IsUnknown, seen.IsSecret);
    }

    private static JsonSerializerOptions Resolving(JsonSerializerOptions? options, Seen seen) =>
        new(options ?? JsonSerializerOptions.Default) { Converters = { new ConverterFactory(seen) } };

    private static Type? ValueType(Type? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() is var definition
                && (definition == typeof(Output<>) || definition == typeof(Input<>)))
            {
                return type.GetGenericArguments()[0];
            }
        }
        return null;
    }

    /// <summary>What was met on the way.</summary>
    private sealed class Seen
    {
        public ImmutableHashSet<Resource> Resources { get; set; } = ImmutableHashSet<Resource>.Empty;

        public bool IsUnknown { get; set; }

        public bool IsSecret { get; set; }
    }

    private sealed class ConverterFactory(Seen seen) : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => ValueType(typeToConvert) is not null;

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(
                typeof(ResolvingConverter<,>).MakeGenericType(typeToConvert, ValueType(typeToConvert)!), seen)!;
    }

    private sealed class ResolvingConverter<TWrapper, T>(Seen seen) : JsonConverter<TWrapper>
    {
        public override TWrapper Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("JSON is read into plain types; make outputs of them with Apply.");

        public override void Write(Utf8JsonWriter writer, TWrapper value, JsonSerializerOptions options)
        {
            // A converter cannot wait without blocking.
            var data = Output.OfAny(value).DataTask.GetAwaiter().GetResult();
            seen.Resources = seen.Resources.Union(data.Resources);
            seen.IsSecret |= data.IsSecret;
            seen.IsUnknown |= !data.IsKnown;
            JsonSerializer.Serialize(writer, data.IsKnown ? (T)data.Value! : default, options);
        }
    }
}
