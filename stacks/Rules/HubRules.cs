using System.Text.RegularExpressions;
using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Plans;

namespace JupyterSpark.Stacks.Rules;

/// <summary>The hub itself: namespace, chart, culling, services.</summary>
public static partial class HubRules
{
    private const string Section = "platform:hub";
    private const string CullerService = "jupyterhub-idle-culler";
    private static readonly string[] Taken = ["default", "gatekeeper-system", "aks-command", "app-routing-system"];
    private static readonly List<string> Scopes = DataTable.Read("hub-scopes").Rows.Select(row => row["scope"]).ToList();

    /// <summary>Every mistake in the section that has no section of its own.</summary>
    public static IEnumerable<Problem> Check(PlatformConfig config) =>
        Namespace(config.Hub.Namespace)
            .Concat(Chart(config))
            .Concat(config.Hub.Services.SelectMany(service => Service(service.Key, service.Value)));

    private static IEnumerable<Problem> Namespace(string found)
    {
        if (found.StartsWith("kube-", StringComparison.Ordinal) || Taken.Contains(found, StringComparer.Ordinal))
        {
            yield return HubProblems.NamespaceTaken(found);
        }
    }

    private static IEnumerable<Problem> Chart(PlatformConfig config)
    {
        var (hub, known) = (config.Hub, new HubConfig().ChartVersion);
        if (hub.ChartVersion != known)
        {
            yield return HubProblems.ChartVersion(hub.ChartVersion, known);
        }
        if (hub.Cull.Enabled && hub.Cull.EverySeconds >= hub.Cull.TimeoutSeconds)
        {
            yield return HubProblems.CullEvery(hub.Cull.EverySeconds, hub.Cull.TimeoutSeconds);
        }
        if (hub.UserScheduler)
        {
            yield return HubProblems.UserScheduler(config.Cluster.KubernetesVersion);
        }
    }

    private static IEnumerable<Problem> Service(string name, HubServiceConfig service)
    {
        var path = ConfigPath.Child($"{Section}.services", name);
        if (!NamingRules.Namespace.Allows(name))
        {
            yield return HubProblems.ServiceName(path, name);
        }
        else if (name == CullerService)
        {
            yield return HubProblems.ServiceTaken(path, name);
        }
        for (var i = 0; i < service.Scopes.Count; i++)
        {
            var match = ScopePattern().Match(service.Scopes[i]);
            var scope = match.Groups["scope"].Value;
            var isKnown = Scopes.Contains(scope, StringComparer.Ordinal) || scope.StartsWith("custom:", StringComparison.Ordinal);
            if (!match.Success || !isKnown)
            {
                var nearest = NearestName.Of(match.Success ? scope : service.Scopes[i], Scopes);
                yield return HubProblems.Scope($"{path}.scopes[{i}]", service.Scopes[i], nearest);
            }
        }
    }

    [GeneratedRegex(@"\A(?<scope>\(no_scope\)|[a-z][a-z_-]*(:[a-zA-Z0-9_*-]+)*)(!(user|group|server|service)(=[^!=\s]+)?)?\z")]
    private static partial Regex ScopePattern();
}
