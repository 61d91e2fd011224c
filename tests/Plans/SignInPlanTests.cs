using System.Text.Json;
using JupyterSpark.Components.Hub;
using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Plans;

namespace JupyterSpark.Tests.Plans;

public class SignInPlanTests
{
    private static readonly HttpsConfig Https = new() { Kind = HttpsKind.Offload, Hosts = ["hub.example.org", "old.example.org"] };

    [Theory]
    [InlineData("dummy", "DummyAuthenticator", "password")]
    [InlineData("azuread", "AzureAdOAuthenticator", "client_secret")]
    [InlineData("github", "GitHubOAuthenticator", "client_secret")]
    [InlineData("google", "GoogleOAuthenticator", "client_secret")]
    [InlineData("generic-oauth", "GenericOAuthenticator", "client_secret")]
    [InlineData("ldap", "LDAPAuthenticator", null)]
    [Trait("Acceptance", "S1-20")]
    public void Each_way_has_its_class_and_its_secret(string kind, string name, string? secret)
    {
        var settings = Settings(new SignInConfig { Kind = kind });

        Assert.Equal((kind, name, secret), (settings.Authenticator, settings.ClassName, settings.SecretTrait));
    }

    [Fact]
    public void Every_way_is_covered_by_these_tests() =>
        Assert.Equal(["azuread", "dummy", "generic-oauth", "github", "google", "ldap"], SignInPlan.Kinds.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_trait_exists_in_the_hub_image()
    {
        var known = DataTable.Read("hub-config-traits").Rows.Select(row => (row["class"], row["trait"])).ToHashSet();
        var full = new SignInConfig
        {
            ClientId = "id",
            TenantId = "tenant",
            UsernameClaim = "sub",
            AuthorizeUrl = "https://a",
            TokenUrl = "https://t",
            UserDataUrl = "https://u",
            AllowedOrganizations = ["lab"],
            HostedDomains = ["example.org"],
            ServerAddress = "ldap.example.org",
            BindDnTemplates = ["uid={username}"],
            AllowedGroups = ["staff"],
        };

        var settings = SignInPlan.Kinds.Select(kind => Settings(full with { Kind = kind })).ToList();

        Assert.NotEmpty(settings);
        Assert.All(settings, s => Assert.All(
            s.Traits.Keys.Concat(s.SecretTrait is { } secret ? [secret] : []),
            trait => Assert.Contains((s.ClassName, trait), known)));
    }

    [Fact]
    public void Entra_names_users_by_a_claim_that_is_unique() => Assert.Equal(
        """
        {"client_id":"id","oauth_callback_url":"https://hub.example.org/hub/oauth_callback","scope":["openid","profile","email"],
        "tenant_id":"t","username_claim":"preferred_username"}
        """.ReplaceLineEndings(""),
        Traits(new SignInConfig { Kind = "azuread", ClientId = "id", TenantId = "t" }));

    [Fact]
    public void GitHub_asks_for_organizations_only_when_they_matter()
    {
        Assert.DoesNotContain("read:org", Traits(new SignInConfig { Kind = "github", ClientId = "id" }), StringComparison.Ordinal);
        Assert.Contains(
            """
            "allowed_organizations":["lab:staff"]
            """.Trim(),
            Traits(new SignInConfig { Kind = "github", ClientId = "id", AllowedOrganizations = ["lab:staff"] }),
            StringComparison.Ordinal);
    }

    [Fact]
    public void LDAP_passwords_never_cross_the_network_in_clear_text() => Assert.Equal(
        """{"bind_dn_template":["uid={username},dc=example"],"server_address":"ldap.example.org","tls_strategy":"before_bind"}""",
        Traits(new SignInConfig { Kind = "ldap", ServerAddress = "ldap.example.org", BindDnTemplates = ["uid={username},dc=example"] }));

    [Theory]
    [InlineData("azuread", "user.groups")]
    [InlineData("generic-oauth", "oauth_user.groups")]
    public void Groups_are_taken_over_when_a_project_needs_them(string kind, string key)
    {
        var config = Configs.Dev with
        {
            Hub = new HubConfig { SignIn = new SignInConfig { Kind = kind } },
            Projects = [new ProjectConfig { Name = "default", Groups = ["staff"] }],
        };

        var traits = SignInPlan.Of(config).Traits;

        Assert.Equal((true, key), (traits["manage_groups"], traits["auth_state_groups_key"]));
        Assert.DoesNotContain("manage_groups", SignInPlan.Of(config with { Projects = Configs.Dev.Projects }).Traits.Keys);
    }

    [Fact]
    public void Without_TLS_the_callback_is_taken_from_the_request() =>
        Assert.DoesNotContain("oauth_callback_url", SignInPlan.Of(Configs.Dev with
        {
            Hub = new HubConfig { SignIn = new SignInConfig { Kind = "github", ClientId = "id" } },
        }).Traits.Keys);

    [Fact]
    public void Who_may_sign_in_follows_from_the_lists()
    {
        Assert.True(Settings(new SignInConfig()).AllowAll);
        Assert.False(Settings(new SignInConfig { AllowedUsers = ["ada"] }).AllowAll);
        Assert.False(Settings(new SignInConfig { Kind = "github" }).AllowAll);
        Assert.True(Settings(new SignInConfig { Kind = "github", AllowAll = true }).AllowAll);
        Assert.True(Settings(new SignInConfig { Kind = "google", HostedDomains = ["example.org"] }).AllowAll);
        Assert.False(Settings(new SignInConfig { Kind = "google", HostedDomains = ["example.org"], AllowedUsers = ["ada"] }).AllowAll);
        Assert.Equal(["hubadmin"], Settings(new SignInConfig()).AdminUsers);
    }

    private static SignInSettings Settings(SignInConfig signIn) =>
        SignInPlan.Of(Configs.Dev with { Hub = new HubConfig { SignIn = signIn, Https = Https } });

    private static string Traits(SignInConfig signIn) => JsonSerializer.Serialize(Settings(signIn).Traits);
}
