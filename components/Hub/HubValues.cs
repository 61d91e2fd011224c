using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Spark;
using JupyterSpark.Components.Units;

namespace JupyterSpark.Components.Hub;

/// <summary>
/// What the chart's values are made from, beside the settings. Parts that are known only at deployment are opaque: whatever is given stands
/// in the values as it is.
/// </summary>
public sealed record HubValuesInput
{
    /// <summary>The hub's settings.</summary>
    public required HubSettings Settings { get; init; }

    /// <summary>The four pools.</summary>
    public required NodePools Pools { get; init; }

    /// <summary>The StorageClass of the database disk; null for the cluster's default.</summary>
    public required string? DiskStorageClass { get; init; }

    /// <summary>Annotations of the public Service.</summary>
    public required IReadOnlyDictionary<string, string> LoadBalancerAnnotations { get; init; }

    /// <summary>What each project's notebooks need of the target, by project.</summary>
    public required IReadOnlyDictionary<string, NotebookNeeds> Needs { get; init; }

    /// <summary>Whether notebooks get their identity from the cloud's metadata server; otherwise it stays shut.</summary>
    public required bool MetadataServer { get; init; }

    /// <summary>Whether executors mount the user's home.</summary>
    public required bool MountHomeInExecutors { get; init; }

    /// <summary>The pull Secret's name; null when nodes may pull.</summary>
    public required string? PullSecret { get; init; }

    /// <summary>The hub image's name and tag (opaque).</summary>
    public required (object Name, object Tag) HubImage { get; init; }

    /// <summary>The notebook image's name and tag (opaque).</summary>
    public required (object Name, object Tag) NotebookImage { get; init; }

    /// <summary>The notebook image's whole reference (opaque).</summary>
    public required object NotebookReference { get; init; }

    /// <summary>The name of the hub's own Secret (opaque).</summary>
    public required object ExistingSecret { get; init; }

    /// <summary>The token between hub and proxy, the one secret that the chart takes as a value only (opaque).</summary>
    public required object ProxyToken { get; init; }

    /// <summary>The claim of the homes (opaque); null when each user has a disk.</summary>
    public required object? HomesClaim { get; init; }

    /// <summary>Class (opaque; null for the cluster's default) and size of the users' disks; null when homes are on one share.</summary>
    public (object? StorageClass, ByteSize Size)? HomeDisks { get; init; }

    /// <summary>Ranges of pods that may lie outside of the private ones; notebooks reach none of them as a part of the internet.</summary>
    public IReadOnlyList<string> PodRanges { get; init; } = [];

    /// <summary>The API server's ranges beyond the public internet, each (range, port); the range is opaque.</summary>
    public required IReadOnlyList<(object Cidr, int Port)> ApiServer { get; init; }
}

/// <summary>
/// The values of the chart zero-to-jupyterhub 4.4.0: what ran on a cluster whose namespaces enforce Pod Security <c>restricted</c>, and what a
/// security reviewer asks for beyond the chart's defaults. One method a top-level key.
/// </summary>
public static class HubValues
{
    private const string DedicatedKey = "hub.jupyter.org/dedicated";
    private const string PurposeKey = "hub.jupyter.org/node-purpose";

    /// <summary>The values.</summary>
    public static Dictionary<string, object?> Of(HubValuesInput input) => new(StringComparer.Ordinal)
    {
        ["hub"] = Hub(input),
        ["proxy"] = Proxy(input),
        ["singleuser"] = SingleUser(input),
        ["scheduling"] = Scheduling(input),
        ["prePuller"] = Map(
            // The hook makes an upgrade wait until every node has gigabytes of images.
            ("hook", Map(("enabled", false), ("nodeSelector", Labels(input.Pools.App.Selector)))),
            ("continuous", Map(("enabled", input.Settings.ContinuousPrePuller)))),
        ["cull"] = Map(
            ("enabled", input.Settings.Cull.Enabled),
            ("timeout", input.Settings.Cull.Timeout),
            ("every", input.Settings.Cull.Every),
            ("maxAge", input.Settings.Cull.MaxAge)),
        // The chart's Role reads every Secret of the namespace; ours does not. Its scheduler comes with its own roles only.
        ["rbac"] = Map(("create", input.Settings.UserScheduler)),
        ["imagePullSecrets"] = input.PullSecret is { } secret ? new List<object?> { Map(("name", secret)) } : [],
        ["ingress"] = Ingress(input.Settings),
        ["debug"] = Map(("enabled", false)),
    };

