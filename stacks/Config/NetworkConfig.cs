using JupyterSpark.Components.Units;
using JupyterSpark.Stacks.Config.Shapes;

namespace JupyterSpark.Stacks.Config;

/// <summary>Address ranges and the way out. All IPv4; no range may overlap another.</summary>
public sealed record NetworkConfig
{
    /// <summary>The virtual network. Default: 10.1.0.0/16.</summary>
    public Cidr Cidr { get; init; } = Cidr.Parse("10.1.0.0/16");

    /// <summary>The subnet's name. 1 to 63 characters. Default: kubesubnet.</summary>
    [Form(
        "^[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9_])?$",
        "1 to 63 letters, digits, points, underscores and hyphens, beginning with a letter or digit")]
    public string SubnetName { get; init; } = "kubesubnet";

    /// <summary>The nodes' subnet, inside the network. Default: 10.1.0.0/24 (251 usable addresses on Azure).</summary>
    public Cidr SubnetCidr { get; init; } = Cidr.Parse("10.1.0.0/24");

    /// <summary>
    /// Where pods take addresses from: <c>overlay</c> (a range of their own, unknown to the network) or <c>subnet</c> (the nodes' subnet,
    /// which must then hold the nodes and all their pods). Default: overlay.
    /// </summary>
    public PodAddressing PodAddressing { get; init; } = PodAddressing.Overlay;

    /// <summary>The pods' range with overlay; one /24 a node. Default: 10.244.0.0/16 (256 nodes).</summary>
    public Cidr PodCidr { get; init; } = Cidr.Parse("10.244.0.0/16");

    /// <summary>The Services' range. Default: 10.2.0.0/16.</summary>
    public Cidr ServiceCidr { get; init; } = Cidr.Parse("10.2.0.0/16");

    /// <summary>The cluster's DNS Service, inside serviceCidr and not its first address. Default: the tenth address of serviceCidr.</summary>
    [Form(Forms.Address, Forms.AddressWords)]
    public string? DnsServiceIp { get; init; }

    /// <summary>Networks that users must reach, by name, for example over a peering; none may overlap ours. Default: none.</summary>
    public IReadOnlyList<PeerConfig> Peers { get; init; } = [];

    /// <summary>
    /// How nodes reach the internet: <c>nat</c> (a NAT gateway with a fixed address, about 32 USD a month and 0.045 USD a GB) or
    /// <c>loadBalancer</c> (the cluster's load balancer, fewer ports). Default: nat.
    /// </summary>
    public EgressKind Egress { get; init; } = EgressKind.Nat;
}

/// <summary>A network beside ours.</summary>
public sealed record PeerConfig
{
    /// <summary>A name for messages. Required.</summary>
    public required string Name { get; init; }

    /// <summary>Its range. Required.</summary>
    public required Cidr Cidr { get; init; }
}

/// <summary>Where pods take addresses from.</summary>
public enum PodAddressing
{
    /// <summary>A range of their own.</summary>
    Overlay,

    /// <summary>The nodes' subnet.</summary>
    Subnet,
}

/// <summary>How nodes reach the internet.</summary>
public enum EgressKind
{
    /// <summary>A NAT gateway.</summary>
    Nat,

    /// <summary>The cluster's load balancer.</summary>
    LoadBalancer,
}
