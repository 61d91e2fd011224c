using JupyterSpark.Stacks.Config;

namespace JupyterSpark.Stacks.Rules;

/// <summary>Tags against the cloud's limits.</summary>
public static class TagRules
{
    /// <summary>The most tags of a person: Azure's 50 without room for the platform's own.</summary>
    public const int Most = 45;

    /// <summary>The most labels of a person on Google Cloud: its 64 without room for the platform's own.</summary>
    public const int MostLabels = 60;

    private const string AllowedName = "1 to 128 characters without < > % & \\ ? / and without control characters";
    private const int LongestName = 128;
    private const int LongestValue = 256;
    private static readonly string[] Reserved = ["microsoft", "azure", "windows"];

    /// <summary>Every tag that the cloud would refuse.</summary>
    public static IEnumerable<Problem> Check(PlatformConfig config) => config.Target switch
    {
        TargetKind.Azure => Azure(config),
        TargetKind.Gcp => Gcp(config),
        TargetKind.Aws => Aws(config),
        _ => [],
    };

    private static IEnumerable<Problem> Gcp(PlatformConfig config)
    {
        const string cloud = "Google Cloud";
        var (names, values) = (NamingRules.Of("gcp", "label key"), NamingRules.Of("gcp", "label value"));
        if (config.Tags.Count > MostLabels)
        {
            yield return NameProblems.TooManyTags(config.Tags.Count, MostLabels, cloud, 64);
        }
        foreach (var (name, value) in config.Tags)
        {
            var path = ConfigPath.Child("platform:tags", name);
            if (!names.Allows(name))
            {
                yield return NameProblems.TagName(path, name, cloud, names.Sentence);
            }
            if (!values.Allows(value))
            {
                yield return NameProblems.TagText(path, name, value, cloud, values.Sentence);
            }
        }
    }

    private static IEnumerable<Problem> Aws(PlatformConfig config)
    {
        const string cloud = "AWS";
        const string words = "letters, digits, blanks and _ . : / = + - @";
        if (config.Tags.Count > Most)
        {
            yield return NameProblems.TooManyTags(config.Tags.Count, Most, cloud, 50);
        }
        foreach (var (name, value) in config.Tags)
        {
            var path = ConfigPath.Child("platform:tags", name);
            // AWS keeps the prefix `aws:` for itself.
            if (name.Length is 0 or > LongestName || !name.All(IsOfAwsTag) || name.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))
            {
                yield return NameProblems.TagName(path, name, cloud, $"1 to 128 {words}, not beginning with aws:");
            }
            if (value.Length > LongestValue || !value.All(IsOfAwsTag))
            {
                yield return NameProblems.TagText(path, name, value, cloud, $"at most 256 {words}");
            }
        }
    }

    private static bool IsOfAwsTag(char c) => char.IsLetterOrDigit(c) || " _.:/=+-@".Contains(c, StringComparison.Ordinal);

    private static IEnumerable<Problem> Azure(PlatformConfig config)
    {
        if (config.Tags.Count > Most)
        {
            yield return NameProblems.TooManyTags(config.Tags.Count, Most, "Azure", 50);
        }
        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in config.Tags)
        {
            var path = ConfigPath.Child("platform:tags", name);
            if (name.Length is 0 or > LongestName || name.Any(c => "<>%&\\?/".Contains(c, StringComparison.Ordinal) || char.IsControl(c)))
            {
                yield return NameProblems.TagName(path, name, "Azure", AllowedName);
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