    private static Dictionary<string, object?> Hub(HubValuesInput input)
    {
        var settings = input.Settings;
        var hub = Map(
            ("image", Image(input.HubImage)),
            ("existingSecret", input.ExistingSecret),
            ("config", HubConfigValues.Of(settings, input.HomeDisks is not null)),
            ("extraConfig", HubExtraConfig.Of(settings)),
            ("db", Database(input)),
            ("nodeSelector", Labels(input.Pools.App.Selector)),
            ("tolerations", Tolerations(input.Pools.App.Taints)),
            ("activeServerLimit", settings.ActiveServerLimit == 0 ? null : settings.ActiveServerLimit),
            ("resources", Resources("200m", "512Mi", "1Gi")),
            ("networkPolicy", Map(("egressAllowRules", Map(("cloudMetadataServer", false))))));
        if (settings.Services.Count > 0)
        {
            // Tokens are in the hub's own Secret.
            hub["services"] = settings.Services.Keys.Order(StringComparer.Ordinal).ToDictionary(s => s, _ => (object?)Map());
            hub["loadRoles"] = settings.Services.OrderBy(s => s.Key, StringComparer.Ordinal).ToDictionary(
                s => s.Key,
                s => (object?)Map(("services", Strings([s.Key])), ("scopes", Strings(s.Value))));
        }
        return hub;
    }

    private static Dictionary<string, object?> Database(HubValuesInput input)
    {
        if (input.Settings.DatabaseUrl is { } url)
        {
            return Map(("type", "postgres"), ("url", url));
        }
        return Map(
            // Never sqlite-memory: a restart of the hub would lose every running server.
            ("type", "sqlite-pvc"),
            ("pvc", Map(
                ("storage", input.Settings.DatabaseSize.ToKubernetes()),
                ("storageClassName", input.DiskStorageClass),
                // The disk outlives the release; a new one takes it over.
                ("annotations", Map(("helm.sh/resource-policy", "keep"))))));
    }

    private static Dictionary<string, object?> Proxy(HubValuesInput input)
    {
        var app = input.Pools.App;
        var tls = input.Settings.Tls;
        var endsTls = tls.Type is not null && input.Settings.Ingress is null;
        var egress = Map(("cloudMetadataServer", false), ("privateIPs", false));
        return Map(
            ("secretToken", input.ProxyToken),
            ("service", Map(
            [
                ("type", input.Settings.ServiceType),
                ("annotations", Labels(input.Settings.LoadBalancer ? input.LoadBalancerAnnotations : Labels())),
                ("loadBalancerSourceRanges", Strings(input.Settings.SourceRanges)),
                .. NodePorts(input.Settings),
            ])),
            ("https", Map(
                ("enabled", endsTls),
                ("type", endsTls ? tls.Type : ""),
                ("hosts", Strings(tls.Hosts)),
                ("letsencrypt", Map(("contactEmail", tls.ContactEmail))),
                ("secret", Map(("name", tls.SecretName))))),
            ("chp", Map(
                ("nodeSelector", Labels(app.Selector)),
                ("tolerations", Tolerations(app.Taints)),
                ("resources", Resources("100m", "128Mi", "512Mi")),
                // The proxy calls no API; by default it would mount the namespace's default token.
                ("extraPodSpec", Map(("automountServiceAccountToken", false))),
                ("networkPolicy", Map(("egressAllowRules", Map(
                    ("cloudMetadataServer", false), ("privateIPs", false), ("nonPrivateIPs", false))))))),
            ("traefik", Map(
                ("nodeSelector", Labels(app.Selector)),
                ("tolerations", Tolerations(app.Taints)),
                ("resources", Resources("50m", "128Mi", "256Mi")),
                // Its sidecar keeps the certificate in a Secret and so needs the API server.
                ("networkPolicy", Map(("egressAllowRules", egress), ("egress", ApiServer(input)))))),
            ("secretSync", Map(("resources", Resources("10m", "32Mi", "64Mi")))));
    }

