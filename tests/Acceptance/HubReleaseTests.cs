using JupyterSpark.Synth.Graph;
using JupyterSpark.Tests.Kit;

namespace JupyterSpark.Tests.Acceptance;

public class HubReleaseTests
{
    private const string Release = "kubernetes:helm.sh/v3:Release";

    [Fact]
    [Trait("Acceptance", "S1-19")]
    public async Task The_hub_is_one_release_of_the_pinned_chart()
    {
        var dev = await Evaluated.StackAsync("dev");
        var hub = Assert.Single(dev.Graph.OfType(Release));
        Assert.Equal(("jupyterhub", "4.4.0", "jupyterhub", "jupyterhub"), (
            hub.Leaf("chart"), hub.Leaf("version"), hub.Leaf("namespace"), hub.Leaf("name")));
        Assert.Equal(("900", "5", "false", "true"), (hub.Leaf("timeout"), hub.Leaf("maxHistory"), hub.Leaf("skipAwait"), hub.Leaf("compat")));
        Assert.StartsWith("https://hub.jupyter.org/helm-chart", hub.Leaf("repositoryOpts.repo"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Acceptance", "S1-19")]
    public async Task The_hubs_secrets_are_random_and_in_a_Secret_of_its_own()
    {
        var dev = await Evaluated.StackAsync("dev");
        var hub = dev.Resource(Release, "hub");
        Assert.Equal("${hub-secrets.metadata.name}", hub.Leaf("values.hub.existingSecret"));
        Assert.Equal("values.proxy.secretToken", Assert.Single(hub.Secrets));
        var secret = dev.Resource("kubernetes:core/v1:Secret", "hub-secrets");
        Assert.Null(secret.Leaf("metadata.name"));
        Assert.Equal(
            ["hub.config.CryptKeeper.keys", "hub.config.JupyterHub.cookie_secret", "values.yaml"],
            secret.Inputs.Map("stringData").Keys.Order(StringComparer.Ordinal));
        Assert.All(secret.Inputs.Map("stringData").Values, value => Assert.Equal(GraphValue.SecretText, value));
        var random = dev.Graph.OfType("random:index/randomBytes:RandomBytes").ToList();
        Assert.Equal(3, random.Count);
        Assert.All(random, key => Assert.Equal("32", key.Leaf("length")));
    }

    [Fact]
    [Trait("Acceptance", "S1-20")]
    public async Task A_password_for_all_is_for_dev_and_has_a_password()
    {
        var dev = await Evaluated.StackAsync("dev");
        var hub = dev.Resource(Release, "hub");
        Assert.Equal(("dummy", "false", "true", "hubadmin"), (
            hub.Leaf("values.hub.config.JupyterHub.authenticator_class"),
            hub.Leaf("values.hub.config.JupyterHub.admin_access"),
            hub.Leaf("values.hub.config.Authenticator.allow_all"),
            hub.Leaf("values.hub.config.Authenticator.admin_users[0]")));
        Assert.Single(dev.Graph.OfType("random:index/randomPassword:RandomPassword"));
        Assert.Equal(GraphValue.SecretText, dev.Graph.Outputs.TextAt("signInPassword"));
    }

    [Fact]
    [Trait("Acceptance", "S1-20")]
    public async Task In_production_people_sign_in_with_Entra_over_TLS()
    {
        var prod = await Evaluated.ChangedAsync("dev", Production.Text);
        var hub = prod.Resource(Release, "hub");
        Assert.Equal(("azuread", "https://hub.example.org/hub/oauth_callback"), (
            hub.Leaf("values.hub.config.JupyterHub.authenticator_class"),
            hub.Leaf("values.hub.config.AzureAdOAuthenticator.oauth_callback_url")));
        Assert.Null(hub.Leaf("values.hub.config.AzureAdOAuthenticator.client_secret"));
        Assert.Equal(("true", "letsencrypt", "hub.example.org", "ops@example.org", "LoadBalancer"), (
            hub.Leaf("values.proxy.https.enabled"),
            hub.Leaf("values.proxy.https.type"),
            hub.Leaf("values.proxy.https.hosts[0]"),
            hub.Leaf("values.proxy.https.letsencrypt.contactEmail"),
            hub.Leaf("values.proxy.service.type")));
        Assert.Equal("https://hub.example.org", prod.Graph.Outputs.TextAt("hubUrl"));
        Assert.Empty(prod.Graph.OfType("random:index/randomPassword:RandomPassword"));
    }

    [Fact]
    [Trait("Acceptance", "S1-20")]
    public async Task A_service_calls_the_hub_by_a_role_with_scopes_and_its_token_is_in_no_value()
    {
        var changed = await Evaluated.ChangedAsync("dev", StackText.With("hub", "{ services: { monitor: { scopes: ['read:metrics'] } } }"));
        var hub = changed.Resource(Release, "hub");
        Assert.Equal("read:metrics", hub.Leaf("values.hub.loadRoles.monitor.scopes[0]"));
        Assert.Equal("{}", hub.Leaf("values.hub.services.monitor"));
        Assert.Contains(
            "hub.services.monitor.apiToken", changed.Resource("kubernetes:core/v1:Secret", "hub-secrets").Inputs.Map("stringData").Keys);
    }

    [Fact]
    [Trait("Acceptance", "S1-21")]
    public async Task Idle_servers_are_stopped_and_the_charts_own_scheduler_and_pullers_are_off()
    {
        var hub = (await Evaluated.StackAsync("dev")).Resource(Release, "hub");
        Assert.Equal(("3600", "true", "3600", "600"), (
            hub.Leaf("values.singleuser.startTimeout"), hub.Leaf("values.cull.enabled"), hub.Leaf("values.cull.timeout"), hub.Leaf("values.cull.every")));
        Assert.Equal(("false", "true", "0"), (
            hub.Leaf("values.scheduling.userScheduler.enabled"),
            hub.Leaf("values.scheduling.podPriority.enabled"),
            hub.Leaf("values.scheduling.userPlaceholder.replicas")));
        Assert.Equal(("require", "require"), (
            hub.Leaf("values.scheduling.corePods.nodeAffinity.matchNodePurpose"), hub.Leaf("values.scheduling.userPods.nodeAffinity.matchNodePurpose")));
        Assert.Equal(("false", "false"), (hub.Leaf("values.prePuller.hook.enabled"), hub.Leaf("values.prePuller.continuous.enabled")));
    }

    [Fact]
    [Trait("Acceptance", "S1-21")]
    public async Task A_database_of_ones_own_keeps_its_password_out_of_the_values()
    {
        var changed = await Evaluated.ChangedAsync("dev", StackText.With(
            "hub", "{ database: { kind: postgres, url: 'postgresql+psycopg2://hub@db.example.org:5432/hub', password: { secure: AAABAA== } } }"));
        var hub = changed.Resource(Release, "hub");
        Assert.Equal(("postgres", "postgresql+psycopg2://hub@db.example.org:5432/hub"), (hub.Leaf("values.hub.db.type"), hub.Leaf("values.hub.db.url")));
        Assert.Contains("hub.db.password", changed.Resource("kubernetes:core/v1:Secret", "hub-secrets").Inputs.Map("stringData").Keys);
    }

    [Fact]
    [Trait("Acceptance", "S1-22")]
    public async Task The_default_profile_is_complete()
    {
        var dev = await Evaluated.StackAsync("dev");
        var hub = dev.Resource(Release, "hub");
        const string Profile = "values.singleuser.profileList[0]";
        Assert.Equal(("default", "true"), (hub.Leaf($"{Profile}.slug"), hub.Leaf($"{Profile}.default")));
        Assert.NotEqual("", hub.Leaf($"{Profile}.display_name"));
        Assert.NotEqual("", hub.Leaf($"{Profile}.description"));
        const string Override = $"{Profile}.kubespawner_override";
        Assert.Equal(("0.5", "2", "2G", "6G"), (
            hub.Leaf($"{Override}.cpu_guarantee"), hub.Leaf($"{Override}.cpu_limit"), hub.Leaf($"{Override}.mem_guarantee"), hub.Leaf($"{Override}.mem_limit")));
        Assert.Equal(
            dev.Resource("docker-build:index:Image", "images-notebook").Leaf("tags[0]") + "@${images-notebook.digest}",
            hub.Leaf($"{Override}.image"));
        Assert.Equal("jhubuserpool", hub.Leaf($"{Override}.node_selector.dedicate.pool"));
        Assert.Equal("project-share", hub.Leaf($"{Override}.volumes.project-share.persistentVolumeClaim.claimName"));
    }

    [Fact]
    [Trait("Acceptance", "S1-22")]
    public async Task Each_project_has_a_profile_with_a_slug_of_its_own_and_one_is_the_default()
    {
        var changed = await Evaluated.ChangedAsync("dev", StackText.With("projects", "[{ name: red }, { name: blue, displayName: Blue team }]"));
        var leaves = changed.Resource(Release, "hub").Inputs.Leaves();
        Assert.Equal(("red", "blue", "Blue team"), (
            leaves["values.singleuser.profileList[0].slug"], leaves["values.singleuser.profileList[1].slug"], leaves["values.singleuser.profileList[1].display_name"]));
        Assert.Equal(("true", "false"), (leaves["values.singleuser.profileList[0].default"], leaves["values.singleuser.profileList[1].default"]));
    }
}
