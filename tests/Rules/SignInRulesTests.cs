using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Plans;
using JupyterSpark.Stacks.Rules;
using JupyterSpark.Tests.Plans;
using Pulumi;

namespace JupyterSpark.Tests.Rules;

public class SignInRulesTests
{
    [Fact]
    [Trait("Acceptance", "S1-20")]
    public void Dummy_is_for_dev_only()
    {
        Assert.Empty(Codes(Configs.Dev, new SignInConfig { Kind = "dummy" }));
        Assert.Equal(["SGN002"], Codes(Configs.Prod, new SignInConfig { Kind = "dummy" }));
        Assert.Equal(["SGN001"], Codes(Configs.Prod, new SignInConfig()));
    }

    [Theory]
    [InlineData("azuread", "clientId, clientSecret, tenantId")]
    [InlineData("github", "clientId, clientSecret")]
    [InlineData("google", "clientId, clientSecret")]
    [InlineData("generic-oauth", "clientId, clientSecret, authorizeUrl, tokenUrl, userDataUrl")]
    [InlineData("ldap", "serverAddress, bindDnTemplates")]
    [Trait("Acceptance", "S1-20")]
    public void Each_way_names_the_keys_that_it_needs(string kind, string keys)
    {
        var missing = PlatformRules.Check(With(Configs.Dev, new SignInConfig { Kind = kind, AllowedUsers = ["ada"] }), "dev");

        Assert.Equal(keys.Split(", "), missing.Select(problem => problem.Path.Split('.')[^1]));
        Assert.All(missing, problem => Assert.Equal("SGN003", problem.Code));
    }

    [Theory]
    [InlineData("azuread", "allowedUsers, allowedGroups or allowAll: true")]
    [InlineData("github", "allowedUsers, allowedOrganizations or allowAll: true")]
    [InlineData("google", "allowedUsers, hostedDomains or allowAll: true")]
    [InlineData("ldap", "allowedUsers, allowedGroups or allowAll: true")]
    [Trait("Acceptance", "S1-20")]
    public void Somebody_must_be_let_in(string kind, string ways) => Assert.Contains(
        Configs.Findings(With(Configs.Dev, Full(kind))),
        finding => finding.Contains($"SGN005: Nobody but the administrators could sign in by {kind}", StringComparison.Ordinal)
            && finding.EndsWith($"Set {ways}.", StringComparison.Ordinal));

    [Fact]
    public void A_list_of_the_hubs_own_settings_lets_people_in_too() => Assert.Empty(Configs.Codes(Configs.Dev with
    {
        Hub = new HubConfig
        {
            SignIn = Full("azuread"),
            Config = new Dictionary<string, IReadOnlyDictionary<string, object?>>
            {
                ["OAuthenticator"] = new Dictionary<string, object?> { ["allow_existing_users"] = true },
            },
        },
    }));

    [Fact]
    public void Every_way_has_its_keys() => Assert.All(SignInPlan.Kinds, kind =>
        Assert.DoesNotContain("SGN003", Configs.Codes(With(Configs.Dev, Full(kind)))));

    [Theory]
    [InlineData("dummy", false)]
    [InlineData("github", false)]
    [InlineData("ldap", false)]
    [InlineData("azuread", true)]
    [InlineData("generic-oauth", true)]
    public void Projects_of_groups_need_a_sign_in_that_knows_groups(string kind, bool knows)
    {
        var config = With(Configs.Dev, Full(kind) with { AllowedUsers = ["ada"] }) with
        {
            Projects = [new ProjectConfig { Name = "default", Groups = ["staff"] }],
        };

        Assert.Equal(knows ? [] : ["PRJ005"], Configs.Codes(config));
    }

    private static IReadOnlyList<string> Codes(PlatformConfig config, SignInConfig signIn) => Configs.Codes(With(config, signIn));

    private static PlatformConfig With(PlatformConfig config, SignInConfig signIn) =>
        config with { Hub = config.Hub with { SignIn = signIn } };

    // What the way needs and nothing else.
    private static SignInConfig Full(string kind) => kind switch
    {
        "dummy" => new() { Kind = kind },
        "ldap" => new() { Kind = kind, ServerAddress = "ldap.example.org", BindDnTemplates = ["uid={username},dc=example"] },
        _ => new()
        {
            Kind = kind,
            ClientId = "id",
            ClientSecret = Output.CreateSecret("x"),
            TenantId = kind == "azuread" ? "66666666-7777-8888-9999-000000000000" : null,
            AuthorizeUrl = kind == "generic-oauth" ? "https://login.example.org/authorize" : null,
            TokenUrl = kind == "generic-oauth" ? "https://login.example.org/token" : null,
            UserDataUrl = kind == "generic-oauth" ? "https://login.example.org/me" : null,
        },
    };
}