    // Who comes by TLS comes to the port of https; http then only redirects there.
    private static (string Key, object? Value)[] NodePorts(HubSettings settings) =>
        settings.NodePort is { } port ? [("nodePorts", Map((settings.Tls.Type is null ? "http" : "https", port)))] : [];

    // The proxy's policy lets every source in on its own ports, so the controller's pods, too.
    private static Dictionary<string, object?> Ingress(HubSettings settings) => settings.Ingress is not { } ingress
        ? Map(("enabled", false))
        : Map(
            ("enabled", true),
            ("ingressClassName", ingress.ClassName),
            ("annotations", Labels(ingress.Annotations)),
            ("hosts", Strings(settings.Tls.Hosts)),
            ("tls", settings.Tls.SecretName is { } secret
                ? new List<object?> { Map(("hosts", Strings(settings.Tls.Hosts)), ("secretName", secret)) }
                : []));

    private static Dictionary<string, object?> SingleUser(HubValuesInput input)
    {
        var settings = input.Settings;
        var first = settings.Profiles.Single(p => p.IsDefault);
        var needs = input.Needs[first.Project.Project];
        var user = input.Pools.JhubUser;
        var labels = new Dictionary<string, object?>(StringComparer.Ordinal) { ["hub.jupyter.org/network-access-hub"] = "true" };
        foreach (var (key, value) in HubProfiles.Labels(first.Project, needs.Labels))
        {
            labels[key] = value;
        }
        return Map(
            ("image", Image(input.NotebookImage)),
            ("cmd", "jupyterhub-singleuser"),
            ("defaultUrl", "/lab"),
            ("startTimeout", settings.StartTimeoutSeconds),
            ("uid", 1000),
            ("fsGid", 100),
            ("allowPrivilegeEscalation", false),
            ("serviceAccountName", first.Project.NotebookServiceAccount),
            // The other way is a privileged container in every notebook's pod; network policies keep the metadata server shut, or open it.
            ("cloudMetadata", Map(("blockWithIptables", false), ("ip", "169.254.169.254"))),
            ("extraEnv", Map(
                ("MY_POD_IP", Field("status.podIP")),
                ("MY_POD_NAME", Field("metadata.name")),
                ("MY_POD_NAMESPACE", Field("metadata.namespace")),
                ("SPARK_CONF_DIR", SparkPaths.ConfDirectory))),
            ("extraLabels", labels),
            ("cpu", Map(("guarantee", first.CpuGuarantee), ("limit", first.CpuLimit))),
            ("memory", Map(("guarantee", first.MemoryGuarantee.ToJupyterHub()), ("limit", first.MemoryLimit.ToJupyterHub()))),
            ("nodeSelector", Labels(user.Selector)),
            ("extraTolerations", Tolerations(user.Taints.Where(t => t != new Taint(DedicatedKey, "user", "NoSchedule")))),
            ("storage", Storage(input, first.Project, needs.Files)),
            ("networkPolicy", Map(
                ("enabled", true),
                ("egressAllowRules", Map(
                    ("cloudMetadataServer", input.MetadataServer),
                    // Where the metadata server is the identity's endpoint it may also be the cluster's DNS.
                    ("dnsPortsCloudMetadataServer", input.MetadataServer),
                    ("dnsPortsKubeSystemNamespace", true),
                    ("dnsPortsPrivateIPs", true),
                    // The chart's rule knows the private ranges alone.
                    ("nonPrivateIPs", input.PodRanges.Count == 0),
                    ("privateIPs", false))),
                ("egress", ApiServer(input).Concat(Internet(input)).ToList()))),
            ("profileList", HubProfiles.Of(
                settings, input.NotebookReference, user, input.Needs, input.MountHomeInExecutors)));
    }

