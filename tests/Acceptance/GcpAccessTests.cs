using JupyterSpark.Synth.Graph;
using JupyterSpark.Tests.Kit;

namespace JupyterSpark.Tests.Acceptance;

public class GcpAccessTests
{
    private const string BucketRole = "gcp:storage/bucketIAMMember:BucketIAMMember";
    private const string KeyFile = "{ keyFile: { secure: AAABAA== }, keyAccount: lake@my-data-project.iam.gserviceaccount.com }";

    [Fact]
    [Trait("Acceptance", "S1-06")]
    public async Task Nodes_alone_pull_from_the_repository_and_no_Secret_is_needed()
    {
        var gcp = await Evaluated.StackAsync("gcp");
        var repository = Assert.Single(gcp.Graph.OfType("gcp:artifactregistry/repository:Repository"));
        Assert.Equal(("DOCKER", "false"), (repository.Leaf("format"), repository.Leaf("cleanupPolicyDryRun")));
        Assert.Equal(("DELETE", "KEEP"), (repository.Leaf("cleanupPolicies[0].action"), repository.Leaf("cleanupPolicies[1].action")));
        var pull = Assert.Single(gcp.Graph.OfType("gcp:artifactregistry/repositoryIamMember:RepositoryIamMember"));
        Assert.Equal(("roles/artifactregistry.reader", "${gcp-nodes.member}", "${gcp-registry.name}"), (
            pull.Leaf("role"), pull.Leaf("member"), pull.Leaf("repository")));
        Assert.DoesNotContain("dockerconfigjson", gcp.Text("graph.json"), StringComparison.Ordinal);
        Assert.Contains(pull.Urn, gcp.Resource("kubernetes:helm.sh/v3:Release", "hub").DependsOn);
    }

    [Fact]
    [Trait("Acceptance", "S1-06")]
    public async Task Images_are_pushed_with_the_token_of_whoever_runs_the_program()
    {
        var image = (await Evaluated.StackAsync("gcp")).Resource("docker-build:index:Image", "images-worker");
        Assert.Equal("oauth2accesstoken", image.Leaf("registries[0].username"));
        Assert.Equal(GraphValue.SecretText, image.Leaf("registries[0].password"));
    }

