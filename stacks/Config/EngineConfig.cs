using System.Text.Json;
using JupyterSpark.Stacks.Rules;
using Pulumi;

namespace JupyterSpark.Stacks.Config;

/// <summary>
/// The configuration that the Pulumi engine gives a running program: full keys with texts, maps and lists as JSON, and the keys that are secret
/// as a whole or have a secret inside. The stack file, where there is one, adds lines and says which value inside is the secret.
/// </summary>
public static class EngineConfig
{
    /// <summary>The environment variable with the values.</summary>
    public const string ValuesVariable = "PULUMI_CONFIG";

    /// <summary>The environment variable with the secret keys.</summary>
    public const string SecretKeysVariable = "PULUMI_CONFIG_SECRET_KEYS";

    /// <summary>Reads what the engine set for this process.</summary>
    /// <param name="rootDirectory">The project's folder, where the stack file may be.</param>
    /// <param name="stackName">The stack's name, with or without its organization and project.</param>
    public static ConfigDocument Read(string rootDirectory, string stackName)
    {
        var name = stackName[(stackName.LastIndexOf('/') + 1)..];
        var file = File.Exists(Path.Combine(rootDirectory, StackFile.NameOf(name))) ? StackFile.Read(rootDirectory, name) : null;
        return Parse(
            Environment.GetEnvironmentVariable(ValuesVariable) ?? "",
            Environment.GetEnvironmentVariable(SecretKeysVariable) ?? "",
            file?.Root is null ? null : file);
    }

    /// <summary>Reads the engine's texts.</summary>
    /// <param name="values">JSON: full key to text; empty for none.</param>
    /// <param name="secretKeys">JSON: the secret keys; empty for none.</param>
    /// <param name="stackFile">The stack's file; null when it is not known.</param>
    public static ConfigDocument Parse(string values, string secretKeys, ConfigDocument? stackFile)
    {
        try
        {
            var secrets = Json<string[]>(secretKeys, []).Select(StackFile.FullKey).ToHashSet(StringComparer.Ordinal);
            var entries = Json<Dictionary<string, string?>>(values, [])
                .Select(pair => (Key: StackFile.FullKey(pair.Key), Value: pair.Value ?? ""))
                .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => TopLevel(pair.Key, pair.Value, secrets.Contains(pair.Key)))
                .Select(node => KeyValuePair.Create(node.Path, Known(node, stackFile)));
            var root = new MapNode { Path = "", Line = stackFile?.Root?.Line, Entries = [.. entries] };
            return new ConfigDocument(root, stackFile?.File, []);
        }
        catch (JsonException)
        {
            return new ConfigDocument(null, null, [FileProblems.EngineNotJson(ValuesVariable, SecretKeysVariable)]);
        }
    }

    private static T Json<T>(string text, T none) => text.Length == 0 ? none : JsonSerializer.Deserialize<T>(text) ?? none;

    private static ConfigNode TopLevel(string key, string text, bool isSecret) =>
        JsonTree.Read(text, key, line: null, isSecret)
        ?? (isSecret
            ? new SecretNode { Path = key, Value = Output.CreateSecret(text) }
            : new ScalarNode { Path = key, Text = text, Kind = ScalarKind.Untyped });

    // The engine's value with what the stack file knows of it: the line, and whether this very value is the secure one.
    private static ConfigNode Known(ConfigNode node, ConfigDocument? file)
    {
        var written = file?.Find(node.Path);
        var line = written?.Line;
        return node switch
        {
            MapNode or ListNode when written is SecretNode => written with { Path = node.Path },
            MapNode map => map with
            {
                Line = line,
                Entries = [.. map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Known(entry.Value, file)))],
            },
            ListNode list => list with { Line = line, Items = [.. list.Items.Select(item => Known(item, file))] },
            ScalarNode { MayBeSecret: true } scalar when written is SecretNode =>
                new SecretNode { Path = node.Path, Line = line, Value = Output.CreateSecret(scalar.Text) },
            ScalarNode { MayBeSecret: true } scalar when written is ScalarNode plain && plain.Text == scalar.Text =>
                scalar with { Line = line, MayBeSecret = false },
            _ => node with { Line = line },
        };
    }
}
