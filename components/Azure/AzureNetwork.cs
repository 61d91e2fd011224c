using Pulumi;
using Pulumi.AzureNative.Network;
using Pulumi.AzureNative.Network.Inputs;
using NatGatewayArgs = Pulumi.AzureNative.Network.NatGatewayArgs;
using NetworkSecurityGroupArgs = Pulumi.AzureNative.Network.NetworkSecurityGroupArgs;
using PublicIPAddressArgs = Pulumi.AzureNative.Network.PublicIPAddressArgs;
using SecurityRuleArgs = Pulumi.AzureNative.Network.Inputs.SecurityRuleArgs;
using SubnetArgs = Pulumi.AzureNative.Network.SubnetArgs;
using VirtualNetworkArgs = Pulumi.AzureNative.Network.VirtualNetworkArgs;

namespace JupyterSpark.Components.Azure;

/// <summary>What <see cref="AzureNetwork"/> needs.</summary>
public sealed class AzureNetworkArgs : ResourceArgs
{
    /// <summary>What all Azure components share.</summary>
    public required AzureContext Context { get; init; }

    /// <summary>The virtual network's range.</summary>
    [Input("cidr", required: true)]
    public required Input<string> Cidr { get; init; }

    /// <summary>The nodes' subnet.</summary>
    [Input("subnetName", required: true)]
    public required Input<string> SubnetName { get; init; }

    /// <summary>The nodes' subnet's range.</summary>
    [Input("subnetCidr", required: true)]
    public required Input<string> SubnetCidr { get; init; }

    /// <summary>Whether nodes reach the internet through a NAT gateway; otherwise through the cluster's load balancer.</summary>
    public required bool NatGateway { get; init; }

    /// <summary>Whether the hub has a public address, on ports 80 and 443.</summary>
    public required bool PublicHub { get; init; }

    /// <summary>Ranges that may reach it; empty for everybody.</summary>
    public required IReadOnlyList<string> HubSources { get; init; }
}

/// <summary>
/// Creates the virtual network, the nodes' subnet with a security group, and the NAT gateway with its fixed public address. Costs: network,
/// subnet and security group nothing; NAT gateway about 32 USD a month and 0.045 USD a GB; its address about 4 USD a month.
/// </summary>
public sealed class AzureNetwork : ComponentResource
{
    /// <summary>Creates the network.</summary>
    public AzureNetwork(string name, AzureNetworkArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:azure:AzureNetwork", name, args, options)
    {
        var context = args.Context;
        var network = new VirtualNetwork(
            name,
            new VirtualNetworkArgs
            {
                ResourceGroupName = context.ResourceGroupName,
                VirtualNetworkName = context.Names.VirtualNetwork,
                Location = context.Location,
                AddressSpace = new AddressSpaceArgs { AddressPrefixes = { args.Cidr } },
                Tags = context.Tags.ToDictionary(),
            },
            AzureContext.Child(this));
        var subnetArgs = new SubnetArgs
        {
            ResourceGroupName = context.ResourceGroupName,
            VirtualNetworkName = network.Name,
            SubnetName = args.SubnetName,
            AddressPrefix = args.SubnetCidr,
            NetworkSecurityGroup = new Pulumi.AzureNative.Network.Inputs.NetworkSecurityGroupArgs { Id = SecurityGroup(name, args).Id },
            // The storage accounts let in this subnet alone.
            ServiceEndpoints = { new ServiceEndpointPropertiesFormatArgs { Service = "Microsoft.Storage" } },
            // No way out but the one that is chosen here.
            DefaultOutboundAccess = false,
        };
        if (args.NatGateway)
        {
            var (gateway, address) = Nat(name, context);
            subnetArgs.NatGateway = new SubResourceArgs { Id = gateway.Id };
            // Known as soon as the address exists, which is before anything uses it.
            EgressAddress = address.IpAddress.Apply(ip => ip ?? "");
        }
        var subnet = new Subnet($"{name}-subnet", subnetArgs, AzureContext.Child(this));
        SubnetId = subnet.Id;
        RegisterOutputs(new Dictionary<string, object?> { ["subnetId"] = SubnetId, ["egressAddress"] = EgressAddress });
    }

    /// <summary>The nodes' subnet's id.</summary>
    public Output<string> SubnetId { get; }

    /// <summary>The address from which nodes and pods reach the internet; null when it is the load balancer's.</summary>
    public Output<string>? EgressAddress { get; }

    private NetworkSecurityGroup SecurityGroup(string name, AzureNetworkArgs args)
    {
        var group = new NetworkSecurityGroupArgs
        {
            ResourceGroupName = args.Context.ResourceGroupName,
            NetworkSecurityGroupName = args.Context.Names.NetworkSecurityGroup,
            Location = args.Context.Location,
            Tags = args.Context.Tags.ToDictionary(),
        };
        if (args.PublicHub)
        {
            var rule = new SecurityRuleArgs
            {
                Name = "hub",
                Description = "The hub's public address, from the ranges that the stack names.",
                Priority = 200,
                Direction = SecurityRuleDirection.Inbound,
                Access = SecurityRuleAccess.Allow,
                Protocol = SecurityRuleProtocol.Tcp,
                SourcePortRange = "*",
                DestinationAddressPrefix = "*",
                DestinationPortRanges = { "80", "443" },
            };
            if (args.HubSources.Count == 0)
            {
                rule.SourceAddressPrefix = "Internet";
            }
            else
            {
                rule.SourceAddressPrefixes = args.HubSources.ToList();
            }
            group.SecurityRules.Add(rule);
        }
        return new NetworkSecurityGroup($"{name}-nodes", group, AzureContext.Child(this));
    }

    private (NatGateway Gateway, PublicIPAddress Address) Nat(string name, AzureContext context)
    {
        var address = new PublicIPAddress(
            $"{name}-nat-address",
            new PublicIPAddressArgs
            {
                ResourceGroupName = context.ResourceGroupName,
                PublicIpAddressName = context.Names.NatAddress,
                Location = context.Location,
                PublicIPAllocationMethod = IPAllocationMethod.Static,
                Sku = new PublicIPAddressSkuArgs { Name = PublicIPAddressSkuName.Standard },
                Tags = context.Tags.ToDictionary(),
            },
            AzureContext.Child(this));
        var gateway = new NatGateway(
            $"{name}-nat",
            new NatGatewayArgs
            {
                ResourceGroupName = context.ResourceGroupName,
                NatGatewayName = context.Names.NatGateway,
                Location = context.Location,
                Sku = new NatGatewaySkuArgs { Name = NatGatewaySkuName.Standard },
                PublicIpAddresses = { new SubResourceArgs { Id = address.Id } },
                Tags = context.Tags.ToDictionary(),
            },
            AzureContext.Child(this));
        return (gateway, address);
    }
}
