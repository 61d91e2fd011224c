using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Plans;
using JupyterSpark.Stacks.Rules;
using JupyterSpark.Tests.Plans;

namespace JupyterSpark.Tests.Rules;

public class HubConfigRulesTests
{
    public static TheoryData<string, string, object?, string?> Values => new()
    {
        { "KubeSpawner", "http_timeout", 60, null },
        { "KubeSpawner", "http_timeout", "60", "HCF006" },
        { "KubeSpawner", "mem_limit", "4G", null },
        { "KubeSpawner", "mem_limit", "4Gi", "HCF003" },
        { "KubeSpawner", "mem_limit", 4294967296.0, null },
        { "KubeSpawner", "debug", true, null },
        { "KubeSpawner", "debug", "yes", "HCF006" },
        { "KubeSpawner", "args", new List<object?> { "--debug" }, null },
        { "KubeSpawner", "args", "--debug", "HCF006" },
        { "KubeSpawner", "extra_annotations", new Dictionary<string, object?> { ["a"] = "b" }, null },
        { "KubeSpawner", "extra_annotations", new List<object?>(), "HCF006" },
        { "KubeSpawner", "http_timout", 60, "HCF002" },
        { "KubeSpawnr", "debug", true, "HCF001" },
        { "KubeSpawner", "pod_security_context", null, "HCF004" },
        { "KubeSpawner", "modify_pod_hook", "hook", "HCF008" },
        { "JupyterHub", "cookie_secret", "hunter2", "HCF005" },
        { "JupyterHub", "authenticator_class", "pam", "HCF004" },
        { "JupyterHub", "default_url", "/hub/home", null },
        { "Authenticator", "allow_existing_users", true, null },
        { "DummyAuthenticator", "password", "hunter2", "HCF005" },
        { "GitHubOAuthenticator", "scope", new List<object?>(), "HCF007" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_setting_of_the_hub_must_exist_and_take_the_value(string name, string trait, object? value, string? code)
    {
        var findings = Configs.Findings(Config(name, trait, value));

        Assert.Equal(code is null ? 0 : 1, findings.Count);
        Assert.All(findings, finding => Assert.Contains($" {code}: ", finding, StringComparison.Ordinal));
        Assert.All(findings, finding => Assert.DoesNotContain("hunter2", finding, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_trait_that_the_platform_owns_exists()
    {
        var known = DataTable.Read("hub-config-traits").Rows.Select(row => (row["class"], row["trait"])).ToHashSet();
        var traits = known.Select(pair => pair.Item2).ToHashSet();
        var owned = DataTable.Read("hub-owned-traits").Rows;

        Assert.NotEmpty(owned);
        Assert.All(owned, row => Assert.True(
            row["class"] == "*" ? traits.Contains(row["trait"]) : known.Contains((row["class"], row["trait"])),
            $"{row["class"]}.{row["trait"]}"));
    }

    [Theory]
    [InlineData("4Gi", "4G")]
    [InlineData("4 gb", "4G")]
    [InlineData("512MiB", "512M")]
    [InlineData("lots", "2G")]
    public void A_size_in_another_unit_is_translated(string found, string suggestion) =>
        Assert.Equal(suggestion, HubSizes.Suggestion(found));

    private static PlatformConfig Config(string name, string trait, object? value) => Configs.Dev with
    {
        Hub = new HubConfig
        {
            Config = new Dictionary<string, IReadOnlyDictionary<string, object?>>
            {
                [name] = new Dictionary<string, object?> { [trait] = value },
            },
        },
    };
}
