using JupyterSpark.Components.Units;
using Pulumi;
using Pulumi.Aws;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Ec2.Inputs;
using Pulumi.Aws.Inputs;

namespace JupyterSpark.Components.Aws;

/// <summary>What <see cref="AwsNetwork"/> needs.</summary>
public sealed class AwsNetworkArgs : ResourceArgs
{
    /// <summary>What all AWS components share.</summary>
    public required AwsContext Context { get; init; }

    /// <summary>The network's range; its subnets are cut from it.</summary>
    [Input("cidr", required: true)]
    public required string Cidr { get; init; }

    /// <summary>A range of their own for pods, in addition to the network's; null when pods have addresses of the nodes' subnets.</summary>
    [Input("podCidr")]
    public required string? PodCidr { get; init; }

    /// <summary>How many zones, 2 or 3.</summary>
    public required int Zones { get; init; }

    /// <summary>Whether each zone has a NAT gateway of its own; otherwise the first zone's serves all.</summary>
    public required bool NatPerZone { get; init; }

    /// <summary>Whether images are pulled over endpoints in the network instead of the NAT gateway.</summary>
    public required bool RegistryEndpoints { get; init; }
}

/// <summary>
/// Creates the network: a VPC with a private and a public subnet in each zone, by choice a second range with a subnet for the pods of each
/// zone, the way out of all but the public ones through NAT gateways, and endpoints by which S3 (always) and the registry (by choice) are
/// reached without them. Costs: each NAT gateway about 33 USD a month and 0.045 USD a GB, its address about 4 USD; the registry's two
/// endpoints about 7 USD a month each in each zone; the rest nothing.
/// </summary>
public sealed class AwsNetwork : ComponentResource
{
    private readonly AwsNetworkArgs args;
    private readonly Cidr range;
    private readonly List<Resource> waysOut = [];

