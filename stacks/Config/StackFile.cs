using System.Buffers;
using System.Text;
using JupyterSpark.Stacks.Rules;
using YamlDotNet.Core;

namespace JupyterSpark.Stacks.Config;

/// <summary>
/// A stack's file, <c>Pulumi.STACK.yaml</c>. Secure values in it are encrypted; they become secrets that hold a placeholder, so that a
/// preview needs no passphrase. Whatever is in the file, nothing is thrown: it becomes problems of the document.
/// </summary>
public static class StackFile
{
    /// <summary>The top-level key with all configuration.</summary>
    internal const string ConfigKey = "config";

    // Far more than a person writes; a bound for everything that looks at a text twice.
    private const int MaxCharacters = 1_000_000;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // The parser would take some of them for the end of the file.
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0)
            .Select(code => (char)code)
            .Where(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\u0085'))]);

    // What Pulumi itself writes beside the configuration.
    private static readonly string[] TopLevelKeys = [ConfigKey, "encryptedkey", "encryptionsalt", "environment", "secretsprovider"];

    /// <summary>The file's name of a stack.</summary>
    public static string NameOf(string stackName) => $"Pulumi.{stackName}.yaml";

    /// <summary>The names of the stacks that have a file in a folder, sorted.</summary>
    public static IReadOnlyList<string> StacksIn(string directory) => Directory.Exists(directory)
        ? [.. Directory.EnumerateFiles(directory, NameOf("*"))
            .Select(file => Path.GetFileName(file)["Pulumi.".Length..^".yaml".Length])
            .Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Reads the file of a stack in a folder.</summary>
    public static ConfigDocument Read(string directory, string stackName)
    {
        var name = NameOf(stackName);
        var path = Path.Combine(directory, name);
        if (!Path.Exists(path))
        {
            return Broken(name, FileProblems.Missing(name, stackName, StacksIn(directory)));
        }
        try
        {
            return Parse(File.ReadAllText(path, StrictUtf8), name);
        }
        catch (DecoderFallbackException)
        {
            return Broken(name, FileProblems.NotText(1, "is not UTF-8"));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Broken(name, FileProblems.Unreadable());
        }
    }

    /// <summary>Reads the text of a stack file.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fileName">The file's name for messages.</param>
    public static ConfigDocument Parse(string text, string fileName)
    {
        if (text.Length > MaxCharacters)
        {
            return Broken(fileName, FileProblems.NotYaml(1, $"it has more than {MaxCharacters} characters"));
        }
        if (text.AsSpan().IndexOfAny(Forbidden) is >= 0 and var place)
        {
            var line = text.AsSpan(0, place).Count('\n') + 1;
            return Broken(fileName, FileProblems.NotText(line, "holds a control character"));
        }
        var problems = new List<Problem>();
        try
        {
            return StackFileTree.Read(text.TrimStart('\uFEFF'), problems) switch
            {
                null or ScalarNode { Kind: ScalarKind.Empty } => new(new MapNode { Path = "", Entries = [] }, fileName, problems),
                MapNode file => Document(file, fileName, problems),
                var other => Broken(fileName, FileProblems.NotAMap("the file", other.Line ?? 1)),
            };
        }
        catch (YamlException error)
        {
            return Broken(fileName, FileProblems.NotYaml(LineOf(error, text), error.Message));
        }
    }

    /// <summary>A key with its namespace: one without is in the project's; <c>NS:config:KEY</c> is an old form of <c>NS:KEY</c>.</summary>
    internal static string FullKey(string key)
    {
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? ConfigPath.Root + key : key[..(colon + 1)] + Unprefixed(key[(colon + 1)..]);
    }

    private static string Unprefixed(string name) => name.StartsWith("config:", StringComparison.Ordinal) ? name["config:".Length..] : name;

    private static ConfigDocument Document(MapNode file, string fileName, List<Problem> problems)
    {
        problems.AddRange(file.Entries
            .Where(entry => !TopLevelKeys.Contains(entry.Key, StringComparer.Ordinal))
            .Select(entry => FileProblems.UnknownTopLevelKey(entry.Key, entry.Value.Line ?? 1, TopLevelKeys)));
        var config = file.Entries.FirstOrDefault(entry => entry.Key == ConfigKey).Value;
        if (config is null && file.Entries.Any(entry => NearestName.Misspelt(entry.Key, TopLevelKeys) == ConfigKey))
        {
            return Broken(fileName, problems);
        }
        if (config is not (null or MapNode or ScalarNode { Kind: ScalarKind.Empty }))
        {
            return Broken(fileName, [.. problems, FileProblems.NotAMap($"'{ConfigKey}'", config.Line ?? 1)]);
        }
        var entries = config is MapNode map ? map.Entries.Select(entry => KeyValuePair.Create(entry.Key, TopLevel(entry.Value))) : [];
        return new ConfigDocument(new MapNode { Path = "", Line = config?.Line, Entries = [.. entries] }, fileName, problems);
    }

    // The parser places a tab where the map around it begins.
    private static int LineOf(YamlException error, string text)
    {
        var tab = error.Message.Contains("tab", StringComparison.Ordinal)
            ? Array.FindIndex(text.ReplaceLineEndings("\n").Split('\n'), line => line.TrimStart(' ').StartsWith('\t'))
            : -1;
        return tab >= 0 ? tab + 1 : (int)Math.Max(error.Start.Line, error.End.Line);
    }

    // Pulumi passes the scalar of a top-level key on as text, and as JSON what was set as JSON.
    private static ConfigNode TopLevel(ConfigNode node) => node is ScalarNode scalar && scalar.Kind != ScalarKind.Empty
        ? JsonTree.Read(scalar.Text, scalar.Path, scalar.Line, mayBeSecret: false) ?? scalar with { Kind = ScalarKind.Untyped }
        : node;

    private static ConfigDocument Broken(string fileName, params IReadOnlyList<Problem> problems) => new(null, fileName, problems);
}
