using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Plans;

namespace JupyterSpark.Stacks.Rules;

/// <summary>The region.</summary>
public static class AzureRules
{
    private static readonly ILookup<string, (string Name, string Azure)> Regions = DataTable.Read("regions").Rows
        .ToLookup(row => row["cloud"], row => (row["name"], row["azure"]), StringComparer.Ordinal);

    /// <summary>The zones of a region, which are the same words in each.</summary>
    public static IReadOnlyList<string> Zones { get; } = ["1", "2", "3"];

    /// <summary>Every mistake in the section.</summary>
    public static IEnumerable<Problem> Check(PlatformConfig config) =>
        config.Target == TargetKind.Azure ? Location(config.Azure.Location) : [];

    private static IEnumerable<Problem> Location(string found)
    {
        if (Of("aws", found) is { } aws)
        {
            yield return AzureProblems.OtherCloud(found, "AWS", aws);
        }
        else if (Of("gcp", found) is { } gcp)
        {
            yield return AzureProblems.OtherCloud(found, "Google Cloud", gcp);
        }
        else if (Of("azure", found) is null)
        {
            yield return AzureProblems.UnknownRegion(found, NearestName.Of(found, Regions["azure"].Select(region => region.Name)));
        }
    }

    private static string? Of(string cloud, string name) =>
        Regions[cloud].Where(region => region.Name == name).Select(region => region.Azure).FirstOrDefault();
}
