using JupyterSpark.Stacks.Config.Shapes;
using JupyterSpark.Stacks.Rules;

namespace JupyterSpark.Stacks.Config;

/// <summary>Reads a document strictly into the typed configuration: unknown keys, wrong types, formats and ranges are mistakes.</summary>
public static class ConfigReader
{
    /// <summary>
    /// The configuration, with every mistake that its values alone show. What cannot be read has its default or a stand-in, so that the
    /// rules can look at the rest; null when the file could not be read at all.
    /// </summary>
    public static (PlatformConfig? Config, IReadOnlyList<Problem> Problems) Read(ConfigDocument document)
    {
        var report = new Report();
        return (Read(document, report), report.Problems);
    }

    /// <summary>The same into a report, which knows the paths that are doubtful.</summary>
    internal static PlatformConfig? Read(ConfigDocument document, Report report)
    {
        foreach (var problem in document.Problems)
        {
            report.Add(problem);
        }
        if (document.Root is not { } root)
        {
            return null;
        }
        foreach (var (key, node) in root.Entries)
        {
            Namespaces.Check(key, node, report);
        }
        var regionKey = Namespaces.RegionKeyOf(TargetOf(document));
        var sections = root.Entries
            .Where(entry => entry.Key.StartsWith(ConfigPath.Root, StringComparison.Ordinal))
            .Select(entry => KeyValuePair.Create(entry.Key[ConfigPath.Root.Length..], entry.Value))
            .Where(entry => !IsPathOrProviderKey(entry.Key, regionKey, report));
        var map = new MapNode { Path = ConfigPath.Root, Entries = [.. sections] };
        var config = (PlatformConfig)PlatformShape.Root.Read(map, report)!;
        ReadProviderKeys(document, config, report);
        return WithStandIns(config, report);
    }

    // An environment that nobody can guess counts as dev: its rules ask least, so that no follow-up is shown that may be none.
    private static PlatformConfig WithStandIns(PlatformConfig config, Report report)
    {
        var isDefault = config.Environment == new PlatformConfig { Target = config.Target }.Environment;
        return isDefault && report.IsDoubtful(ConfigPath.Root + "environment")
            ? config with { Environment = DeploymentEnvironment.Dev }
            : config;
    }

    private static bool IsPathOrProviderKey(string name, string regionKey, Report report)
    {
        var path = ConfigPath.Root + name;
        if (name is "location" or "region")
        {
            report.Add(Namespaces.MisplacedLocation(path, regionKey));
            report.Doubt(regionKey);
            return true;
        }
        var section = name.Split('.', '[')[0];
        if (section.Length == name.Length || PlatformShape.Root.Fields.All(field => field.Name != section))
        {
            return false;
        }
        report.Add(KeyProblems.PathAsKey(path, ConfigPath.Root + section));
        report.Doubt(ConfigPath.Root + section);
        return true;
    }

    // The target before anything is read: which provider's key a misplaced region belongs to.
    private static TargetKind TargetOf(ConfigDocument document) =>
        document.Find(ConfigPath.Root + "target") is ScalarNode { Text: var text } && Enum.TryParse<TargetKind>(text, ignoreCase: true, out var target)
            ? target
            : TargetKind.Azure;

    // Those of another target pass: somebody tries a second cloud in one file.
    private static void ReadProviderKeys(ConfigDocument document, PlatformConfig config, Report report)
    {
        foreach (var (section, key) in PlatformShape.ProviderKeys)
        {
            var owner = section.Property.GetValue(config);
            if (document.Find(key.Name) is { } node)
            {
                key.Property.SetValue(owner, key.Shape.Read(node, report) ?? key.Property.GetValue(owner));
            }
            else if (key.IsRequired && section.Name == ShapeFinder.NameOf(config.Target.ToString()) && !report.IsDoubtful(key.Name))
            {
                report.Add(KeyProblems.Missing(key.Name, key.Shape.Words, Shape.Command(key.Name, key.Shape.Example)));
            }
        }
    }
}