    private static Dictionary<string, object?> Storage(HubValuesInput input, ProjectNames project, IReadOnlyList<MountedFiles> files)
    {
        var hasShare = input.Needs[project.Project].HasShare;
        var storage = Map(
            ("homeMountPath", input.Settings.HomeMountPath),
            ("extraVolumes", HubProfiles.Volumes(project, hasShare, files)),
            ("extraVolumeMounts", HubProfiles.Mounts(input.Settings, hasShare, files)));
        if (input.HomeDisks is { } disks)
        {
            storage["type"] = "dynamic";
            storage["capacity"] = disks.Size.ToKubernetes();
            storage["dynamic"] = Map(("storageClass", disks.StorageClass));
        }
        else
        {
            // One share for all homes, one folder a user: no claim a user.
            storage["type"] = "static";
            storage["static"] = Map(("pvcName", input.HomesClaim), ("subPath", "{username}"));
        }
        return storage;
    }

    private static Dictionary<string, object?> Scheduling(HubValuesInput input) => Map(
        ("userScheduler", Map(("enabled", input.Settings.UserScheduler), ("nodeSelector", Labels(input.Pools.App.Selector)))),
        ("podPriority", Map(("enabled", true))),
        ("userPlaceholder", Map(("enabled", input.Settings.Placeholders > 0), ("replicas", input.Settings.Placeholders))),
        ("corePods", Map(("nodeAffinity", Map(("matchNodePurpose", Purpose(input.Pools.App)))))),
        ("userPods", Map(("nodeAffinity", Map(("matchNodePurpose", Purpose(input.Pools.JhubUser)))))));

    // Nodes that somebody else labelled are found by their selector alone.
    private static string Purpose(NodePool pool) => pool.Labels.ContainsKey(PurposeKey) ? "require" : "ignore";

    private static List<object?> ApiServer(HubValuesInput input) => input.ApiServer
        .Select(range => (object?)Map(
            ("to", new List<object?> { Map(("ipBlock", Map(("cidr", range.Cidr)))) }),
            ("ports", new List<object?> { Map(("port", range.Port), ("protocol", "TCP")) })))
        .ToList();

    private static IEnumerable<object?> Internet(HubValuesInput input)
    {
        if (input.PodRanges.Count > 0)
        {
            var all = Map(("cidr", "0.0.0.0/0"), ("except", Strings(SparkNetworkPolicies.PublicExcept(input.PodRanges))));
            yield return Map(("to", new List<object?> { Map(("ipBlock", all)) }));
        }
    }

    private static Dictionary<string, object?> Image((object Name, object Tag) image) =>
        Map(("name", image.Name), ("tag", image.Tag), ("pullPolicy", "IfNotPresent"));

    private static Dictionary<string, object?> Field(string path) => Map(("valueFrom", Map(("fieldRef", Map(("fieldPath", path))))));

    private static Dictionary<string, object?> Resources(string cpu, string memory, string memoryLimit) =>
        Map(("requests", Map(("cpu", cpu), ("memory", memory))), ("limits", Map(("memory", memoryLimit))));

    private static List<object?> Tolerations(IEnumerable<Taint> taints) => taints
        .Select(t => (object?)Map(("key", t.Key), ("operator", "Equal"), ("value", t.Value), ("effect", t.Effect)))
        .ToList();

    private static List<object?> Strings(IEnumerable<string> texts) => texts.Cast<object?>().ToList();

    private static Dictionary<string, string> Labels() => [];

    private static Dictionary<string, object?> Labels(IReadOnlyDictionary<string, string> labels) =>
        labels.OrderBy(l => l.Key, StringComparer.Ordinal).ToDictionary(l => l.Key, l => (object?)l.Value, StringComparer.Ordinal);

    private static Dictionary<string, object?> Map(params (string Key, object? Value)[] entries) =>
        entries.ToDictionary(e => e.Key, e => e.Value, StringComparer.Ordinal);
}