    /// <summary>Creates the network.</summary>
    public AwsNetwork(string name, AwsNetworkArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:aws:AwsNetwork", name, args, options)
    {
        this.args = args;
        range = Units.Cidr.Parse(args.Cidr);
        var vpc = new Vpc(
            name,
            new VpcArgs
            {
                CidrBlock = args.Cidr,
                // Endpoints and the file system are found by name.
                EnableDnsHostnames = true,
                EnableDnsSupport = true,
                Tags = args.Context.Named(args.Context.Names.Prefix),
            },
            AwsContext.Child(this));
        // Nothing of the platform uses it; left alone it lets its members talk to each other.
        _ = new DefaultSecurityGroup(
            $"{name}-default",
            new DefaultSecurityGroupArgs { VpcId = vpc.Id, Tags = args.Context.Tags.ToDictionary() },
            AwsContext.Child(this));
        ZoneNames = Zones();
        var publicSubnets = Subnets($"{name}-public", vpc, i => AwsSubnets.Public(range, i), "kubernetes.io/role/elb", []);
        var privateSubnets = Subnets($"{name}-private", vpc, i => AwsSubnets.Private(range, i), "kubernetes.io/role/internal-elb", []);
        var podSubnets = args.PodCidr is { } pods ? PodSubnets(name, vpc, pods) : [];
        var gateway = new InternetGateway(
            $"{name}-internet",
            new InternetGatewayArgs { VpcId = vpc.Id, Tags = args.Context.Named(args.Context.Names.Prefix) },
            AwsContext.Child(this));
        _ = Route($"{name}-public", vpc, publicSubnets, route => route.GatewayId = gateway.Id);
        var tables = PrivateRoutes(name, vpc, publicSubnets, privateSubnets, podSubnets, gateway);
        Endpoints(name, vpc, privateSubnets, tables);
        VpcId = vpc.Id;
        PrivateSubnetIds = privateSubnets.Select(s => s.Id).ToList();
        PodSubnetIds = podSubnets.Select(s => s.Id).ToList();
        PrivateCidrs = Enumerable.Range(0, args.Zones).Select(zone => AwsSubnets.Private(range, zone).ToString()).ToList();
        WaysOut = waysOut;
        RegisterOutputs(new Dictionary<string, object?> { ["vpcId"] = VpcId });
    }

    /// <summary>The network's id.</summary>
    public Output<string> VpcId { get; }

    /// <summary>The private subnets' ids, by zone.</summary>
    public IReadOnlyList<Output<string>> PrivateSubnetIds { get; }

    /// <summary>The pods' subnets' ids, by zone; none when pods have addresses of the private subnets.</summary>
    public IReadOnlyList<Output<string>> PodSubnetIds { get; }

    /// <summary>The zones' names.</summary>
    public IReadOnlyList<Output<string>> ZoneNames { get; }

    /// <summary>The private subnets' ranges, by zone.</summary>
    public IReadOnlyList<string> PrivateCidrs { get; }

    /// <summary>Routes, NAT gateways and endpoints: nodes come after them and go before them.</summary>
    public IReadOnlyList<Resource> WaysOut { get; }

    // Local and wavelength zones are zones that somebody opted into; EKS has no control plane there.
    private List<Output<string>> Zones()
    {
        var zones = GetAvailabilityZones.Invoke(new GetAvailabilityZonesInvokeArgs
        {
            State = "available",
            Filters = { new GetAvailabilityZonesFilterInputArgs { Name = "opt-in-status", Values = { "opt-in-not-required" } } },
        });
        return Enumerable.Range(0, args.Zones).Select(i => zones.Apply(z => z.Names[i])).ToList();
    }

    // The range is the network's once it is associated, and must be longer than its subnets.
    private List<Subnet> PodSubnets(string name, Vpc vpc, string pods)
    {
        var association = new VpcIpv4CidrBlockAssociation(
            $"{name}-pod-range", new VpcIpv4CidrBlockAssociationArgs { VpcId = vpc.Id, CidrBlock = pods }, AwsContext.Child(this));
        var podRange = Units.Cidr.Parse(pods);
        return Subnets($"{name}-pods", vpc, i => AwsSubnets.Private(podRange, i), role: null, [association]);
    }

    private List<Subnet> Subnets(string name, Vpc vpc, Func<int, Cidr> cut, string? role, IReadOnlyList<Resource> after) =>
        ZoneNames.Select((zone, i) =>
        {
            var tags = args.Context.Named($"{args.Context.Names.Prefix}-{name.Split('-')[^1]}-{i + 1}");
            if (role is not null)
            {
                // Where load balancers for Services are made.
                tags[role] = "1";
            }
            return new Subnet(
                $"{name}-{i + 1}",
                new SubnetArgs { VpcId = vpc.Id, AvailabilityZone = zone, CidrBlock = cut(i).ToString(), Tags = tags },
                new CustomResourceOptions { Parent = this, DependsOn = after.ToList() });
        }).ToList();

    private RouteTable Route(string name, Vpc vpc, IEnumerable<Subnet> subnets, Action<RouteArgs> target)
    {
        var table = new RouteTable(
            $"{name}-routes",
            new RouteTableArgs { VpcId = vpc.Id, Tags = args.Context.Named($"{args.Context.Names.Prefix}-{name.Split("network-")[^1]}") },
            AwsContext.Child(this));
        var route = new RouteArgs { RouteTableId = table.Id, DestinationCidrBlock = "0.0.0.0/0" };
        target(route);
        waysOut.Add(new Route($"{name}-out", route, AwsContext.Child(this)));
        waysOut.AddRange(subnets.Select((subnet, i) => new RouteTableAssociation(
            $"{name}-in-{i + 1}",
            new RouteTableAssociationArgs { RouteTableId = table.Id, SubnetId = subnet.Id },
            AwsContext.Child(this))));
        return table;
    }

    private List<RouteTable> PrivateRoutes(
        string name, Vpc vpc, List<Subnet> publicSubnets, List<Subnet> privateSubnets, List<Subnet> podSubnets, InternetGateway gateway)
    {
        var gateways = publicSubnets.Take(args.NatPerZone ? args.Zones : 1)
            .Select((subnet, i) => Nat($"{name}-nat-{i + 1}", subnet, gateway)).ToList();
        return args.NatPerZone
            ? gateways
                .Select((nat, i) => Route(
                    $"{name}-private-{i + 1}",
                    vpc,
                    [privateSubnets[i], .. podSubnets.Skip(i).Take(1)],
                    route => route.NatGatewayId = nat.Id))
                .ToList()
            : [Route($"{name}-private", vpc, privateSubnets.Concat(podSubnets), route => route.NatGatewayId = gateways[0].Id)];
    }

    private NatGateway Nat(string name, Subnet subnet, InternetGateway gateway)
    {
        var tags = args.Context.Named($"{args.Context.Names.Prefix}-{name.Split("network-")[^1]}");
        var address = new Eip($"{name}-address", new EipArgs { Domain = "vpc", Tags = tags }, AwsContext.Child(this));
        var nat = new NatGateway(
            name,
            new NatGatewayArgs { AllocationId = address.Id, SubnetId = subnet.Id, Tags = tags },
            new CustomResourceOptions { Parent = this, DependsOn = { gateway } });
        waysOut.Add(nat);
        return nat;
    }

    private void Endpoints(string name, Vpc vpc, List<Subnet> subnets, List<RouteTable> tables)
    {
        waysOut.Add(new VpcEndpoint(
            $"{name}-s3",
            new VpcEndpointArgs
            {
                VpcId = vpc.Id,
                ServiceName = $"com.amazonaws.{args.Context.Region}.s3",
                VpcEndpointType = "Gateway",
                RouteTableIds = tables.Select(t => t.Id).ToList(),
                Tags = args.Context.Named($"{args.Context.Names.Prefix}-s3"),
            },
            AwsContext.Child(this)));
        if (!args.RegistryEndpoints)
        {
            return;
        }
        var group = new SecurityGroup(
            $"{name}-endpoints",
            new SecurityGroupArgs
            {
                Name = args.Context.Names.EndpointSecurityGroup,
                Description = "The registry's endpoints, from the network.",
                VpcId = vpc.Id,
                Ingress =
                {
                    new SecurityGroupIngressArgs { Protocol = "tcp", FromPort = 443, ToPort = 443, CidrBlocks = { args.Cidr } },
                },
                Tags = args.Context.Named(args.Context.Names.EndpointSecurityGroup),
            },
            AwsContext.Child(this));
        foreach (var service in new[] { "ecr.api", "ecr.dkr" })
        {
            waysOut.Add(new VpcEndpoint(
                $"{name}-{service.Replace('.', '-')}",
                new VpcEndpointArgs
                {
                    VpcId = vpc.Id,
                    ServiceName = $"com.amazonaws.{args.Context.Region}.{service}",
                    VpcEndpointType = "Interface",
                    PrivateDnsEnabled = true,
                    SubnetIds = subnets.Select(s => s.Id).ToList(),
                    SecurityGroupIds = { group.Id },
                    Tags = args.Context.Named($"{args.Context.Names.Prefix}-{service}"),
                },
                AwsContext.Child(this)));
        }
    }
}
