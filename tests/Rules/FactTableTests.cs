using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Plans;

namespace JupyterSpark.Tests.Rules;

/// <summary>The tables that rules stand on, against each other and against the defaults.</summary>
public class FactTableTests
{
    [Fact]
    public void Every_table_can_be_read_and_has_rows()
    {
        const string prefix = "stacks/";
        var tables = typeof(DataTable).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .ToList();

        Assert.True(tables.Count >= 10, $"{tables.Count} tables");
        Assert.All(tables, name => Assert.NotEmpty(DataTable.Read(name[prefix.Length..^".tsv".Length]).Rows));
    }

    [Fact]
    public void A_region_of_another_cloud_leads_to_one_of_Azure()
    {
        var regions = DataTable.Read("regions").Rows;
        var azure = regions.Where(row => row["cloud"] == "azure").Select(row => row["name"]).ToHashSet();

        Assert.Contains("westeurope", azure);
        Assert.All(regions, row => Assert.Contains(row["azure"], azure));
        Assert.Equal(regions.Count, regions.Select(row => row["name"]).Distinct().Count());
    }

    [Fact]
    public void The_default_Kubernetes_version_is_supported() =>
        Assert.Contains(
            DataTable.Read("kubernetes-versions").Rows,
            row => row["minor"] == new ClusterConfig().KubernetesVersion && row["ended"] == "no");

    [Fact]
    public void Every_property_that_the_platform_owns_begins_with_spark()
    {
        var owned = DataTable.Read("spark-owned-properties").Rows;

        Assert.NotEmpty(owned);
        Assert.All(owned, row => Assert.StartsWith("spark.", row["property"], StringComparison.Ordinal));
        Assert.All(owned, row => Assert.EndsWith(".", row["advice"], StringComparison.Ordinal));
    }

    [Fact]
    public void Every_way_of_signing_in_has_a_class() => Assert.All(SignInPlan.Kinds, kind =>
        Assert.EndsWith("Authenticator", SignInPlan.ClassOf(kind), StringComparison.Ordinal));
}
