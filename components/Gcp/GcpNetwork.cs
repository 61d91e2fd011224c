using Pulumi;
using Pulumi.Gcp.Compute;
using Pulumi.Gcp.Compute.Inputs;

namespace JupyterSpark.Components.Gcp;

/// <summary>What <see cref="GcpNetwork"/> needs.</summary>
public sealed class GcpNetworkArgs : ResourceArgs
{
    /// <summary>What all Google Cloud components share.</summary>
    public required GcpContext Context { get; init; }

    /// <summary>The nodes' subnet.</summary>
    [Input("subnetName", required: true)]
    public required Input<string> SubnetName { get; init; }

    /// <summary>The nodes' subnet's range.</summary>
    [Input("subnetCidr", required: true)]
    public required Input<string> SubnetCidr { get; init; }

    /// <summary>The pods' range.</summary>
    [Input("podCidr", required: true)]
    public required Input<string> PodCidr { get; init; }

    /// <summary>The Services' range.</summary>
    [Input("serviceCidr", required: true)]
    public required Input<string> ServiceCidr { get; init; }
}

/// <summary>
/// Creates the VPC network, the nodes' subnet with secondary ranges for pods and Services, and the router with its NAT and fixed address,
/// the only way out of nodes without public addresses. Costs: network, subnet and router nothing; NAT about 1 USD a month and node (at most
/// 32) and 0.045 USD a GB; its address about 4 USD a month.
/// </summary>
public sealed class GcpNetwork : ComponentResource
{
    /// <summary>Creates the network.</summary>
    public GcpNetwork(string name, GcpNetworkArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:gcp:GcpNetwork", name, args, options)
    {
        var context = args.Context;
        var network = new Network(
            name,
            new NetworkArgs
            {
                Project = context.Project,
                Name = context.Names.Network,
                // Otherwise Google makes a subnet in every region of the world.
                AutoCreateSubnetworks = false,
                RoutingMode = "REGIONAL",
            },
            context.Child(this));
        var subnet = new Subnetwork(
            $"{name}-subnet",
            new SubnetworkArgs
            {
                Project = context.Project,
                Name = args.SubnetName,
                Region = context.Region,
                Network = network.Id,
                IpCidrRange = args.SubnetCidr,
                SecondaryIpRanges =
                {
                    new SubnetworkSecondaryIpRangeArgs { RangeName = GcpNames.PodRange, IpCidrRange = args.PodCidr },
                    new SubnetworkSecondaryIpRangeArgs { RangeName = GcpNames.ServiceRange, IpCidrRange = args.ServiceCidr },
                },
                // Images and data of Google's own services do not pass (and pay) the NAT.
                PrivateIpGoogleAccess = true,
            },
            context.Child(this));
        Nat = WayOut(name, context, network, subnet);
        NetworkId = network.Id;
        NetworkName = network.Name;
        SubnetId = subnet.Id;
        RegisterOutputs(new Dictionary<string, object?> { ["networkId"] = NetworkId, ["subnetId"] = SubnetId });
    }

    /// <summary>The network's id.</summary>
    public Output<string> NetworkId { get; }

    /// <summary>The network's name, by which Filestore knows it.</summary>
    public Output<string> NetworkName { get; }

    /// <summary>The nodes' subnet's id.</summary>
    public Output<string> SubnetId { get; }

    /// <summary>The nodes' way to the internet; without it they cannot pull an image.</summary>
    public Resource Nat { get; }

    private RouterNat WayOut(string name, GcpContext context, Network network, Subnetwork subnet)
    {
        var router = new Router(
            $"{name}-router",
            new RouterArgs { Project = context.Project, Name = context.Names.Router, Region = context.Region, Network = network.Id },
            context.Child(this));
        var address = new Address(
            $"{name}-nat-address",
            new AddressArgs
            {
                Project = context.Project,
                Name = context.Names.Nat,
                Region = context.Region,
                AddressType = "EXTERNAL",
                Labels = context.Labels.ToDictionary(),
            },
            context.Child(this));
        return new RouterNat(
            $"{name}-nat",
            new RouterNatArgs
            {
                Project = context.Project,
                Name = context.Names.Nat,
                Region = context.Region,
                Router = router.Name,
                // A fixed address, which others can let in by name.
                NatIpAllocateOption = "MANUAL_ONLY",
                NatIps = { address.SelfLink },
                SourceSubnetworkIpRangesToNat = "LIST_OF_SUBNETWORKS",
                Subnetworks =
                {
                    new RouterNatSubnetworkArgs { Name = subnet.Id, SourceIpRangesToNats = { "ALL_IP_RANGES" } },
                },
                // A node with many pods that fetch packages runs out of the fixed 64 ports.
                EnableDynamicPortAllocation = true,
                // Required off by dynamic ports.
                EnableEndpointIndependentMapping = false,
                MinPortsPerVm = 64,
                MaxPortsPerVm = 4096,
            },
            context.Child(this));
    }
}
