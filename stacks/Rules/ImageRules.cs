using System.Text.RegularExpressions;
using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Plans;

namespace JupyterSpark.Stacks.Rules;

/// <summary>The images' bases, and whether they are pushed.</summary>
public static partial class ImageRules
{
    /// <summary>Every mistake in the section.</summary>
    public static IEnumerable<Problem> Check(PlatformConfig config)
    {
        var images = config.Images;
        return Base(images.Base)
            .Concat(images.HubBase is { } hub ? HubBase(hub, config.Hub.ChartVersion) : [])
            .Concat(images.Push || !TargetFacts.Of(config.Target).HasCluster ? [] : [ImageProblems.NotPushed()]);
    }

    private static IEnumerable<Problem> Base(string found) =>
        Reference("platform:images.base", "base", found, new ImagesConfig().Base) is { } problem ? [problem]
        : DebianPattern().IsMatch(found) ? []
        : [ImageProblems.NotDebian(found)];

    private static IEnumerable<Problem> HubBase(string found, string chart)
    {
        if (Reference("platform:images.hubBase", "hubBase", found, $"quay.io/jupyterhub/k8s-hub:{chart}") is { } problem)
        {
            return [problem];
        }
        var tag = ReferencePattern().Match(found).Groups["tag"];
        return !tag.Success || tag.Value == chart || tag.Value.StartsWith(chart + "-", StringComparison.Ordinal)
            ? []
            : [ImageProblems.HubVersion(found, tag.Value, chart)];
    }

    private static Problem? Reference(string path, string key, string found, string example)
    {
        var match = ReferencePattern().Match(found);
        return !match.Success ? ImageProblems.Reference(path, key, found)
            : match.Groups["tag"].Value == "latest" && !match.Groups["digest"].Success ? ImageProblems.Latest(path, key, found, example)
            : null;
    }

    [GeneratedRegex(
        @"\A([a-zA-Z0-9.-]+(:[0-9]{1,5})?/)?[a-z0-9]+([._-]+[a-z0-9]+)*(/[a-z0-9]+([._-]+[a-z0-9]+)*)*" +
        @"(:(?<tag>[A-Za-z0-9_][A-Za-z0-9._-]{0,127}))?(@(?<digest>sha256:[0-9a-f]{64}))?\z")]
    private static partial Regex ReferencePattern();

    [GeneratedRegex(@"(\A|/)debian[a-z0-9._-]*(:(13|trixie)|@)")]
    private static partial Regex DebianPattern();
}
