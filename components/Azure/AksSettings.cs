namespace JupyterSpark.Components.Azure;

/// <summary>What a stack decides about its AKS cluster, with every default filled in.</summary>
public sealed record AksSettings
{
    /// <summary>The Kubernetes version, <c>MAJOR.MINOR</c> (follows the patches) or <c>MAJOR.MINOR.PATCH</c> (stays).</summary>
    public required string KubernetesVersion { get; init; }

    /// <summary>Whether the version names its patch.</summary>
    public bool NamesPatch => KubernetesVersion.Count(c => c == '.') > 1;

    /// <summary>Whether the cluster acts as an Entra application with a password instead of a managed identity.</summary>
    public required bool ServicePrincipal { get; init; }

    /// <summary>Whether the control plane has an uptime SLA (tier standard).</summary>
    public required bool UptimeSla { get; init; }

    /// <summary>Whether the API server has a private address only.</summary>
    public required bool PrivateApi { get; init; }

    /// <summary>Ranges that may reach the API server; empty for everybody.</summary>
    public required IReadOnlyList<string> AuthorizedCidrs { get; init; }

    /// <summary>Entra groups whose members administer the cluster.</summary>
    public required IReadOnlyList<string> AdminGroupIds { get; init; }

    /// <summary>The pods' own range (overlay); null when pods take addresses of the subnet.</summary>
    public required string? PodCidr { get; init; }

    /// <summary>The Services' range.</summary>
    public required string ServiceCidr { get; init; }

    /// <summary>The address of the cluster's DNS in it.</summary>
    public required string DnsServiceIp { get; init; }

    /// <summary>Whether the subnet has a NAT gateway.</summary>
    public required bool NatGateway { get; init; }
}
