using System.Text;
using JupyterSpark.Synth.Graph;
using Pulumi;
using Pulumi.AzureNative.ContainerService;
using Pulumi.AzureNative.ContainerService.Inputs;
using Pulumi.AzureNative.Resources;
using Pulumi.DockerBuild;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace JupyterSpark.Tests.Synth;

public class EvaluatorTests
{
    [Fact]
    public async Task An_output_of_a_provider_is_a_placeholder_with_its_path()
    {
        var graph = await Samples.EvaluateAsync(() =>
        {
            var cluster = Cluster();
            Samples.Show("shown", new InputMap<string>
            {
                ["issuer"] = cluster.OidcIssuerProfile.Apply(p => p!.IssuerURL),
                ["id"] = cluster.Id,
                ["kubelet"] = cluster.IdentityProfile.Apply(p => p!["kubeletidentity"].ObjectId!),
            });
        });

        var data = graph.Named("shown").Inputs;
        Assert.Equal("${aks.oidcIssuerProfile.issuerURL}", data.TextAt("data", "issuer"));
        Assert.Equal("${aks.id}", data.TextAt("data", "id"));
        Assert.Equal("${aks.identityProfile.kubeletidentity.objectId}", data.TextAt("data", "kubelet"));
    }

    [Fact]
    public async Task What_was_given_comes_out_as_it_went_in()
    {
        var graph = await Samples.EvaluateAsync(() => Samples.Show("shown", new InputMap<string>
        {
            ["version"] = Cluster().KubernetesVersion.Apply(v => v!),
        }));

        Assert.Equal("1.35", graph.Named("shown").Inputs.TextAt("data", "version"));
    }

    [Fact]
    public async Task The_name_of_a_kubernetes_object_is_known_when_it_was_given_and_a_placeholder_otherwise()
    {
        var graph = await Samples.EvaluateAsync(() =>
        {
            var given = Samples.Show("given", []);
            var automatic = new ConfigMap("automatic", new ConfigMapArgs());
            Samples.Show("shown", new InputMap<string>
            {
                ["given"] = given.Metadata.Apply(m => m.Name),
                ["automatic"] = automatic.Metadata.Apply(m => m.Name),
            });
        });

        Assert.Equal("given", graph.Named("shown").Inputs.TextAt("data", "given"));
        Assert.Equal("${automatic.metadata.name}", graph.Named("shown").Inputs.TextAt("data", "automatic"));
    }

    [Fact]
    public async Task The_reference_of_an_image_has_its_tag_and_its_digest()
    {
        var graph = await Samples.EvaluateAsync(() =>
        {
            var image = new Image("worker", new ImageArgs { Push = true, Tags = { "registry/worker:1" } });
            Samples.Show("shown", new InputMap<string> { ["ref"] = image.Ref });
        });

        Assert.Equal("registry/worker:1@${worker.digest}", graph.Named("shown").Inputs.TextAt("data", "ref"));
    }

    [Fact]
    public async Task Credentials_from_a_function_can_be_decoded()
    {
        var graph = await Samples.EvaluateAsync(() => Samples.Show("shown", new InputMap<string>
        {
            ["kubeconfig"] = ListManagedClusterUserCredentials
                .Invoke(new ListManagedClusterUserCredentialsInvokeArgs { ResourceGroupName = "group", ResourceName = Cluster().Name })
                .Apply(r => Encoding.UTF8.GetString(Convert.FromBase64String(r.Kubeconfigs[0].Value))),
        }));

        Assert.Equal("${listManagedClusterUserCredentials.kubeconfigs[0].value}", graph.Named("shown").Inputs.TextAt("data", "kubeconfig"));
    }

    [Fact]
    public async Task A_number_that_only_the_provider_knows_is_unknown()
    {
        var graph = await Samples.EvaluateAsync(() => Samples.Show("shown", new InputMap<string>
        {
            ["pools"] = Cluster().MaxAgentPools.Apply(n => $"{n}"),
            ["plain"] = "text",
        }));

        Assert.IsType<UnknownValue>(graph.Named("shown").Inputs.At("data", "pools"));
        Assert.Equal("text", graph.Named("shown").Inputs.TextAt("data", "plain"));
    }

