using JupyterSpark.Synth.Graph;
using JupyterSpark.Tests.Kit;

namespace JupyterSpark.Tests.Acceptance;

public class HubExposureTests
{
    [Fact]
    public async Task An_ingress_ends_TLS_for_the_hubs_hosts_with_the_Secret_that_is_named()
    {
        var hub = await HubAsync(
            "{ https: { kind: secret, hosts: [hub.example.org], secretName: hub-tls }, expose: { kind: ingress,"
            + " ingress: { className: nginx, annotations: { nginx.ingress.kubernetes.io/proxy-body-size: \"0\" } } } }");
        Assert.Equal(("true", "nginx", "0", "hub.example.org"), (
            hub.Leaf("values.ingress.enabled"),
            hub.Leaf("values.ingress.ingressClassName"),
            hub.Inputs.Map("values.ingress.annotations")["nginx.ingress.kubernetes.io/proxy-body-size"],
            hub.Leaf("values.ingress.hosts[0]")));
        Assert.Equal(("hub.example.org", "hub-tls"), (hub.Leaf("values.ingress.tls[0].hosts[0]"), hub.Leaf("values.ingress.tls[0].secretName")));
        // The proxy behind it speaks http, or the ingress would come to a port that nobody serves.
        Assert.Equal(("ClusterIP", "false", ""), (
            hub.Leaf("values.proxy.service.type"), hub.Leaf("values.proxy.https.enabled"), hub.Leaf("values.proxy.https.type")));
    }

    [Fact]
    public async Task What_ends_TLS_before_an_ingress_leaves_it_without_a_Secret()
    {
        var hub = await HubAsync("{ https: { kind: offload, hosts: [hub.example.org] }, expose: { kind: ingress } }");
        Assert.Equal(("true", "hub.example.org", "[]"), (
            hub.Leaf("values.ingress.enabled"), hub.Leaf("values.ingress.hosts[0]"), hub.Leaf("values.ingress.tls")));
    }

    [Theory]
    [InlineData("{ kind: secret, hosts: [hub.example.org], secretName: hub-tls }", "https", "http")]
    [InlineData("{ kind: offload, hosts: [hub.example.org] }", "https", "http")]
    [InlineData("{ kind: none }", "http", "https")]
    public async Task A_port_of_the_nodes_is_that_of_https_where_there_is_TLS(string https, string port, string other)
    {
        var hub = await HubAsync($"{{ https: {https}, expose: {{ kind: nodePort, nodePort: 30443 }} }}");
        Assert.Equal(("NodePort", "30443"), (hub.Leaf("values.proxy.service.type"), hub.Leaf($"values.proxy.service.nodePorts.{port}")));
        Assert.Null(hub.Leaf($"values.proxy.service.nodePorts.{other}"));
        Assert.Equal("false", hub.Leaf("values.ingress.enabled"));
    }

    [Fact]
    public async Task A_port_that_nobody_names_is_the_clusters_choice() =>
        Assert.DoesNotContain(
            (await HubAsync("{ expose: { kind: nodePort } }")).Inputs.Leaves().Keys, key => key.Contains("nodePorts", StringComparison.Ordinal));

    // The chart lets every source in on the ports of http and https, whoever brings the traffic, as long as no value says otherwise.
    [Theory]
    [InlineData("nodePort")]
    [InlineData("ingress")]
    public async Task Nothing_narrows_what_the_proxys_policy_lets_in(string kind) =>
        Assert.DoesNotContain(
            (await HubAsync($"{{ expose: {{ kind: {kind} }} }}")).Inputs.Leaves().Keys,
            key => key.StartsWith("values.proxy.chp.networkPolicy", StringComparison.Ordinal)
                && (key.Contains("ngressPorts", StringComparison.Ordinal) || key.Contains("enabled", StringComparison.Ordinal)));

    private static async Task<GraphResource> HubAsync(string hub) =>
        (await Evaluated.ChangedAsync("onprem", StackText.With("hub", hub))).Resource("kubernetes:helm.sh/v3:Release", "hub");
}
