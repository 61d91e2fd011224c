using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Rules;
using JupyterSpark.Tests.Plans;

namespace JupyterSpark.Tests.Rules;

public class NamingRulesTests
{
    [Theory]
    [InlineData("storage account", "abc", true)]
    [InlineData("storage account", "ab", false)]
    [InlineData("storage account", "abcdefghijklmnopqrstuvwxy", false)]
    [InlineData("storage account", "Lake", false)]
    [InlineData("container registry (ACR)", "acrlab", true)]
    [InlineData("container registry (ACR)", "acr-lab", false)]
    [InlineData("AKS cluster", "aks-lab_1", true)]
    [InlineData("AKS cluster", "aks.lab", false)]
    [InlineData("resource group", "rg-lab.", false)]
    [InlineData("blob container / ADLS filesystem", "lake--a", false)]
    [InlineData("file share", "project-a", true)]
    [InlineData("AKS Linux node pool", "sparkpool\n", false)]
    public void Azure_decides_what_its_things_may_be_called(string resource, string name, bool allowed) =>
        Assert.Equal(allowed, NamingRules.Of("azure", resource).Allows(name));

    [Theory]
    [InlineData("team", true)]
    [InlineData("example.org/team", true)]
    [InlineData("example.org/", false)]
    [InlineData("/team", false)]
    [InlineData("a/b/c", false)]
    [InlineData("_team", false)]
    public void A_label_key_may_have_a_prefix(string key, bool allowed) => Assert.Equal(allowed, NamingRules.IsLabelKey(key));

    [Theory]
    [InlineData("", true)]
    [InlineData("data", true)]
    [InlineData("data science", false)]
    [InlineData("-data", false)]
    public void A_label_value_may_be_empty(string value, bool allowed) => Assert.Equal(allowed, NamingRules.IsLabelValue(value));

    [Theory]
    [InlineData("lab", "dev", null)]
    [InlineData("analytics-lab", "case", null)] // dlanalyticslabcase and 6 more: 24
    [InlineData("analytics-lab", "stage", "by 1 character")]
    [InlineData("lab", "my_stack", "rename the stack ('my_stack')")]
    [InlineData("lab", "a.b", "rename the stack ('a.b')")]
    public void Names_that_are_made_from_others_keep_the_rules_too(string name, string stack, string? advice)
    {
        var findings = Configs.Findings(Configs.Dev with { Name = name }, stack);

        if (advice is null)
        {
            Assert.Empty(findings);
            return;
        }
        Assert.Contains(advice, Assert.Single(findings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_projects_name_must_make_legal_names() => Assert.Equal(
        ["NAM001"],
        Configs.Codes(Configs.Dev with { Projects = [new ProjectConfig { Name = "team--a" }] }));
}
