using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi;

/// <summary>The configuration as the engine hands it over: PULUMI_CONFIG, a JSON object of full keys and texts.</summary>
internal static class ConfigValues
{
    public static ImmutableDictionary<string, string> Read()
    {
        if (Environment.GetEnvironmentVariable("PULUMI_CONFIG") is not { Length: > 0 } text)
        {
            return ImmutableDictionary<string, string>.Empty;
        }
        using var json = JsonDocument.Parse(text);
        return json.RootElement.EnumerateObject().ToImmutableDictionary(p => Clean(p.Name), p => p.Value.ToString());
    }

    // Keys may come in the old form `namespace:config:key`.
    private static string Clean(string key) =>
        key.Split(':', 3) is [var space, "config", var rest] && space.Length > 0 ? $"{space}:{rest}" : key;
}
