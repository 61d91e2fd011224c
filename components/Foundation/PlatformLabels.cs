namespace JupyterSpark.Components.Foundation;

/// <summary>Labels that the platform itself puts on pods and objects, and network policies select by.</summary>
public static class PlatformLabels
{
    /// <summary>The project to which a pod or object belongs.</summary>
    public const string Project = "jupyterspark.dev/project";

    /// <summary>The namespace's own name, set by Kubernetes on every namespace.</summary>
    public const string NamespaceName = "kubernetes.io/metadata.name";

    /// <summary>Pod Security <c>restricted</c>, enforced, audited and warned of.</summary>
    public static IReadOnlyDictionary<string, string> RestrictedPodSecurity { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["pod-security.kubernetes.io/enforce"] = "restricted",
        ["pod-security.kubernetes.io/audit"] = "restricted",
        ["pod-security.kubernetes.io/warn"] = "restricted",
    };
}
