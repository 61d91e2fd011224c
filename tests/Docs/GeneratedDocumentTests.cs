using System.Globalization;
using JupyterSpark.Components.Azure;
using JupyterSpark.Tests.Kit;

namespace JupyterSpark.Tests.Docs;

public class GeneratedDocumentTests
{
    [Fact]
    public void The_components_document_is_what_the_components_say() => Accepted.Holds(ComponentsDocument.Write(), "docs", "components.md");

    [Fact]
    public void The_costs_document_is_what_defaults_and_tables_say() => Accepted.Holds(CostsDocument.Write(), "docs", "costs.md");

    [Fact]
    public void Every_component_says_what_it_creates_and_what_that_costs()
    {
        Assert.Contains(ComponentComments.All, c => c.Type == typeof(AzureFoundation));

        Assert.Empty(ComponentComments.All
            .Where(c => c.Costs.Length == 0 || c.Creates.Split(' ')[0] is not ("Creates" or "Builds"))
            .Select(c => c.Type.Name));
        Assert.Empty(ComponentComments.All.Where(c => !Documents.Has(c.Source)).Select(c => c.Source));
    }

    [Fact]
    public void The_readme_states_the_sums_of_the_costs_document()
    {
        var readme = Documents.Read("README.md");
        Assert.NotEmpty(CloudCosts.All);

        var missing = CloudCosts.All
            .Select(c => string.Create(CultureInfo.InvariantCulture, $"| {c.Name} | {c.Sum(true)} | {c.Sum(false)} | {c.Region} |"))
            .Where(line => !readme.Contains(line, StringComparison.Ordinal));
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_guide_of_a_target_leads_to_the_costs_document()
    {
        string[] guides = ["azure", "gcp", "aws", "onprem", "local"];
        Assert.All(guides, guide => Assert.Contains("../costs.md", Markdown.Links(Documents.Read($"docs/guides/{guide}.md"))));
    }
}