    [Fact]
    [Trait("Acceptance", "S1-18")]
    [Trait("Acceptance", "S0-08")]
    public async Task Each_workload_is_an_account_of_its_own_with_rights_on_its_projects_bucket_alone()
    {
        var changed = await Evaluated.ChangedAsync("gcp", StackText.With("projects", "[{ name: red }, { name: blue }]"));
        var roles = changed.Graph.OfType(BucketRole).ToList();
        Assert.Equal(8, roles.Count);
        Assert.Equal(["roles/storage.legacyBucketReader", "roles/storage.objectUser"], roles.Select(r => r.Leaf("role")).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(4, roles.Select(r => r.Leaf("member")).Distinct(StringComparer.Ordinal).Count());
        Assert.All(roles, role => Assert.StartsWith(
            role.Name.Contains("-red-", StringComparison.Ordinal) ? "jhubspark-gcp-red-$" : "jhubspark-gcp-blue-$", role.Leaf("bucket")!, StringComparison.Ordinal));
        Assert.Equal(
            ["my-data-project.svc.id.goog[jupyterhub/notebook-blue]", "my-data-project.svc.id.goog[jupyterhub/notebook-red]",
                "my-data-project.svc.id.goog[spark-blue/executor]", "my-data-project.svc.id.goog[spark-red/executor]"],
            changed.Graph.OfType("gcp:serviceaccount/iAMMember:IAMMember")
                .Select(trust => trust.Leaf("member")!.Replace("serviceAccount:", "", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    [Trait("Acceptance", "S1-07")]
    public async Task Nobody_gets_a_role_on_the_whole_project_but_the_nodes()
    {
        var gcp = await Evaluated.StackAsync("gcp");
        var role = Assert.Single(gcp.Graph.OfType("gcp:projects/iAMMember:IAMMember"));
        Assert.Equal("${gcp-nodes.member}", role.Leaf("member"));
        Assert.Empty(gcp.Graph.OfType("gcp:serviceaccount/key:Key"));
    }

    [Fact]
    [Trait("Acceptance", "S0-08")]
    [Trait("Acceptance", "S1-18")]
    public async Task Accounts_trust_and_ServiceAccounts_name_each_other()
    {
        var gcp = await Evaluated.StackAsync("gcp");
        foreach (var (account, identity) in new[] { ("project-default-access-notebook", "gcp-default-notebook"), ("project-default-access-executor", "gcp-default-executor") })
        {
            var made = gcp.Resource("kubernetes:core/v1:ServiceAccount", account);
            Assert.Equal($"${{{identity}.email}}", made.Inputs.Map("metadata.annotations")["iam.gke.io/gcp-service-account"]);
            var trust = gcp.Resource("gcp:serviceaccount/iAMMember:IAMMember", $"{identity}-trust");
            Assert.Equal(("roles/iam.workloadIdentityUser", $"${{{identity}.name}}"), (trust.Leaf("role"), trust.Leaf("serviceAccountId")));
            Assert.EndsWith($"[{made.Leaf("metadata.namespace")}/{made.Leaf("metadata.name")}]", trust.Leaf("member"), StringComparison.Ordinal);
        }
    }

    [Fact]
    [Trait("Acceptance", "S0-08")]
    public async Task The_metadata_server_is_open_to_notebooks_and_executors_and_no_key_is_anywhere()
    {
        var gcp = await Evaluated.StackAsync("gcp");
        var hub = gcp.Resource("kubernetes:helm.sh/v3:Release", "hub");
        Assert.Equal(("false", "true"), (
            hub.Leaf("values.singleuser.cloudMetadata.blockWithIptables"),
            hub.Leaf("values.singleuser.networkPolicy.egressAllowRules.cloudMetadataServer")));
        Assert.Equal("false", hub.Leaf("values.hub.networkPolicy.egressAllowRules.cloudMetadataServer"));
        Assert.Contains("169.254.169.254/32", Cidrs(gcp, "project-default-executors"));
        Assert.DoesNotContain("GOOGLE_APPLICATION_CREDENTIALS", gcp.Text("graph.json"), StringComparison.Ordinal);
        Assert.DoesNotContain("keyfile", gcp.Text("graph.json"), StringComparison.Ordinal);
        Assert.DoesNotContain("spark.files", gcp.Text("spark-defaults.conf"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Acceptance", "S0-08")]
    public async Task A_key_file_is_a_choice_a_Secret_on_both_sides_and_then_the_metadata_server_stays_closed()
    {
        var changed = await Evaluated.ChangedAsync("gcp", StackText.With("gcp", KeyFile));
        var conf = SparkConf.Of(changed);
        Assert.Equal("SERVICE_ACCOUNT_JSON_KEYFILE", conf["spark.hadoop.fs.gs.auth.type"]);
        Assert.Equal("/etc/gcs/key.json", conf["spark.hadoop.fs.gs.auth.service.account.json.keyfile"]);
        var secrets = changed.Graph.OfType("kubernetes:core/v1:Secret").Where(s => s.Leaf("metadata.name") == "gcs-key").ToList();
        Assert.Equal(["jupyterhub", "spark"], secrets.Select(s => s.Leaf("metadata.namespace")).Order(StringComparer.Ordinal));
        Assert.All(secrets, secret => Assert.Equal(GraphValue.SecretText, secret.Inputs.Map("stringData")["key.json"]));
        Assert.Contains("/etc/gcs", changed.Text("executor-pod-template.yaml"), StringComparison.Ordinal);
        Assert.Contains("/etc/gcs", changed.Text("jupyterhub-values.yaml"), StringComparison.Ordinal);
        var hub = changed.Resource("kubernetes:helm.sh/v3:Release", "hub");
        Assert.Equal("false", hub.Leaf("values.singleuser.networkPolicy.egressAllowRules.cloudMetadataServer"));
        Assert.Empty(changed.Graph.OfType("gcp:serviceaccount/iAMMember:IAMMember"));
        var roles = changed.Graph.OfType(BucketRole).ToList();
        Assert.Equal(2, roles.Count);
        Assert.All(roles, role => Assert.Equal("serviceAccount:lake@my-data-project.iam.gserviceaccount.com", role.Leaf("member")));
    }

    private static IEnumerable<string> Cidrs(Evaluated stack, string policy) => stack
        .Resource("kubernetes:networking.k8s.io/v1:NetworkPolicy", policy).Inputs.Leaves()
        .Where(leaf => leaf.Key.EndsWith(".ipBlock.cidr", StringComparison.Ordinal))
        .Select(leaf => leaf.Value);
}
