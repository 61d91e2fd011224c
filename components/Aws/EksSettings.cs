namespace JupyterSpark.Components.Aws;

/// <summary>What a stack decides about its EKS cluster, with every default filled in.</summary>
public sealed record EksSettings
{
    /// <summary>The Kubernetes version, <c>MAJOR.MINOR</c>; EKS chooses the patch.</summary>
    public required string KubernetesVersion { get; init; }

    /// <summary>Whether the API server has private addresses only.</summary>
    public required bool PrivateApi { get; init; }

    /// <summary>Ranges that may reach the public API server; empty for everybody.</summary>
    public required IReadOnlyList<string> AuthorizedCidrs { get; init; }

    /// <summary>IAM roles and users that administer the cluster, beside whoever creates it.</summary>
    public required IReadOnlyList<string> AdminArns { get; init; }

    /// <summary>The Services' range.</summary>
    public required string ServiceCidr { get; init; }

    /// <summary>The key that encrypts Secrets; null to create one.</summary>
    public required string? KeyArn { get; init; }

    /// <summary>Days for which the control plane's logs are kept.</summary>
    public required int LogDays { get; init; }
}
