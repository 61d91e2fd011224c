namespace JupyterSpark.Stacks.Rules;

/// <summary>Mistakes with the hub itself: namespace, chart, culling, services.</summary>
public static class HubProblems
{
    /// <summary>A namespace that belongs to others.</summary>
    public static Problem NamespaceTaken(string found) => Mistake.Error(
        "HUB001",
        "platform:hub.namespace",
        $"The namespace '{found}' belongs to Kubernetes or AKS.",
        "Write one of your own, such as jupyterhub.");

    /// <summary>A chart that nothing here was made for.</summary>
    public static Problem ChartVersion(string found, string known) => Mistake.Error(
        "HUB002",
        "platform:hub.chartVersion",
        $"Chart {Shown.Value(found)} is not known here: values, traits and rights are checked against {known}.",
        $"Write {known}, or leave it out.");

    /// <summary>Looks that are rarer than what they look for.</summary>
    public static Problem CullEvery(int every, int timeout) => Mistake.Error(
        "HUB003",
        "platform:hub.cull.everySeconds",
        $"everySeconds ({every}) is not less than timeoutSeconds ({timeout}): idle servers would live up to twice as long as meant.",
        "Set it to a fraction of the timeout, such as 600 for 3600.");

    /// <summary>The chart's scheduler on a cluster that is newer.</summary>
    public static Problem UserScheduler(string kubernetes) => Mistake.Warning(
        "HUB004",
        "platform:hub.userScheduler",
        $"The chart's scheduler is kube-scheduler 1.30 and lacks rights that Kubernetes {kubernetes} asks of one; users may stay Pending.",
        "Leave it out: the cluster's own scheduler places users.");

    /// <summary>A service without a legal name.</summary>
    public static Problem ServiceName(string path, string found) => Mistake.Error(
        "HUB005",
        path,
        $"{Shown.Value(found)} cannot be a service's name.",
        "Allowed: up to 63 lower-case letters, digits and hyphens, with a letter or digit at both ends.");

    /// <summary>A name that the chart uses.</summary>
    public static Problem ServiceTaken(string path, string found) => Mistake.Error(
        "HUB006", path, $"The chart has a service '{found}' of its own.", "Choose another name.");

    /// <summary>A scope that JupyterHub does not know; the hub would not start.</summary>
    public static Problem Scope(string path, string found, string? nearest) => Mistake.Error(
        "HUB007",
        path,
        $"{Shown.Value(found)} is not a scope of JupyterHub 5; the hub would not start.",
        $"{Mistake.DidYouMean(nearest)}A scope is written as list:users or read:users!group=students.");
}
