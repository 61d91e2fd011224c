using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>The configuration of the running stack, one namespace of it; the project's when no name is given.</summary>
public sealed class Config
{
    private readonly string name;

    /// <summary>A namespace of the configuration.</summary>
    public Config(string? name = null)
    {
        name ??= Deployment.Required.ProjectName;
        this.name = name.EndsWith(":config", StringComparison.Ordinal) ? name[..^":config".Length] : name;
    }

    /// <summary>A value; null when there is none.</summary>
    public string? Get(string key) => Deployment.Required.Configuration.GetValueOrDefault($"{name}:{key}");

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

    /// <summary>A secret truth value; null when there is none.</summary>
    public Output<bool>? GetSecretBoolean(string key) => Secret(GetBoolean(key));

    /// <summary>A whole number; null when there is none.</summary>
    public int? GetInt32(string key) => Get(key) is not { } value ? null
        : int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number
        : throw WrongType(key, value, nameof(Int32));

    /// <summary>A secret whole number; null when there is none.</summary>
    public Output<int>? GetSecretInt32(string key) => Secret(GetInt32(key));

    /// <summary>A number; null when there is none.</summary>
    public double? GetDouble(string key) => Get(key) is not { } value ? null
        : double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : throw WrongType(key, value, nameof(Double));

    /// <summary>A secret number; null when there is none.</summary>
    public Output<double>? GetSecretDouble(string key) => Secret(GetDouble(key));

    /// <summary>A value from JSON; the type's default when there is none.</summary>
    public T? GetObject<T>(string key) => Get(key) is { } value ? Parse<T>(key, value, null) : default;

    /// <summary>A value from JSON; the type's default when there is none.</summary>
    public T? GetObject<T>(string key, JsonSerializerOptions options) => Get(key) is { } value ? Parse<T>(key, value, options) : default;

    /// <summary>A secret value from JSON; null when there is none.</summary>
    public Output<T>? GetSecretObject<T>(string key) => Get(key) is { } value ? Output.CreateSecret(Parse<T>(key, value, null)!) : null;

    /// <summary>A secret value from JSON; null when there is none.</summary>
    public Output<T>? GetSecretObject<T>(string key, JsonSerializerOptions options) =>
        Get(key) is { } value ? Output.CreateSecret(Parse<T>(key, value, options)!) : null;

    /// <summary>A value; an error when there is none.</summary>
    public string Require(string key) => Get(key) ?? throw Missing(key);

    /// <summary>A secret value; an error when there is none.</summary>
    public Output<string> RequireSecret(string key) => Output.CreateSecret(Require(key));

    /// <summary>A truth value; an error when there is none.</summary>
    public bool RequireBoolean(string key) => GetBoolean(key) ?? throw Missing(key);

    /// <summary>A secret truth value; an error when there is none.</summary>
    public Output<bool> RequireSecretBoolean(string key) => Output.CreateSecret(RequireBoolean(key));

    /// <summary>A whole number; an error when there is none.</summary>
    public int RequireInt32(string key) => GetInt32(key) ?? throw Missing(key);

    /// <summary>A secret whole number; an error when there is none.</summary>
    public Output<int> RequireSecretInt32(string key) => Output.CreateSecret(RequireInt32(key));

    /// <summary>A number; an error when there is none.</summary>
    public double RequireDouble(string key) => GetDouble(key) ?? throw Missing(key);

    /// <summary>A secret number; an error when there is none.</summary>
    public Output<double> RequireSecretDouble(string key) => Output.CreateSecret(RequireDouble(key));

    /// <summary>A value from JSON; an error when there is none.</summary>
    public T RequireObject<T>(string key) => Parse<T>(key, Require(key), null)!;

    /// <summary>A value from JSON; an error when there is none.</summary>
    public T RequireObject<T>(string key, JsonSerializerOptions options) => Parse<T>(key, Require(key), options)!;

    /// <summary>A secret value from JSON; an error when there is none.</summary>
    public Output<T> RequireSecretObject<T>(string key) => Output.CreateSecret(RequireObject<T>(key));

    /// <summary>A secret value from JSON; an error when there is none.</summary>
    public Output<T> RequireSecretObject<T>(string key, JsonSerializerOptions options) =>
        Output.CreateSecret(RequireObject<T>(key, options));

    private static Output<T>? Secret<T>(T? value)
        where T : struct => value is { } given ? Output.CreateSecret(given) : null;

    private T? Parse<T>(string key, string value, JsonSerializerOptions? options)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(value, options);
        }
        catch (JsonException error)
        {
            throw WrongType(key, value, typeof(T).FullName!, error);
        }
    }

    private RunException WrongType(string key, string value, string type, Exception? cause = null) =>
        new($"Configuration '{name}:{key}' value '{value}' is not a valid {type}", cause);

    private RunException Missing(string key) => new(
        $"Missing Required configuration variable '{name}:{key}'\n" +
        $"\tplease set a value using the command `pulumi config set {name}:{key} <value>`");
}