    [Fact]
    public async Task Protection_and_retention_come_from_the_parent_unless_the_resource_says_otherwise()
    {
        var graph = await Samples.EvaluateAsync(() => _ = new Group(
            "outer",
            outer =>
            {
                _ = new Group("inner", inner => Samples.Show("heir", [], new CustomResourceOptions { Parent = inner }), new() { Parent = outer });
                Samples.Show("rebel", [], new CustomResourceOptions { Parent = outer, Protect = false, RetainOnDelete = false });
            },
            new ComponentResourceOptions { Protect = true, RetainOnDelete = true }));

        Assert.True(graph.Named("heir") is { Protect: true, RetainOnDelete: true });
        Assert.True(graph.Named("rebel") is { Protect: false, RetainOnDelete: false });
    }

    [Fact]
    public async Task The_provider_comes_from_the_nearest_ancestor_that_names_one_for_the_package()
    {
        var graph = await Samples.EvaluateAsync(() =>
        {
            var provider = new Pulumi.Kubernetes.Provider("cluster");
            _ = new Group(
                "outer",
                outer =>
                {
                    Samples.Show("inside", [], new CustomResourceOptions { Parent = outer });
                    _ = new ResourceGroup("group", options: new CustomResourceOptions { Parent = outer });
                },
                new ComponentResourceOptions { Providers = { provider } });
            Samples.Show("outside", []);
        });

        Assert.Equal(graph.Named("cluster").Urn, graph.Named("inside").Provider);
        Assert.Null(graph.Named("group").Provider);
        Assert.Null(graph.Named("outside").Provider);
    }

    [Fact]
    public async Task Urns_name_the_types_of_all_ancestors_but_the_stack()
    {
        var graph = await Samples.EvaluateAsync(() => _ = new Group(
            "outer", outer => _ = new Group("inner", inner => Samples.Show("leaf", [], new() { Parent = inner }), new() { Parent = outer })));

        Assert.Equal("urn:pulumi:dev::sample::sample:index:Group$sample:index:Group$kubernetes:core/v1:ConfigMap::leaf", graph.Named("leaf").Urn);
        Assert.Equal(graph.Named("inner").Urn, graph.Named("leaf").Parent);
        Assert.Equal(graph.Named("sample-dev").Urn, graph.Named("outer").Parent);
        Assert.Null(graph.Named("sample-dev").Parent);
        Assert.True(graph.Named("leaf").Custom);
        Assert.False(graph.Named("inner").Custom);
    }

    [Fact]
    public async Task Dependencies_are_told_apart_by_input_and_by_option()
    {
        var graph = await Samples.EvaluateAsync(() =>
        {
            var group = new ResourceGroup("group");
            var first = Samples.Show("first", []);
            Samples.Show(
                "shown",
                new InputMap<string> { ["group"] = group.Name, ["plain"] = "text" },
                new CustomResourceOptions { DependsOn = { first } });
        });

        var shown = graph.Named("shown");
        Assert.Equal([graph.Named("first").Urn], shown.DependsOn.ToArray());
        Assert.Equal([graph.Named("group").Urn], Assert.Single(shown.PropertyDependencies, p => p.Key == "data").Value.ToArray());
        Assert.DoesNotContain("metadata", shown.PropertyDependencies.Keys);
    }

    [Fact]
    public async Task Outputs_of_the_stack_are_read_to_the_leaves()
    {
        var graph = await Samples.EvaluateAsync(() => new Dictionary<string, object?>
        {
            ["group"] = new ResourceGroup("group").Name,
            ["list"] = new[] { "a", "b" },
            ["number"] = 3,
        });

        Assert.Equal("""{"group":"${group.name}","list":["a","b"],"number":3}""", GraphJson.WriteValue(graph.Outputs));
    }

    private static ManagedCluster Cluster() => new("aks", new ManagedClusterArgs
    {
        ResourceGroupName = "group",
        KubernetesVersion = "1.35",
        OidcIssuerProfile = new ManagedClusterOIDCIssuerProfileArgs { Enabled = true },
        // A list going in, a map coming out.
        Identity = new ManagedClusterIdentityArgs { UserAssignedIdentities = { "id" } },
    });
}
