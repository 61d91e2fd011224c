namespace JupyterSpark.Stacks.Rules;

/// <summary>Mistakes in what only Azure knows.</summary>
public static class AzureProblems
{
    private const string Location = "azure-native:location";

    /// <summary>A region of another cloud.</summary>
    public static Problem OtherCloud(string found, string cloud, string azure) => Mistake.Error(
        "AZU001", Location, $"{Shown.Value(found)} is a region of {cloud}.", $"On Azure you may mean '{azure}'.");

    /// <summary>A region that the table does not have.</summary>
    public static Problem UnknownRegion(string found, string? nearest) => Mistake.Error(
        "AZU002",
        Location,
        $"{Shown.Value(found)} is not a known region of Azure.",
        $"{Mistake.DidYouMean(nearest)}`az account list-locations -o table` lists them; a new one belongs into stacks/Data/regions.tsv.");
}
