using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Units;
using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Plans;

namespace JupyterSpark.Stacks.Rules;

/// <summary>Address ranges: none in another's way, each large enough.</summary>
public static class NetworkRules
{
    // An upgrade makes at least one node more in each pool.
    private const int SurgeNodes = 1;

    private const string Section = "platform:network";
    private const string AwsPodCidr = "platform:aws.podCidr";
    private const int DnsOffset = 10;

    private static readonly Cidr[] Private = Ranges("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16");

    /// <summary>Every mistake in the section.</summary>
    public static IEnumerable<Problem> Check(PlatformConfig config)
    {
        var network = config.Network;
        var facts = TargetFacts.Of(config.Target);
        var own = Own(config).ToList();
        return Overlaps(network, own)
            .Concat(!facts.TakesSubnet || network.Cidr.Contains(network.SubnetCidr)
                ? []
                : [NetworkProblems.SubnetOutside(network.SubnetCidr, network.Cidr)])
            .Concat(facts.RefusedRanges.Where(network.Cidr.Overlaps).Take(1)
                .Select(refused => NetworkProblems.Refused($"{Section}.cidr", "cidr", network.Cidr, refused, facts.CloudName)))
            .Concat(facts.RefusedSubnets.Contains(network.SubnetName, StringComparer.OrdinalIgnoreCase)
                ? [NetworkProblems.SubnetReserved(network.SubnetName, facts.CloudName)]
                : [])
            .Concat(own.SelectMany(range => facts.OwnRanges.Where(range.Cidr.Overlaps).Take(1).Select(reserved =>
                NetworkProblems.Reserved(range.Path, range.Key, range.Cidr, reserved, facts.Service, Phrase.All(facts.OwnRanges)))))
            // AWS's rules say where a range for pods may lie, and policies know it.
            .Concat(own.Where(range => range.Path != AwsPodCidr && !Private.Any(p => p.Contains(range.Cidr)))
                .Select(range => NetworkProblems.NotPrivate(range.Path, range.Key, range.Cidr)))
            .Concat(Services(network, facts))
            .Concat(facts.TakesSubnet ? Room(network, facts, PoolPlan.Of(config).Specs) : []);
    }

    private static IEnumerable<(string Path, string Key, Cidr Cidr)> Own(PlatformConfig config)
    {
        var network = config.Network;
        yield return ($"{Section}.cidr", "cidr", network.Cidr);
        yield return ($"{Section}.serviceCidr", "serviceCidr", network.ServiceCidr);
        if (network.PodAddressing == PodAddressing.Overlay && TargetFacts.Of(config.Target).TakesSubnet)
        {
            yield return ($"{Section}.podCidr", "podCidr", network.PodCidr);
        }
        if (config is { Target: TargetKind.Aws, Aws.PodCidr: { } pods })
        {
            yield return (AwsPodCidr, "podCidr", pods);
        }
        if (config.Target == TargetKind.Gcp)
        {
            yield return ("platform:gcp.controlPlaneCidr", "controlPlaneCidr", config.Gcp.ControlPlaneCidr);
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

    private static IEnumerable<Problem> Services(NetworkConfig network, TargetFacts facts)
    {
        var services = network.ServiceCidr;
        if (services.Prefix < facts.LargestServices)
        {
            yield return NetworkProblems.ServicesTooLarge(services, facts.Service, facts.LargestServices);
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

    private static IEnumerable<Problem> Room(NetworkConfig network, TargetFacts facts, IReadOnlyList<NodePoolSpec> pools)
    {
        var (subnet, kept) = (network.SubnetCidr, facts.ReservedAddresses);
        var nodes = pools.Sum(Nodes);
        if (network.PodAddressing == PodAddressing.Subnet)
        {
            var addresses = pools.Sum(pool => Nodes(pool) * (pool.MaxPods + 1)) + kept;
            if (addresses > subnet.Size)
            {
                yield return NetworkProblems.SubnetTooSmallForPods(subnet, nodes, addresses, 32 - Bits(addresses), facts.CloudName, kept);
            }
            yield break;
        }
        if (nodes + kept > subnet.Size)
        {
            yield return NetworkProblems.SubnetTooSmall(subnet, nodes, nodes + kept, 32 - Bits(nodes + kept), facts.CloudName, kept);
        }
        var ofPods = pools.Sum(pool => Nodes(pool) << (32 - facts.NodeRangePrefix(pool.MaxPods)));
        if (ofPods > network.PodCidr.Size)
        {
            yield return NetworkProblems.PodRangeTooSmall(network.PodCidr, nodes, ofPods, 32 - Bits(ofPods));
        }
    }

    private static long Nodes(NodePoolSpec pool) => (long)pool.Pool.MaxNodes + SurgeNodes;

    // How many bits number so many addresses.
    private static int Bits(long count) => 64 - System.Numerics.BitOperations.LeadingZeroCount((ulong)(count - 1));

    private static Cidr[] Ranges(params string[] texts) => texts.Select(Cidr.Parse).ToArray();
}
