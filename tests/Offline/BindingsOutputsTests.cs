using System.Collections.Immutable;
using Pulumi;
using Pulumi.AzureNative.Authorization;
using Pulumi.AzureNative.ContainerService;
using Pulumi.AzureNative.Storage;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Utilities;

namespace JupyterSpark.Tests.Offline;

/// <summary>What providers give is read into the official types.</summary>
public class BindingsOutputsTests
{
    [Fact]
    public async Task A_nested_output_has_its_type()
    {
        ManagedCluster? cluster = null;
        await BindingsRun.OfAsync(
            () => cluster = new ManagedCluster("aks", new ManagedClusterArgs { ResourceGroupName = "group" }),
            Map(("oidcIssuerProfile", Map(("enabled", true), ("issuerURL", "https://issuer.example/"))), ("maxAgentPools", 100.0)));

        Assert.Equal("https://issuer.example/", await OutputUtilities.GetValueAsync(cluster!.OidcIssuerProfile.Apply(p => p!.IssuerURL)));
        Assert.Equal(100, await OutputUtilities.GetValueAsync(cluster.MaxAgentPools));
    }

    [Fact]
    public async Task A_union_in_an_output_knows_which_it_is()
    {
        Service? service = null;
        var ports = ImmutableArray.Create<object>(Map(("port", 80.0), ("targetPort", "http")), Map(("port", 81.0), ("targetPort", 8081.0)));
        await BindingsRun.OfAsync(() => service = new Service("hub"), Map(("spec", Map(("ports", ports), ("type", "ClusterIP")))));

        var spec = await OutputUtilities.GetValueAsync(service!.Spec);
        Assert.Equal("http", spec.Ports[0].TargetPort.AsT1);
        Assert.Equal(8081, spec.Ports[1].TargetPort.AsT0);
        Assert.Equal("ClusterIP", spec.Type);
    }

    [Fact]
    public async Task A_function_is_called_by_its_token_and_gives_its_type()
    {
        var keys = ImmutableArray.Create<object>(Map(("keyName", "key1"), ("value", "s3cret"), ("permissions", "Full")));
        var args = new ListStorageAccountKeysInvokeArgs { AccountName = Output.Create("store"), ResourceGroupName = "group" };
        Output<ListStorageAccountKeysResult>? result = null;
        var run = await BindingsRun.OfAsync(() => result = ListStorageAccountKeys.Invoke(args), Map(("keys", keys)));

        Assert.Equal("s3cret", (await OutputUtilities.GetValueAsync(result!)).Keys[0].Value);
        var call = Assert.Single(run.Calls);
        Assert.Equal("azure-native:storage:listStorageAccountKeys", call.Token);
        Assert.Equal("store", call.Args["accountName"]);
        Assert.Equal(2, call.Args.Count);
    }

    [Fact]
    public async Task A_function_without_arguments_can_be_awaited()
    {
        Task<GetClientConfigResult>? result = null;
        await BindingsRun.OfAsync(() => result = GetClientConfig.InvokeAsync(), Map(("tenantId", "t"), ("subscriptionId", "s")));

        Assert.Equal("t", (await result!).TenantId);
    }

    [Fact]
    public async Task An_existing_object_is_read_by_its_id_and_sends_nothing()
    {
        ConfigMap? map = null;
        var run = await BindingsRun.OfAsync(() => map = ConfigMap.Get("settings", "hub/settings"), Map(("data", Map(("a", "1")))));

        Assert.Equal("hub/settings", run.Resources[0].Id);
        Assert.Empty(run.Inputs);
        Assert.Equal("1", (await OutputUtilities.GetValueAsync(map!.Data))["a"]);
    }

    [Fact]
    public async Task An_existing_resource_of_a_bridged_provider_is_read_with_a_state()
    {
        var state = new Pulumi.Docker.VolumeState { Driver = "local" };

        var run = await BindingsRun.OfAsync(() => Pulumi.Docker.Volume.Get("homes", "v1", state));

        Assert.Equal("v1", run.Resources[0].Id);
        Assert.Equal("local", run.Inputs["driver"]);
    }

    private static ImmutableDictionary<string, object> Map(params (string Key, object Value)[] entries) =>
        entries.ToImmutableDictionary(e => e.Key, e => e.Value);
}
