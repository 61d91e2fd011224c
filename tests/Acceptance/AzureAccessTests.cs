using JupyterSpark.Synth.Graph;
using JupyterSpark.Tests.Kit;

namespace JupyterSpark.Tests.Acceptance;

public class AzureAccessTests
{
    private const string RoleAssignment = "azure-native:authorization:RoleAssignment";
    private const string AcrPull = "7f951dda-4ed3-4680-a7ca-43fe172d538d";
    private const string RepositoryReader = "b93aa761-3e63-49ed-ac28-beffa264f7ac";
    private const string NetworkContributor = "4d97b98b-1d4f-4787-a291-c67834d212e7";
    private const string BlobDataContributor = "ba92f5b4-2d11-453d-a403-e96b0029c9fe";

    [Fact]
    [Trait("Acceptance", "S1-06")]
    public async Task The_registry_has_no_admin_and_nodes_alone_pull()
    {
        var dev = await Evaluated.StackAsync("dev");
        var registry = Assert.Single(dev.Graph.OfType("azure-native:containerregistry:Registry"));
        Assert.Equal(("Standard", "false"), (registry.Leaf("sku.name"), registry.Leaf("adminUserEnabled")));
        var pull = Assert.Single(dev.Graph.OfType(RoleAssignment), r => Role(r) == AcrPull);
        Assert.Equal("${azure-registry.id}", pull.Leaf("scope"));
        Assert.Equal("${azure-cluster.identityProfile.kubeletidentity.objectId}", pull.Leaf("principalId"));
        Assert.DoesNotContain("dockerconfigjson", dev.Text("graph.json"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Acceptance", "S1-06")]
    public async Task A_registry_in_ABAC_mode_gets_the_role_that_it_honours()
    {
        var changed = await Evaluated.ChangedAsync("dev", StackText.With("azure", "{ registryRoleMode: abac }"));
        Assert.Single(changed.Graph.OfType(RoleAssignment), r => Role(r) == RepositoryReader);
        Assert.DoesNotContain(changed.Graph.OfType(RoleAssignment), r => Role(r) == AcrPull);
    }

    [Fact]
    [Trait("Acceptance", "S1-06")]
    public async Task A_foreign_registry_gets_a_pull_Secret_that_hub_and_executors_name()
    {
        var changed = await Evaluated.ChangedAsync("dev", StackText.With(
            "registry", "{ foreign: { server: registry.example.org/data, username: robot, password: { secure: AAABAA== } } }"));
        Assert.Empty(changed.Graph.OfType("azure-native:containerregistry:Registry"));
        var secrets = changed.Graph.OfType("kubernetes:core/v1:Secret").Where(s => s.Leaf("type") == "kubernetes.io/dockerconfigjson").ToList();
        Assert.Equal(["jupyterhub", "spark"], secrets.Select(s => s.Leaf("metadata.namespace")).Order(StringComparer.Ordinal));
        Assert.All(secrets, secret => Assert.Equal("registry-pull", secret.Leaf("metadata.name")));
        Assert.Equal("registry-pull", changed.Resource("kubernetes:helm.sh/v3:Release", "hub").Leaf("values.imagePullSecrets[0].name"));
        Assert.Contains(
            changed.Text("spark-defaults.conf").Split('\n'),
            line => line.StartsWith("spark.kubernetes.container.image.pullSecrets ", StringComparison.Ordinal) && line.EndsWith(" registry-pull", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Acceptance", "S1-07")]
    public async Task The_clusters_identity_may_join_its_subnet_and_nothing_else()
    {
        var dev = await Evaluated.StackAsync("dev");
        var mine = dev.Graph.OfType(RoleAssignment).Where(r => r.Leaf("principalId") == "${azure-cluster-identity.principalId}").ToList();
        var role = Assert.Single(mine);
        Assert.Equal((NetworkContributor, "${azure-network-subnet.id}"), (Role(role), role.Leaf("scope")));
        Assert.Equal("UserAssigned", Assert.Single(dev.Graph.OfType("azure-native:containerservice:ManagedCluster")).Leaf("identity.type"));
    }

    [Fact]
    [Trait("Acceptance", "S1-07")]
    public async Task A_service_principal_is_a_choice_and_its_password_a_secret()
    {
        var changed = await Evaluated.ChangedAsync("dev", StackText.With("cluster", "{ identity: servicePrincipal }"));
        var cluster = Assert.Single(changed.Graph.OfType("azure-native:containerservice:ManagedCluster"));
        Assert.Null(cluster.Leaf("identity.type"));
        Assert.Equal(GraphValue.SecretText, cluster.Leaf("servicePrincipalProfile.secret"));
        var role = Assert.Single(changed.Graph.OfType(RoleAssignment), r => Role(r) == NetworkContributor);
        Assert.Equal("${azure-network-subnet.id}", role.Leaf("scope"));
        var pull = Assert.Single(changed.Graph.OfType(RoleAssignment), r => Role(r) == AcrPull);
        Assert.Equal(role.Leaf("principalId"), pull.Leaf("principalId"));
    }

    [Fact]
    [Trait("Acceptance", "S1-18")]
    public async Task Each_workload_is_an_identity_of_its_own_with_a_right_on_its_projects_container_alone()
    {
        var changed = await Evaluated.ChangedAsync("dev", StackText.With("projects", "[{ name: red }, { name: blue }]"));
        var data = changed.Graph.OfType(RoleAssignment).Where(r => Role(r) == BlobDataContributor).ToList();
        Assert.Equal(
            ["${azure-store-blue.id}", "${azure-store-blue.id}", "${azure-store-red.id}", "${azure-store-red.id}"],
            data.Select(r => r.Leaf("scope")).Order(StringComparer.Ordinal));
        Assert.Equal(4, data.Select(r => r.Leaf("principalId")).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(
            ["system:serviceaccount:jupyterhub:notebook-blue", "system:serviceaccount:jupyterhub:notebook-red",
                "system:serviceaccount:spark-blue:executor", "system:serviceaccount:spark-red:executor"],
            changed.Graph.OfType("azure-native:managedidentity:FederatedIdentityCredential").Select(c => c.Leaf("subject")).Order(StringComparer.Ordinal));
    }

    [Fact]
    [Trait("Acceptance", "S1-18")]
    public async Task Entra_applications_are_a_choice_and_have_no_password()
    {
        var changed = await Evaluated.ChangedAsync("dev", StackText.With("identity", "{ kind: servicePrincipal }"));
        Assert.Equal(2, changed.Graph.OfType("azuread:index/applicationFederatedIdentityCredential:ApplicationFederatedIdentityCredential").Count());
        Assert.Empty(changed.Graph.OfType("azuread:index/applicationPassword:ApplicationPassword"));
        Assert.Empty(changed.Graph.OfType("azure-native:managedidentity:FederatedIdentityCredential"));
    }

    [Fact]
    [Trait("Acceptance", "S1-18")]
    public async Task Federated_credentials_accounts_and_pods_name_each_other()
    {
        var dev = await Evaluated.StackAsync("dev");
        foreach (var (account, identity) in new[] { ("project-default-access-notebook", "azure-default-notebook"), ("project-default-access-executor", "azure-default-executor") })
        {
            var made = dev.Resource("kubernetes:core/v1:ServiceAccount", account);
            Assert.Equal($"${{{identity}.clientId}}", made.Inputs.Map("metadata.annotations")["azure.workload.identity/client-id"]);
            var trust = dev.Resource("azure-native:managedidentity:FederatedIdentityCredential", $"{identity}-trust");
            Assert.Equal($"system:serviceaccount:{made.Leaf("metadata.namespace")}:{made.Leaf("metadata.name")}", trust.Leaf("subject"));
            Assert.Equal("${azure-cluster.oidcIssuerProfile.issuerURL}", trust.Leaf("issuer"));
        }
        var values = dev.Resource("kubernetes:helm.sh/v3:Release", "hub").Inputs;
        Assert.Equal("true", values.Map("values.singleuser.extraLabels")["azure.workload.identity/use"]);
        Assert.Contains("spark.kubernetes.executor.label.azure.workload.identity/use ", dev.Text("spark-defaults.conf"), StringComparison.Ordinal);
    }

    private static string Role(GraphResource assignment) => assignment.Leaf("roleDefinitionId")!.Split('/')[^1];
}
