using JupyterSpark.Synth.Graph;
using JupyterSpark.Tests.Kit;

namespace JupyterSpark.Tests.Acceptance;

public class AwsAccessTests
{
    private const string Association = "aws:eks/podIdentityAssociation:PodIdentityAssociation";
    private const string Attachment = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
    private const string Image = "docker-build:index:Image";
    private const string Repository = "aws:ecr/repository:Repository";
    private const string RolePolicy = "aws:iam/rolePolicy:RolePolicy";
    private const string StoreKeys = "fs.s3a.";

    [Fact]
    [Trait("Acceptance", "S1-06")]
    public async Task Each_image_has_a_scanned_repository_whose_tags_stay_and_nodes_alone_pull()
    {
        var aws = await Evaluated.StackAsync("aws");
        var repositories = aws.Graph.OfType(Repository).ToList();
        Assert.Equal(["jhubspark-aws/hub", "jhubspark-aws/notebook", "jhubspark-aws/worker"], repositories.Select(r => r.Leaf("name")).Order(StringComparer.Ordinal));
        Assert.All(repositories, r => Assert.Equal(("IMMUTABLE", "true"), (r.Leaf("imageTagMutability"), r.Leaf("imageScanningConfiguration.scanOnPush"))));
        Assert.Equal(3, aws.Graph.OfType("aws:ecr/lifecyclePolicy:LifecyclePolicy").Count());
        var pull = Assert.Single(aws.Graph.OfType(Attachment), a => a.Leaf("policyArn")!.EndsWith("/AmazonEC2ContainerRegistryPullOnly", StringComparison.Ordinal));
        Assert.Equal("jhubspark-aws-nodes", pull.Leaf("role"));
        Assert.Contains(pull.Urn, aws.Resource("kubernetes:helm.sh/v3:Release", "hub").DependsOn);
        Assert.DoesNotContain("dockerconfigjson", aws.Text("graph.json"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Acceptance", "S1-06")]
    public async Task Images_are_pushed_by_a_token_into_repositories_that_exist()
    {
        var aws = await Evaluated.StackAsync("aws");
        var repositories = aws.Graph.OfType(Repository).Select(r => r.Urn).ToList();
        var images = aws.Graph.OfType(Image).ToList();
        Assert.Equal(3, images.Count);
        Assert.All(images, image =>
        {
            Assert.Equal(GraphValue.SecretText, image.Leaf("registries[0].password"));
            Assert.DoesNotContain("/", image.Leaf("registries[0].address"), StringComparison.Ordinal);
            Assert.Contains(".dkr.ecr.eu-west-1.", image.Leaf("tags[0]"), StringComparison.Ordinal);
            Assert.All(repositories, urn => Assert.Contains(urn, image.PropertyDependencies["tags"]));
        });
    }

    [Fact]
    [Trait("Acceptance", "S1-06")]
    public async Task A_foreign_registry_takes_the_place_of_the_repositories()
    {
        var changed = await Evaluated.ChangedAsync("aws", StackText.With(
            "registry", "{ foreign: { server: registry.example.org/data, username: robot, password: { secure: AAABAA== } } }"));
        Assert.Empty(changed.Graph.OfType(Repository));
        Assert.Equal("registry-pull", changed.Resource("kubernetes:helm.sh/v3:Release", "hub").Leaf("values.imagePullSecrets[0].name"));
    }

    [Fact]
    [Trait("Acceptance", "S1-07")]
    public async Task Cluster_nodes_and_drivers_have_what_AWS_asks_for_and_nothing_more()
    {
        var aws = await Evaluated.StackAsync("aws");
        Assert.Equal(
            [
                "AmazonEBSCSIDriverPolicy", "AmazonEC2ContainerRegistryPullOnly", "AmazonEFSCSIDriverPolicy", "AmazonEKSClusterPolicy",
                "AmazonEKSWorkerNodePolicy", "AmazonEKS_CNI_Policy",
            ],
            aws.Graph.OfType(Attachment).Select(a => a.Leaf("policyArn")!.Split('/')[^1]).Order(StringComparer.Ordinal));
        // One policy a role, but for the nodes.
        Assert.Equal(5, aws.Graph.OfType(Attachment).Select(a => a.Leaf("role")).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    [Trait("Acceptance", "S1-18")]
    [Trait("Acceptance", "S4-04")]
    public async Task Each_workload_is_a_role_of_its_own_with_a_right_on_its_projects_bucket_alone()
    {
        var changed = await Evaluated.ChangedAsync("aws", StackText.With("projects", "[{ name: red }, { name: blue }]"));
        foreach (var (project, other) in new[] { ("red", "blue"), ("blue", "red") })
        {
            foreach (var workload in new[] { "notebook", "executor" })
            {
                var policy = changed.Resource(RolePolicy, $"aws-{project}-{workload}-store").Leaf("policy")!;
                Assert.Contains($"\"${{aws-store-{project}.arn}}/*\"", policy, StringComparison.Ordinal);
                Assert.DoesNotContain($"aws-store-{other}", policy, StringComparison.Ordinal);
                Assert.DoesNotContain("\"*\"", policy, StringComparison.Ordinal);
                Assert.DoesNotContain("s3:*", policy, StringComparison.Ordinal);
            }
        }
        Assert.Equal(
            ["jupyterhub/notebook-blue", "jupyterhub/notebook-red", "kube-system/cluster-autoscaler", "spark-blue/executor", "spark-red/executor"],
            changed.Graph.OfType(Association).Select(a => $"{a.Leaf("namespace")}/{a.Leaf("serviceAccount")}").Order(StringComparer.Ordinal));
    }

    [Fact]
    [Trait("Acceptance", "S1-18")]
    public async Task Associations_name_the_accounts_that_pods_run_as()
    {
        var aws = await Evaluated.StackAsync("aws");
        foreach (var (account, identity) in new[] { ("project-default-access-notebook", "aws-default-notebook"), ("project-default-access-executor", "aws-default-executor") })
        {
            var made = aws.Resource("kubernetes:core/v1:ServiceAccount", account);
            var trust = aws.Resource(Association, $"{identity}-trust");
            Assert.Equal((made.Leaf("metadata.namespace"), made.Leaf("metadata.name")), (trust.Leaf("namespace"), trust.Leaf("serviceAccount")));
            Assert.Equal($"${{{identity}.arn}}", trust.Leaf("roleArn"));
        }
    }

    [Fact]
    [Trait("Acceptance", "S4-04")]
    public async Task Spark_asks_the_agent_of_Pod_Identity_and_nobody_else()
    {
        var aws = await Evaluated.StackAsync("aws");
        var conf = SparkConf.Of(aws);
        Assert.Equal(
            "software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider", conf["spark.hadoop.fs.s3a.aws.credentials.provider"]);
        Assert.Equal("eu-west-1", conf["spark.hadoop.fs.s3a.endpoint.region"]);
        Assert.DoesNotContain(conf.Keys, key => key.EndsWith(".access.key", StringComparison.Ordinal) || key.EndsWith(".secret.key", StringComparison.Ordinal));
        var policies = aws.Graph.OfType("kubernetes:networking.k8s.io/v1:NetworkPolicy").Where(p => p.Inputs.Leaves().Values.Contains("169.254.170.23/32")).ToList();
        Assert.Equal(["executors", "spark-drivers"], policies.Select(p => p.Leaf("metadata.name")).Order(StringComparer.Ordinal));
    }

    [Fact]
    [Trait("Acceptance", "S1-25")]
    public async Task Spark_has_the_same_settings_as_on_Azure_but_for_the_store()
    {
        static bool IsOfStore(string key) => key.Contains(StoreKeys, StringComparison.Ordinal)
            || key.Contains("fs.azure.", StringComparison.Ordinal)
            || key.Contains("azure.workload.identity", StringComparison.Ordinal)
            || key.Contains("committer", StringComparison.Ordinal)
            || key.Contains("commitProtocolClass", StringComparison.Ordinal);
        var azure = SparkConf.Of(await Evaluated.StackAsync("dev")).Keys.Where(k => !IsOfStore(k)).Order(StringComparer.Ordinal).ToList();
        var aws = SparkConf.Of(await Evaluated.StackAsync("aws")).Keys.Where(k => !IsOfStore(k)).Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(azure);
        Assert.Equal(azure, aws);
    }
}
