using JupyterSpark.Components.Units;
using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Plans;

namespace JupyterSpark.Tests.Plans;

public class HubPlanTests
{
    [Fact]
    [Trait("Acceptance", "S1-22")]
    public void A_stack_without_profiles_has_one_for_each_project()
    {
        var config = Configs.Dev with
        {
            Projects =
            [
                new ProjectConfig { Name = "default" },
                new ProjectConfig { Name = "research", DisplayName = "Research", Groups = ["phd"] },
            ],
        };

        var profiles = HubPlan.Of(config).Profiles;

        Assert.Equal(
            [("default", "Spark notebook", true), ("research", "Research", false)],
            profiles.Select(profile => (profile.Slug, profile.DisplayName, profile.IsDefault)));
        Assert.Equal("0.5 to 2 CPU, 2G to 6G memory", profiles[0].Description);
        Assert.Equal((0.5, 2.0), (profiles[0].CpuGuarantee, profiles[0].CpuLimit));
        Assert.Equal((ByteSize.FromGibibytes(2), ByteSize.FromGibibytes(6)), (profiles[0].MemoryGuarantee, profiles[0].MemoryLimit));
        Assert.Equal(["phd"], profiles[1].Groups);
        Assert.Equal("spark-conf-research", profiles[1].Project.SparkConfConfigMap);
    }

    [Theory]
    [InlineData(null, null, 0)]
    [InlineData(null, true, 1)]
    [InlineData(true, true, 0)]
    [Trait("Acceptance", "S1-22")]
    public void Exactly_one_profile_is_chosen_beforehand(bool? first, bool? second, int chosen)
    {
        var profiles = Profiles(
            new ProfileConfig { Slug = "small", DisplayName = "Small", Default = first },
            new ProfileConfig { Slug = "large", DisplayName = "Large", Default = second });

        Assert.Equal(profiles[chosen], Assert.Single(profiles, profile => profile.IsDefault));
    }

    [Fact]
    public void A_profile_without_a_project_belongs_to_the_only_one() =>
        Assert.Equal("default", Profiles(new ProfileConfig { Slug = "small", DisplayName = "Small" })[0].Project.Project);

    [Fact]
    public void A_dev_hub_is_reached_inside_the_cluster_and_others_by_a_load_balancer()
    {
        Assert.False(HubPlan.Of(Configs.Dev).LoadBalancer);
        Assert.True(HubPlan.Of(Configs.Prod).LoadBalancer);
        Assert.False(HubPlan.Of(Configs.Prod with
        {
            Hub = Configs.Prod.Hub with { Expose = new ExposeConfig { Kind = ServiceExposure.ClusterIP } },
        }).LoadBalancer);
    }

    [Theory]
    [InlineData(HttpsKind.None, null)]
    [InlineData(HttpsKind.Letsencrypt, "letsencrypt")]
    [InlineData(HttpsKind.Secret, "secret")]
    [InlineData(HttpsKind.Offload, "offload")]
    [Trait("Acceptance", "S1-20")]
    public void TLS_is_told_to_the_chart_in_its_own_words(HttpsKind kind, string? word) =>
        Assert.Equal(word, HubPlan.Of(Configs.Dev with { Hub = new HubConfig { Https = new HttpsConfig { Kind = kind } } }).Tls.Type);

    [Fact]
    public void A_services_scopes_are_kept_by_its_name()
    {
        var services = new Dictionary<string, HubServiceConfig> { ["report"] = new() { Scopes = ["list:users"] } };

        Assert.Equal(["list:users"], HubPlan.Of(Configs.Dev with { Hub = new HubConfig { Services = services } }).Services["report"]);
    }

    [Fact]
    public void A_file_database_has_no_URL_even_when_one_was_left_in()
    {
        var database = new HubDatabaseConfig { Url = "postgresql+psycopg2://hub@db.example.org/hub" };

        Assert.Null(HubPlan.Of(Configs.Dev with { Hub = new HubConfig { Database = database } }).DatabaseUrl);
        Assert.Equal(database.Url, HubPlan.Of(Configs.Dev with
        {
            Hub = new HubConfig { Database = database with { Kind = HubDatabaseKind.Postgres } },
        }).DatabaseUrl);
    }

    private static IReadOnlyList<JupyterSpark.Components.Hub.HubProfile> Profiles(params ProfileConfig[] profiles) =>
        HubPlan.Of(Configs.Dev with { Hub = new HubConfig { Profiles = profiles } }).Profiles;
}
