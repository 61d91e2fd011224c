using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Units;
using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Plans;

namespace JupyterSpark.Stacks.Rules;

/// <summary>Address ranges: none in another's way, each large enough.</summary>
public static class NetworkRules
{
    /// <summary>Addresses of every subnet that Azure keeps: the first four and the last.</summary>
    public const int AzureReserved = 5;

    // An upgrade makes at least one node more in each pool.
    private const int SurgeNodes = 1;

    private const string Section = "platform:network";
    private const int NodeRangePrefix = 24;
    private const int DnsOffset = 10;

    private static readonly Cidr[] AksReserved = Ranges("169.254.0.0/16", "172.30.0.0/16", "172.31.0.0/16", "192.0.2.0/24");
    private static readonly Cidr[] AzureRefuses = Ranges("127.0.0.0/8", "168.63.129.16/32", "224.0.0.0/4", "255.255.255.255/32");
    private static readonly string[] ReservedSubnets =
        ["AzureBastionSubnet", "AzureFirewallManagementSubnet", "AzureFirewallSubnet", "GatewaySubnet", "RouteServerSubnet"];

    private static readonly Cidr[] Private = Ranges("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16");

    /// <summary>Every mistake in the section.</summary>
    public static IEnumerable<Problem> Check(PlatformConfig config)
    {
        var network = config.Network;
        var own = Own(network).ToList();
        return Overlaps(network, own)
            .Concat(network.Cidr.Contains(network.SubnetCidr) ? [] : [NetworkProblems.SubnetOutside(network.SubnetCidr, network.Cidr)])
            .Concat(AzureRefuses.Where(network.Cidr.Overlaps).Take(1).Select(refused => NetworkProblems.Refused(network.Cidr, refused)))
            .Concat(ReservedSubnets.Contains(network.SubnetName, StringComparer.OrdinalIgnoreCase)
                ? [NetworkProblems.SubnetReserved(network.SubnetName)]
                : [])
            .Concat(own.SelectMany(range => AksReserved.Where(range.Cidr.Overlaps).Take(1)
                .Select(reserved => NetworkProblems.Reserved(range.Path, range.Key, range.Cidr, reserved))))
            .Concat(own.Where(range => !Private.Any(p => p.Contains(range.Cidr)))
                .Select(range => NetworkProblems.NotPrivate(range.Path, range.Key, range.Cidr)))
            .Concat(Services(network))
            .Concat(Room(network, PoolPlan.Of(config).Specs));
    }

    private static IEnumerable<(string Path, string Key, Cidr Cidr)> Own(NetworkConfig network)
    {
        yield return ($"{Section}.cidr", "cidr", network.Cidr);
        yield return ($"{Section}.serviceCidr", "serviceCidr", network.ServiceCidr);
        if (network.PodAddressing == PodAddressing.Overlay)
        {
            yield return ($"{Section}.podCidr", "podCidr", network.PodCidr);
        }
    }

    private static IEnumerable<Problem> Overlaps(NetworkConfig network, List<(string Path, string Key, Cidr Cidr)> own)
    {
        for (var i = 0; i < own.Count; i++)
        {
            foreach (var other in own.Take(i).Where(other => other.Cidr.Overlaps(own[i].Cidr)))
            {
                yield return NetworkProblems.Overlap(own[i].Path, own[i].Key, own[i].Cidr, other.Key, other.Cidr);
            }
        }
        for (var i = 0; i < network.Peers.Count; i++)
        {
            var peer = network.Peers[i];
            foreach (var range in own.Where(range => range.Cidr.Overlaps(peer.Cidr)))
            {
                yield return NetworkProblems.Overlap(
                    $"{Section}.peers[{i}].cidr", $"the peer {Shown.Value(peer.Name)}", peer.Cidr, range.Key, range.Cidr);
            }
        }
    }

    private static IEnumerable<Problem> Services(NetworkConfig network)
    {
        var services = network.ServiceCidr;
        if (services.Prefix <= 12)
        {
            yield return NetworkProblems.ServicesTooLarge(services);
        }
        if (services.Prefix > 27)
        {
            yield return NetworkProblems.ServicesTooSmall(services);
        }
        if (network.DnsServiceIp is not { } dns || !Cidr.TryParseAddress(dns, out var address))
        {
            yield break;
        }
        var suggestion = services.AddressAt((int)Math.Min(DnsOffset, Math.Max(0, services.Size - 2)));
        if (!services.Contains(address))
        {
            yield return NetworkProblems.DnsOutside(dns, services, suggestion);
        }
        else if (address - services.Network <= 1 || address == services.Last)
        {
            yield return NetworkProblems.DnsTaken(dns, services, suggestion);
        }
    }

    private static IEnumerable<Problem> Room(NetworkConfig network, IReadOnlyList<NodePoolSpec> pools)
    {
        var nodes = pools.Sum(pool => (long)pool.Pool.MaxNodes + SurgeNodes);
        if (network.PodAddressing == PodAddressing.Subnet)
        {
            var addresses = pools.Sum(pool => ((long)pool.Pool.MaxNodes + SurgeNodes) * (pool.MaxPods + 1)) + AzureReserved;
            if (addresses > network.SubnetCidr.Size)
            {
                yield return NetworkProblems.SubnetTooSmallForPods(network.SubnetCidr, nodes, addresses, 32 - Bits(addresses));
            }
            yield break;
        }
        if (nodes + AzureReserved > network.SubnetCidr.Size)
        {
            yield return NetworkProblems.SubnetTooSmall(network.SubnetCidr, nodes, nodes + AzureReserved, 32 - Bits(nodes + AzureReserved));
        }
        var room = network.PodCidr.Prefix > NodeRangePrefix ? 0 : 1L << (NodeRangePrefix - network.PodCidr.Prefix);
        if (nodes > room)
        {
            yield return NetworkProblems.PodRangeTooSmall(network.PodCidr, nodes, room, NodeRangePrefix - Bits(nodes));
        }
    }

    // How many bits number so many addresses.
    private static int Bits(long count) => 64 - System.Numerics.BitOperations.LeadingZeroCount((ulong)(count - 1));

    private static Cidr[] Ranges(params string[] texts) => texts.Select(Cidr.Parse).ToArray();
}
