using JupyterSpark.Components.Foundation;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace JupyterSpark.Components.Spark;

/// <summary>
/// The network policies between the notebooks (drivers) and executors of one project: the rules that ran on a cluster, each with the
/// project's label, so that no executor reaches another project's driver. Between pods always by selector: under Cilium an address range
/// matches no pod.
/// </summary>
public static class SparkNetworkPolicies
{
    /// <summary>What the whole of IPv4 has that is no public internet.</summary>
    /// <param name="podRanges">Ranges of pods that may lie outside of the private ones.</param>
    public static List<string> PublicExcept(IReadOnlyList<string> podRanges) => [.. PrivateRanges, .. podRanges];

    private static readonly string[] PrivateRanges = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.169.254/32"];

    /// <summary>The labels of the project's notebook pods.</summary>
    public static Dictionary<string, string> NotebookLabels(ProjectNames names) => new(StringComparer.Ordinal)
    {
        ["component"] = "singleuser-server",
        [PlatformLabels.Project] = names.Project,
    };

    /// <summary>The labels of the project's executors.</summary>
    public static Dictionary<string, string> ExecutorLabels(ProjectNames names) => new(StringComparer.Ordinal)
    {
        ["spark-role"] = "executor",
        [PlatformLabels.Project] = names.Project,
    };

    /// <summary>Executors: in from the project's drivers and executors only; out to them, DNS, the object store and the identity's endpoint.</summary>
    /// <param name="names">The project's names.</param>
    /// <param name="beyond">What pods may reach beyond the public internet: the store, the identity's endpoint.</param>
    /// <param name="shared">Whether other pods live in the namespace; the policy then selects executors instead of every pod.</param>
    /// <param name="podRanges">Ranges of pods that are no part of the public internet, whatever they look like.</param>
    public static NetworkPolicySpecArgs ForExecutors(
        ProjectNames names, IReadOnlyList<EgressTarget> beyond, bool shared, IReadOnlyList<string> podRanges)
    {
        var spec = new NetworkPolicySpecArgs
        {
            PodSelector = shared ? Selector(ExecutorLabels(names)) : new LabelSelectorArgs(),
            PolicyTypes = { "Ingress", "Egress" },
            Ingress =
            {
                new NetworkPolicyIngressRuleArgs
                {
                    From = { Notebooks(names), Executors(names) },
                    Ports = { Port(SparkPorts.ExecutorBlockManager) },
                },
            },
            Egress =
            {
                new NetworkPolicyEgressRuleArgs { To = { Notebooks(names) }, Ports = DriverPorts() },
                new NetworkPolicyEgressRuleArgs { To = { Executors(names) }, Ports = { Port(SparkPorts.ExecutorBlockManager) } },
                Dns(),
                PublicHttps(podRanges),
            },
        };
        Open(spec, beyond);
        return spec;
    }

    /// <summary>
    /// Notebooks, in addition to the chart's policy: in from the project's executors on the driver's ports, out to their block managers and the
    /// object store.
    /// </summary>
    /// <param name="names">The project's names.</param>
    /// <param name="beyond">What pods may reach beyond the public internet.</param>
    public static NetworkPolicySpecArgs ForNotebooks(ProjectNames names, IReadOnlyList<EgressTarget> beyond)
    {
        var spec = new NetworkPolicySpecArgs
        {
            PodSelector = Selector(NotebookLabels(names)),
            PolicyTypes = { "Ingress", "Egress" },
            Ingress = { new NetworkPolicyIngressRuleArgs { From = { Executors(names) }, Ports = DriverPorts() } },
            Egress = { new NetworkPolicyEgressRuleArgs { To = { Executors(names) }, Ports = { Port(SparkPorts.ExecutorBlockManager) } } },
        };
        Open(spec, beyond);
        return spec;
    }

    /// <summary>A standalone cluster: in from the project's drivers and from itself only; out to them, DNS, the object store and the identity's endpoint.</summary>
    /// <param name="names">The project's names.</param>
    /// <param name="beyond">What pods may reach beyond the public internet.</param>
    /// <param name="podRanges">Ranges of pods that are no part of the public internet, whatever they look like.</param>
    public static NetworkPolicySpecArgs ForStandalone(
        ProjectNames names, IReadOnlyList<EgressTarget> beyond, IReadOnlyList<string> podRanges)
    {
        var spec = new NetworkPolicySpecArgs
        {
            PodSelector = Selector(StandaloneNames.Labels(names)),
            PolicyTypes = { "Ingress", "Egress" },
            Ingress =
            {
                new NetworkPolicyIngressRuleArgs { From = { Notebooks(names) }, Ports = StandalonePorts() },
                new NetworkPolicyIngressRuleArgs { From = { Standalone(names) }, Ports = { StandalonePorts(), Port(StandaloneNames.WorkerPort) } },
            },
            Egress =
            {
                new NetworkPolicyEgressRuleArgs { To = { Notebooks(names) }, Ports = DriverPorts() },
                new NetworkPolicyEgressRuleArgs { To = { Standalone(names) }, Ports = { StandalonePorts(), Port(StandaloneNames.WorkerPort) } },
                Dns(),
                PublicHttps(podRanges),
            },
        };
        Open(spec, beyond);
        return spec;
    }

