using System.Text.RegularExpressions;
using JupyterSpark.Stacks.Config.Shapes;
using JupyterSpark.Stacks.Rules;

namespace JupyterSpark.Stacks.Config;

/// <summary>The namespaces of keys beside this program's own: those of the providers, which read their keys themselves.</summary>
internal static partial class Namespaces
{
    /// <summary>The key with the Azure region.</summary>
    public const string LocationKey = "azure-native:location";

    /// <summary>The key with the Google Cloud region.</summary>
    public const string GcpRegionKey = "gcp:region";

    /// <summary>The key with the AWS region.</summary>
    public const string AwsRegionKey = "aws:region";

    /// <summary>The namespaces that Pulumi or a provider of this program, or of one beside it, reads.</summary>
    public static readonly string[] OfProviders =
    [
        "aws", "aws-native", "azure", "azure-native", "azuread", "command", "docker", "docker-build", "eks", "gcp", "google-native",
        "kubernetes", "pulumi", "random", "tls",
    ];

    // What a person writes for the key with the region.
    private static readonly string[] LocationNames = ["location", "region"];

    /// <summary>Reports what is wrong with a key of another namespace.</summary>
    public static void Check(string key, ConfigNode node, Report report)
    {
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        var (space, name) = (key[..colon], key[(colon + 1)..]);
        if (space == ConfigPath.Namespace)
        {
            return;
        }
        if (!OfProviders.Contains(space, StringComparer.Ordinal))
        {
            report.Add(NearestName.Misspelt(space, [ConfigPath.Namespace, .. OfProviders]) is { } nearest
                ? KeyProblems.MisspeltNamespace(key, space, $"{nearest}:{name}")
                : KeyProblems.UnreadNamespace(key, space));
        }
        else if (RegionKeyOf(space) is { } regionKey && key != regionKey && NearestName.Misspelt(name, LocationNames) is not null)
        {
            report.Add(MisplacedLocation(key, regionKey));
            report.Doubt(regionKey);
        }
        if (node is ScalarNode && Secret().IsMatch(name))
        {
            report.Add(SecretProblems.PlainText(key, Shape.Command(key, "", isSecret: true)));
        }
    }

    /// <summary>The mistake of a region in another key than the provider's.</summary>
    public static Problem MisplacedLocation(string path, string regionKey) =>
        KeyProblems.BelongsToProvider(path, regionKey, Shape.Command(regionKey, PlatformShape.ExampleOf(regionKey)));

    /// <summary>The key with the region on a target.</summary>
    public static string RegionKeyOf(TargetKind target) => target switch
    {
        TargetKind.Gcp => GcpRegionKey,
        TargetKind.Aws => AwsRegionKey,
        _ => LocationKey,
    };

    private static string? RegionKeyOf(string space) => space switch
    {
        "azure" or "azure-native" => LocationKey,
        "gcp" or "google-native" => GcpRegionKey,
        "aws" or "aws-native" => AwsRegionKey,
        _ => null,
    };

    [GeneratedRegex("(password|secret|secretKey|token)\\z", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();
}
