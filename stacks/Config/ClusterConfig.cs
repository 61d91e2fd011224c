using JupyterSpark.Components.Units;
using JupyterSpark.Stacks.Config.Shapes;

namespace JupyterSpark.Stacks.Config;

/// <summary>The Kubernetes cluster.</summary>
public sealed record ClusterConfig
{
    /// <summary>The Kubernetes version, <c>MAJOR.MINOR</c> or <c>MAJOR.MINOR.PATCH</c>, 1.32 to 1.37. Default: 1.35, on which everything here ran.</summary>
    [Form("^[0-9]+\\.[0-9]+(\\.[0-9]+)?$", "MAJOR.MINOR or MAJOR.MINOR.PATCH in quotes, such as \"1.35\"")]
    public string KubernetesVersion { get; init; } = "1.35";

    /// <summary>The identity with which the cluster acts in the cloud: <c>managedIdentity</c> or <c>servicePrincipal</c>. Default: managedIdentity.</summary>
    public ClusterIdentityKind Identity { get; init; } = ClusterIdentityKind.ManagedIdentity;

    /// <summary>The control plane's price tier: <c>free</c> or <c>standard</c> (an uptime SLA, about 73 USD a month). Default: standard, free in dev.</summary>
    public ClusterTier? Tier { get; init; }

    /// <summary>Whether the API server has a private address only; <c>pulumi up</c> must then run inside the network. Default: false.</summary>
    public bool PrivateApi { get; init; }

    /// <summary>
    /// Ranges from which the API server may be reached. Default: none, which means from everywhere and is refused outside dev unless
    /// privateApi is true.
    /// </summary>
    public IReadOnlyList<Cidr> AuthorizedCidrs { get; init; } = [];
}

/// <summary>The identity of the cluster.</summary>
public enum ClusterIdentityKind
{
    /// <summary>A user-assigned managed identity: nothing to rotate.</summary>
    ManagedIdentity,

    /// <summary>An Entra application with a password that must be rotated.</summary>
    ServicePrincipal,
}

/// <summary>The price tier of the control plane.</summary>
public enum ClusterTier
{
    /// <summary>No SLA, no charge.</summary>
    Free,

    /// <summary>An uptime SLA.</summary>
    Standard,
}
