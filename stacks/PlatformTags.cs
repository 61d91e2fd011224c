using JupyterSpark.Stacks.Config;

namespace JupyterSpark.Stacks;

/// <summary>The tags of every cloud resource: the platform's own and those of the stack.</summary>
internal static class PlatformTags
{
    /// <summary>The tags, sorted by name; what a person wrote wins.</summary>
    /// <param name="config">The checked configuration.</param>
    /// <param name="stack">The stack's name.</param>
    public static SortedDictionary<string, string> Of(PlatformConfig config, string stack)
    {
        var tags = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["platform"] = config.Name,
            ["stack"] = stack,
            ["environment"] = config.Environment.ToString().ToLowerInvariant(),
            ["managed-by"] = "pulumi",
        };
        foreach (var (key, value) in config.Tags)
        {
            tags[key] = value;
        }
        return tags;
    }
}
