using Pulumi;

namespace JupyterSpark.Components.Foundation;

/// <summary>What network policies must know about the cluster.</summary>
public sealed record NetworkFacts
{
    /// <summary>
    /// Address ranges of the Kubernetes API server as pods reach it, each with its port. Empty when its address is public and so
    /// covered by the rule for the public internet.
    /// </summary>
    public required IReadOnlyList<ApiServerRange> ApiServer { get; init; }

    /// <summary>
    /// The link-local address at which pods get the tokens of their cloud identity; null when identities need none. The metadata server
    /// (169.254.169.254) is opened in the hub's policies only when it is this.
    /// </summary>
    public CidrEgress? IdentityEndpoint { get; init; }

    /// <summary>
    /// Ranges of pods that may lie outside of the private ones (RFC 1918), such as shared address space: the rule for the public internet
    /// leaves them out.
    /// </summary>
    public IReadOnlyList<string> PodRanges { get; init; } = [];

    /// <summary>The metadata server's address on every cloud, as a range.</summary>
    public const string MetadataServer = "169.254.169.254/32";
}

/// <summary>A range in which the API server listens.</summary>
/// <param name="Cidr">The range, IPv4; known only after the cluster exists on some targets.</param>
/// <param name="Port">The TCP port: 443 for the Service address, 443 or 6443 for the endpoint.</param>
public sealed record ApiServerRange(Output<string> Cidr, int Port);
