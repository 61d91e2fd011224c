using System.Globalization;
using JupyterSpark.Components.Local;
using JupyterSpark.Components.Text;
using JupyterSpark.Synth.Graph;

namespace JupyterSpark.Synth.Artifacts;

/// <summary>
/// <c>compose.yaml</c>: the graph's containers, network and volume as Compose takes them, and <c>cluster.sh</c>, which builds, runs, stops and removes
/// them by name. No file when the graph has no container. A secret variable is asked for by its name: <c>${JUPYTER_TOKEN:?}</c>.
/// </summary>
internal static class ComposeFile
{
    /// <summary>The type of a container.</summary>
    public const string ContainerType = "docker:index/container:Container";

    private const string Head =
        """
        # What `pulumi up` makes, for Compose: `sh images/build.sh`, then `JUPYTER_TOKEN=... docker compose up --detach`; cluster.sh does both.
        # Use one of the two on a machine: both give the same names to network, volume and containers.

        """;

    private const string Script =
        """
        #!/bin/sh
        # cluster.sh build|run|stop|down: the cluster of compose.yaml without Pulumi.
        #   build  makes the images        run   starts everything and prints JupyterLab's address
        #   stop   removes the containers  down  removes the volume, too: the notebooks in it are lost
        # BUILDER=podman uses Podman. JUPYTER_TOKEN=... sets the token; otherwise run makes one.
        set -eu
        cd "$(dirname "$0")"
        engine=${BUILDER:-docker}
        token() { od -An -N24 -tx1 /dev/urandom | tr -d ' \n'; }
        case "${1:-}" in
        build) exec sh images/build.sh ;;
        run)
            JUPYTER_TOKEN=${JUPYTER_TOKEN:-$(token)}
            export JUPYTER_TOKEN
            "$engine" compose up --detach
            echo "JupyterLab: http://ADDRESS/lab?token=$JUPYTER_TOKEN"
            ;;
        # Compose wants the variable to be there, whatever it does.
        stop) JUPYTER_TOKEN=unused exec "$engine" compose down ;;
        down) JUPYTER_TOKEN=unused exec "$engine" compose down --volumes ;;
        *)
            echo "cluster.sh build|run|stop|down" >&2
            exit 64
            ;;
        esac

        """;

    /// <summary>The files.</summary>
    public static IEnumerable<Artifact> Of(ResourceGraph graph)
    {
        var all = graph.OfType(ContainerType).ToList();
        var containers = all.OrderBy(c => all.Count(other => c.DependsOn.Contains(other.Urn))).ThenBy(NameOf, StringComparer.Ordinal).ToList();
        if (containers.Count == 0)
        {
            return [];
        }
        var networks = graph.OfType("docker:index/network:Network").ToList();
        var volumes = graph.OfType("docker:index/volume:Volume").ToList();
        var file = new OrderedDictionary<string, object?>
        {
            ["name"] = networks.Select(NameOf).Concat(containers.Select(NameOf)).First(),
            ["services"] = Map(containers.Select(c => (NameOf(c), (object?)Service(graph, containers, c)))),
            ["networks"] = Map(networks.Select(n => (NameOf(n), (object?)Map([("name", NameOf(n)), ("driver", n.Inputs.TextAt("driver"))])))),
            ["volumes"] = Map(volumes.Select(v => (NameOf(v), (object?)Map([("name", NameOf(v))])))),
        };
        return
        [
            Artifact.Of("compose.yaml", Head + YamlText.Write(file)),
            Artifact.Of("cluster.sh", Script.Replace("ADDRESS", Address(containers), StringComparison.Ordinal)),
        ];
    }

