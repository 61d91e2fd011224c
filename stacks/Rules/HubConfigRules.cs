using JupyterSpark.Components.Units;
using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Plans;
using Pulumi;

namespace JupyterSpark.Stacks.Rules;

/// <summary>hub.config against the classes and traits that the hub image has.</summary>
public static class HubConfigRules
{
    private const string Section = "platform:hub.config";

    private static readonly Dictionary<string, Dictionary<string, string>> Classes = DataTable.Read("hub-config-traits").Rows
        .GroupBy(row => row["class"], StringComparer.Ordinal)
        .ToDictionary(
            group => group.Key,
            group => group.ToDictionary(row => row["trait"], row => row["type"], StringComparer.Ordinal),
            StringComparer.Ordinal);

    private static readonly ILookup<(string Class, string Trait), (bool IsSecret, string Why, string Advice)> Owned =
        DataTable.Read("hub-owned-traits").Rows.ToLookup(
            row => (row["class"], row["trait"]),
            row => (row["secret"] == "yes", row["why"], row["advice"]));

    // Base classes whose traits every authenticator inherits.
    private static readonly string[] Bases = ["Authenticator", "OAuthenticator", "LocalAuthenticator"];

    /// <summary>Every mistake in the section.</summary>
    public static IEnumerable<Problem> Check(PlatformConfig config) => config.Hub.Config.SelectMany(section =>
    {
        var path = ConfigPath.Child(Section, section.Key);
        return !Classes.TryGetValue(section.Key, out var traits)
            ? [HubConfigProblems.UnknownClass(path, section.Key, NearestName.Of(section.Key, Classes.Keys))]
            : Unused(config, path, section.Key).Concat(section.Value
                .SelectMany(trait => Trait(path, section.Key, trait.Key, trait.Value, traits)));
    });

    private static IEnumerable<Problem> Unused(PlatformConfig config, string path, string name)
    {
        var used = SignInPlan.ClassOf(config.Hub.SignIn.Kind ?? SignInPlan.DevKind);
        var isAuthenticator = name.EndsWith("Authenticator", StringComparison.Ordinal) && !Bases.Contains(name, StringComparer.Ordinal);
        if (isAuthenticator && name != used && used != "Authenticator")
        {
            yield return HubConfigProblems.OtherAuthenticator(path, name, used);
        }
    }

    private static IEnumerable<Problem> Trait(string section, string name, string trait, object? value, Dictionary<string, string> traits)
    {
        var path = ConfigPath.Child(section, trait);
        if (!traits.TryGetValue(trait, out var type))
        {
            return [HubConfigProblems.UnknownTrait(path, name, trait, NearestName.Of(trait, traits.Keys))];
        }
        foreach (var (isSecret, why, advice) in Owned[(name, trait)].Concat(Owned[("*", trait)]).Take(1))
        {
            return
            [
                isSecret
                    ? HubConfigProblems.Secret(path, name, trait, why, advice)
                    : HubConfigProblems.Owned(path, name, trait, why, advice),
            ];
        }
        return Value(path, name, trait, type, value);
    }

    private static IEnumerable<Problem> Value(string path, string name, string trait, string type, object? value)
    {
        if (HoldsSecret(value))
        {
            yield return HubConfigProblems.SecureValue(path, name, trait);
        }
        else if (type == "Callable")
        {
            yield return HubConfigProblems.Callable(path, name, trait);
        }
        else if (type == "ByteSpecification" && value is string size && !ByteSize.TryParseJupyterHub(size, out _))
        {
            yield return HubConfigProblems.Size(path, trait, size, HubSizes.Suggestion(size));
        }
        else if (value is not null && HubTraitTypes.Expected(type) is { } expected && !expected.Allows(value))
        {
            yield return HubConfigProblems.Type(path, name, trait, expected.Words);
        }
    }

    private static bool HoldsSecret(object? value) => value switch
    {
        Output<string> => true,
        string => false,
        IReadOnlyDictionary<string, object?> map => map.Values.Any(HoldsSecret),
        IEnumerable<object?> list => list.Any(HoldsSecret),
        _ => false,
    };
}