    /// <summary>Notebooks with a standalone cluster, in addition: in from its executors on the driver's ports, out to its master and block managers.</summary>
    /// <param name="names">The project's names.</param>
    public static NetworkPolicySpecArgs ForStandaloneDrivers(ProjectNames names) => new()
    {
        PodSelector = Selector(NotebookLabels(names)),
        PolicyTypes = { "Ingress", "Egress" },
        Ingress = { new NetworkPolicyIngressRuleArgs { From = { Standalone(names) }, Ports = DriverPorts() } },
        Egress = { new NetworkPolicyEgressRuleArgs { To = { Standalone(names) }, Ports = StandalonePorts() } },
    };

    /// <summary>A pod that calls the API server only, and is called by nobody.</summary>
    /// <param name="labels">The pod's labels.</param>
    /// <param name="network">The API server's ranges beyond the public internet, and those of pods.</param>
    public static NetworkPolicySpecArgs ForApiClient(Dictionary<string, string> labels, NetworkFacts network)
    {
        var spec = new NetworkPolicySpecArgs
        {
            PodSelector = Selector(labels),
            PolicyTypes = { "Ingress", "Egress" },
            Egress = { Dns(), PublicHttps(network.PodRanges) },
        };
        foreach (var range in network.ApiServer)
        {
            spec.Egress.Add(new NetworkPolicyEgressRuleArgs
            {
                To = { new NetworkPolicyPeerArgs { IpBlock = new IPBlockArgs { Cidr = range.Cidr } } },
                Ports = { Port(range.Port) },
            });
        }
        return spec;
    }

    /// <summary>A pod that calls the object store only, and is called by nobody.</summary>
    /// <param name="labels">The pod's labels.</param>
    /// <param name="beyond">What pods may reach beyond the public internet.</param>
    /// <param name="podRanges">Ranges of pods that are no part of the public internet, whatever they look like.</param>
    public static NetworkPolicySpecArgs ForStoreClient(
        Dictionary<string, string> labels, IReadOnlyList<EgressTarget> beyond, IReadOnlyList<string> podRanges)
    {
        var spec = new NetworkPolicySpecArgs
        {
            PodSelector = Selector(labels),
            PolicyTypes = { "Ingress", "Egress" },
            Egress = { Dns(), PublicHttps(podRanges) },
        };
        Open(spec, beyond);
        return spec;
    }

    private static void Open(NetworkPolicySpecArgs spec, IReadOnlyList<EgressTarget> targets)
    {
        foreach (var target in targets)
        {
            spec.Egress.Add(new NetworkPolicyEgressRuleArgs { To = { Peer(target) }, Ports = { Port(target.Port) } });
        }
    }

    private static NetworkPolicyPeerArgs Peer(EgressTarget target) => target switch
    {
        CidrEgress range => new NetworkPolicyPeerArgs { IpBlock = new IPBlockArgs { Cidr = range.Cidr } },
        PodEgress pods => Peer(pods.Namespace, pods.Labels.ToDictionary(StringComparer.Ordinal)),
        _ => throw new ArgumentException($"No policy for {target.GetType().Name}.", nameof(target)),
    };

    private static NetworkPolicyPeerArgs Notebooks(ProjectNames names) => Peer(names.HubNamespace, NotebookLabels(names));

    private static NetworkPolicyPeerArgs Executors(ProjectNames names) => Peer(names.ExecutorNamespace, ExecutorLabels(names));

    private static NetworkPolicyPeerArgs Standalone(ProjectNames names) => Peer(names.ExecutorNamespace, StandaloneNames.Labels(names));

    // A worker has several executors, each with the next port.
    private static InputList<NetworkPolicyPortArgs> StandalonePorts() =>
    [
        Port(StandaloneNames.MasterPort),
        Range(SparkPorts.ExecutorBlockManager, SparkPorts.ExecutorBlockManager + SparkPorts.Retries),
    ];

    private static NetworkPolicyPeerArgs Peer(string @namespace, Dictionary<string, string> labels) => new()
    {
        NamespaceSelector = new LabelSelectorArgs { MatchLabels = { [PlatformLabels.NamespaceName] = @namespace } },
        PodSelector = Selector(labels),
    };

    private static LabelSelectorArgs Selector(Dictionary<string, string> labels) => new() { MatchLabels = labels };

    private static InputList<NetworkPolicyPortArgs> DriverPorts() =>
    [
        Range(SparkPorts.Driver, SparkPorts.DriverLast),
        Range(SparkPorts.DriverBlockManager, SparkPorts.DriverBlockManagerLast),
    ];

    private static NetworkPolicyEgressRuleArgs Dns() => new()
    {
        To =
        {
            new NetworkPolicyPeerArgs
            {
                NamespaceSelector = new LabelSelectorArgs { MatchLabels = { [PlatformLabels.NamespaceName] = "kube-system" } },
            },
        },
        Ports = { Port(53, "UDP"), Port(53) },
    };

    private static NetworkPolicyEgressRuleArgs PublicHttps(IReadOnlyList<string> podRanges) => new()
    {
        To = { new NetworkPolicyPeerArgs { IpBlock = new IPBlockArgs { Cidr = "0.0.0.0/0", Except = PublicExcept(podRanges) } } },
        Ports = { Port(443) },
    };

    private static NetworkPolicyPortArgs Port(int port, string protocol = "TCP") => new() { Port = port, Protocol = protocol };

    private static NetworkPolicyPortArgs Range(int first, int last) => new() { Port = first, EndPort = last, Protocol = "TCP" };
}