    private static OrderedDictionary<string, object?> Service(ResourceGraph graph, List<GraphResource> containers, GraphResource container)
    {
        var inputs = container.Inputs;
        // A container names its image by an output that only the engine knows; the file names it as it was built.
        var built = graph.Resources.FirstOrDefault(r => r.Package == "docker" && inputs.TextAt("image") == $"${{{r.Name}.repoDigest}}");
        return Map(
        [
            ("container_name", NameOf(container)),
            ("hostname", inputs.TextAt("hostname")),
            ("image", built?.Inputs.TextAt("imageName") ?? built?.Inputs.TextAt("name") ?? inputs.TextAt("image")),
            // There is nowhere to pull from: a missing image is then said at once.
            ("pull_policy", (built?.Inputs.At("skipPush") as FlagValue)?.Flag == true ? "never" : null),
            ("command", Texts(inputs.At("command"))),
            ("environment", Environment(inputs.At("envs"))),
            ("ports", Items(inputs.At("ports")).Select(p =>
                (object?)$"{p.TextAt("ip")}:{Number(p.At("external"))}:{Number(p.At("internal"))}").ToList()),
            ("volumes", Items(inputs.At("volumes")).Select(v => (object?)$"{v.TextAt("volumeName")}:{v.TextAt("containerPath")}").ToList()),
            ("networks", Map(Items(inputs.At("networksAdvanced")).Select(n =>
                (n.TextAt("name")!, (object?)Map([("aliases", Texts(n.At("aliases")))]))))),
            ("depends_on", Map(containers.Where(other => container.DependsOn.Contains(other.Urn)).Select(other =>
                (NameOf(other), (object?)Map([("condition", "service_healthy")]))))),
            ("healthcheck", Health(inputs.At("healthcheck"))),
            ("restart", inputs.TextAt("restart")),
            ("cap_drop", Texts(inputs.At("capabilities", "drops"))),
            ("security_opt", Texts(inputs.At("securityOpts"))),
            ("platform", inputs.TextAt("platform")),
        ]);
    }

    private static OrderedDictionary<string, object?> Environment(GraphValue? variables) => Map(
        Texts(variables).OfType<string>().Select(variable => variable.Split('=', 2)).Select(parts =>
            (parts[0], (object?)(parts[1] == GraphValue.SecretText ? $"${{{parts[0]}:?}}" : parts[1]))));

    private static OrderedDictionary<string, object?>? Health(GraphValue? check) => check is null ? null : Map(
    [
        ("test", Texts(check.At("tests"))),
        ("interval", check.TextAt("interval")),
        ("timeout", check.TextAt("timeout")),
        ("retries", check.At("retries")?.ToPlain()),
        ("start_period", check.TextAt("startPeriod")),
    ]);

    private static string Address(List<GraphResource> containers) => containers
        .SelectMany(c => Items(c.Inputs.At("ports")))
        .Where(p => Number(p.At("internal")) == Number(LocalNames.JupyterPort))
        .Select(p => $"{p.TextAt("ip")}:{Number(p.At("external"))}")
        .FirstOrDefault() ?? $"127.0.0.1:{Number(LocalNames.JupyterPort)}";

    private static string NameOf(GraphResource resource) => resource.Inputs.TextAt("name") ?? resource.Name;

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Number(GraphValue? value) => Convert.ToString(value?.ToPlain(), CultureInfo.InvariantCulture) ?? "";

    private static IEnumerable<GraphValue> Items(GraphValue? list) => (list as ListValue)?.Items.AsEnumerable() ?? [];

    // Compose takes a dollar for the beginning of a variable; two are one.
    private static List<object?> Texts(GraphValue? list) => Items(list)
        .Select(item => (object?)(Convert.ToString(item.ToPlain(), CultureInfo.InvariantCulture) ?? "").Replace("$", "$$", StringComparison.Ordinal))
        .ToList();

    // What is empty is left out.
    private static OrderedDictionary<string, object?> Map(IEnumerable<(string Name, object? Value)> entries) => new(entries
        .Where(e => e.Value is not (null or List<object?> { Count: 0 } or OrderedDictionary<string, object?> { Count: 0 }))
        .Select(e => KeyValuePair.Create(e.Name, e.Value)));
}
