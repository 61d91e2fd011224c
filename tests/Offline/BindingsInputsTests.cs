using System.Collections.Immutable;
using Pulumi;
using Pulumi.AzureNative.ContainerService;
using Pulumi.DockerBuild;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;

namespace JupyterSpark.Tests.Offline;

/// <summary>What the bindings send is what the official packages send.</summary>
public class BindingsInputsTests
{
    [Fact]
    public async Task A_kubernetes_object_says_what_it_is()
    {
        var run = await BindingsRun.OfAsync(() => _ = new ConfigMap("settings", new ConfigMapArgs { Kind = "Other" }));

        Assert.Equal("kubernetes:core/v1:ConfigMap", run.Resources[0].Type);
        Assert.Equal("v1", run.Inputs["apiVersion"]);
        Assert.Equal("ConfigMap", run.Inputs["kind"]);
    }

    [Fact]
    public async Task A_helm_release_says_that_it_is_compatible()
    {
        var run = await BindingsRun.OfAsync(() => _ = new Release("hub", new ReleaseArgs { Chart = "jupyterhub" }));

        Assert.Equal("true", run.Inputs["compat"]);
        Assert.DoesNotContain("values", run.Inputs.Keys);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_enumeration_is_its_text_on_the_wire(bool typed)
    {
        var run = await BindingsRun.OfAsync(() => _ = new AgentPool("pool", new AgentPoolArgs
        {
            ResourceGroupName = "group",
            ResourceName = "cluster",
            Mode = typed ? AgentPoolMode.System : "System",
        }));

        Assert.Equal("System", run.Inputs["mode"]);
    }

    [Fact]
    public async Task A_list_of_enumerations_is_a_list_of_texts()
    {
        var args = new ImageArgs { Push = true, Platforms = { Platform.Linux_amd64 } };

        var run = await BindingsRun.OfAsync(() => _ = new Image("worker", args));

        Assert.Equal(["linux/amd64"], ((ImmutableArray<object>)run.Inputs["platforms"]).Cast<string>());
    }

    [Fact]
    public async Task What_the_official_classes_start_with_is_sent()
    {
        var run = await BindingsRun.OfAsync(() => _ = new Image("worker", new ImageArgs { Push = true }));

        Assert.Equal(true, run.Inputs["buildOnPreview"]);
        Assert.Equal("default", run.Inputs["network"]);
    }

    [Fact]
    public async Task A_port_is_a_number_or_a_name()
    {
        var run = await BindingsRun.OfAsync(() => _ = new Service("hub", new ServiceArgs
        {
            Spec = new ServiceSpecArgs
            {
                Type = ServiceSpecType.ClusterIP,
                Ports = { new ServicePortArgs { Port = 80, TargetPort = 8000 }, new ServicePortArgs { Port = 81, TargetPort = "metrics" } },
            },
        }));

        var spec = (ImmutableDictionary<string, object>)run.Inputs["spec"];
        var targets = ((ImmutableArray<object>)spec["ports"]).Cast<ImmutableDictionary<string, object>>().Select(p => p["targetPort"]);
        Assert.Equal([8000.0, "metrics"], targets);
        Assert.Equal("ClusterIP", spec["type"]);
    }

    [Fact]
    public async Task Settings_of_a_provider_travel_as_JSON_text_unless_they_are_texts()
    {
        var run = await BindingsRun.OfAsync(() => _ = new Pulumi.Kubernetes.Provider("cluster", new Pulumi.Kubernetes.ProviderArgs
        {
            EnableConfigMapMutable = true,
            KubeConfig = "apiVersion: v1",
        }));

        Assert.Equal("pulumi:providers:kubernetes", run.Resources[0].Type);
        Assert.Equal("true", run.Inputs["enableConfigMapMutable"]);
        Assert.Equal("apiVersion: v1", run.Inputs["kubeconfig"]);
    }

    [Fact]
    public async Task A_missing_required_input_is_an_error_that_names_it()
    {
        var error = await Assert.ThrowsAnyAsync<Exception>(() => BindingsRun.OfAsync(() => _ = new Release("hub", new ReleaseArgs())));

        Assert.Contains("chart", error.Message, StringComparison.OrdinalIgnoreCase);
    }
}
