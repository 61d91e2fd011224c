using JupyterSpark.Stacks.Config;

namespace JupyterSpark.Stacks.Rules;

/// <summary>Tags against Azure's limits.</summary>
public static class TagRules
{
    /// <summary>The most tags of a person: Azure's 50 without room for the platform's own.</summary>
    public const int Most = 45;

    private const int LongestName = 128;
    private const int LongestValue = 256;
    private static readonly string[] Reserved = ["microsoft", "azure", "windows"];

    /// <summary>Every tag that Azure would refuse.</summary>
    public static IEnumerable<Problem> Check(PlatformConfig config)
    {
        if (config.Tags.Count > Most)
        {
            yield return NameProblems.TooManyTags(config.Tags.Count, Most);
        }
        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in config.Tags)
        {
            var path = ConfigPath.Child("platform:tags", name);
            if (name.Length is 0 or > LongestName || name.Any(c => "<>%&\\?/".Contains(c, StringComparison.Ordinal) || char.IsControl(c)))
            {
                yield return NameProblems.TagName(path, name);
            }
            if (Reserved.FirstOrDefault(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) is { } reserved)
            {
                yield return NameProblems.TagReserved(path, name, reserved);
            }
            if (!seen.TryAdd(name, name))
            {
                yield return NameProblems.TagTwice(path, name, seen[name]);
            }
            if (value.Length > LongestValue)
            {
                yield return NameProblems.TagValue(path, name, value.Length, LongestValue);
            }
        }
    }
}
