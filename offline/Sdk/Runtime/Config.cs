using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>
/// The configuration of the running stack, one namespace of it: from PULUMI_CONFIG (JSON, full key to text) and PULUMI_CONFIG_SECRET_KEYS
/// (JSON, the secret ones), as the engine sets them.
/// </summary>
public sealed class Config(string? name = null)
{
    private readonly string name = name ?? Deployment.Required.ProjectName;

    /// <summary>A value; null when there is none.</summary>
    public string? Get(string key) => Values().GetValueOrDefault($"{name}:{key}");

    /// <summary>A secret value; null when there is none.</summary>
    public Output<string>? GetSecret(string key) => Get(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>A truth value; null when there is none.</summary>
    public bool? GetBoolean(string key) => Get(key) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        var other => throw WrongType(key, other, nameof(Boolean)),
    };

    /// <summary>A whole number; null when there is none.</summary>
    public int? GetInt32(string key) => Get(key) is not { } value ? null
        : int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number
        : throw WrongType(key, value, nameof(Int32));

    /// <summary>A number; null when there is none.</summary>
    public double? GetDouble(string key) => Get(key) is not { } value ? null
        : double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : throw WrongType(key, value, nameof(Double));

    /// <summary>A value from JSON; the type's default when there is none.</summary>
    public T? GetObject<T>(string key) => Get(key) is not { } value ? default : Parse<T>(key, value);

    /// <summary>A secret value from JSON; null when there is none.</summary>
    public Output<T>? GetSecretObject<T>(string key) => Get(key) is not { } value ? null : Output.CreateSecret(Parse<T>(key, value)!);

    /// <summary>A value; an error when there is none.</summary>
    public string Require(string key) => Get(key) ?? throw Missing(key);

    /// <summary>A secret value; an error when there is none.</summary>
    public Output<string> RequireSecret(string key) => GetSecret(key) ?? throw Missing(key);

    /// <summary>A truth value; an error when there is none.</summary>
    public bool RequireBoolean(string key) => GetBoolean(key) ?? throw Missing(key);

    /// <summary>A whole number; an error when there is none.</summary>
    public int RequireInt32(string key) => GetInt32(key) ?? throw Missing(key);

    /// <summary>A number; an error when there is none.</summary>
    public double RequireDouble(string key) => GetDouble(key) ?? throw Missing(key);

    /// <summary>A value from JSON; an error when there is none.</summary>
    public T RequireObject<T>(string key) => Get(key) is { } value ? Parse<T>(key, value)! : throw Missing(key);

    /// <summary>A secret value from JSON; an error when there is none.</summary>
    public Output<T> RequireSecretObject<T>(string key) => GetSecretObject<T>(key) ?? throw Missing(key);

    private static Dictionary<string, string> Values() =>
        Environment.GetEnvironmentVariable("PULUMI_CONFIG") is { Length: > 0 } json
            ? JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? []
            : [];

    private T? Parse<T>(string key, string value)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(value);
        }
        catch (JsonException error)
        {
            throw new RunException($"Configuration '{name}:{key}' value '{value}' is not a valid {typeof(T).Name}: {error.Message}", error);
        }
    }

    private RunException WrongType(string key, string value, string type) =>
        new($"Configuration '{name}:{key}' value '{value}' is not a valid {type}");

    private RunException Missing(string key) => new(
        $"Missing required configuration variable '{name}:{key}'\n\tplease set a value using the command `pulumi config set {name}:{key} <value>`");
}
