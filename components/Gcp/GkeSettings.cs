namespace JupyterSpark.Components.Gcp;

/// <summary>What a stack decides about its GKE cluster, with every default filled in.</summary>
public sealed record GkeSettings
{
    /// <summary>The oldest Kubernetes version of the control plane, <c>MAJOR.MINOR</c> or with a patch; the release channel moves it forward.</summary>
    public required string KubernetesVersion { get; init; }

    /// <summary>The release channel: <c>RAPID</c>, <c>REGULAR</c>, <c>STABLE</c> or <c>EXTENDED</c>.</summary>
    public required string ReleaseChannel { get; init; }

    /// <summary>Whether the API server has a private address only.</summary>
    public required bool PrivateApi { get; init; }

    /// <summary>Ranges that may reach the API server; empty for everybody.</summary>
    public required IReadOnlyList<string> AuthorizedCidrs { get; init; }

    /// <summary>The control plane's own range, a /28.</summary>
    public required string ControlPlaneCidr { get; init; }

    /// <summary>The Google group whose member groups RBAC rules may name: <c>gke-security-groups@DOMAIN</c>; null for none.</summary>
    public required string? SecurityGroup { get; init; }
}
