using JupyterSpark.Components.Units;

namespace JupyterSpark.Stacks.Rules;

/// <summary>Mistakes in address ranges.</summary>
public static class NetworkProblems
{
    /// <summary>Two ranges share addresses.</summary>
    public static Problem Overlap(string path, string key, Cidr found, string otherKey, Cidr other) => Mistake.Error(
        "NET001",
        path,
        $"{key} {found} overlaps {otherKey} {other}; what lies in both could not be reached.",
        "Choose ranges without a common address, for example 10.1.0.0/16, 10.2.0.0/16 and 10.244.0.0/16.");

    /// <summary>The nodes' subnet is not inside the network.</summary>
    public static Problem SubnetOutside(Cidr found, Cidr network) => Mistake.Error(
        "NET002",
        "platform:network.subnetCidr",
        $"The subnet {found} is not inside the network {network}.",
        $"Write a part of {network}, for example {network.AddressAt(0)}/{Math.Max(network.Prefix, 24)}.");

    /// <summary>The DNS address is not in the Services' range.</summary>
    public static Problem DnsOutside(string found, Cidr services, string suggestion) => Mistake.Error(
        "NET003", Dns, $"dnsServiceIp {found} is not inside serviceCidr {services}.", $"Write {suggestion}, or leave it out.");

    /// <summary>The DNS address is taken: the range's first addresses or its last.</summary>
    public static Problem DnsTaken(string found, Cidr services, string suggestion) => Mistake.Error(
        "NET004",
        Dns,
        $"dnsServiceIp {found} cannot be used: {services.AddressAt(0)} and the last address are no hosts, {services.AddressAt(1)} is " +
        "the API.",
        $"Write {suggestion}, or leave it out.");

    /// <summary>A range that the service keeps for itself.</summary>
    public static Problem Reserved(string path, string key, Cidr found, Cidr reserved, string service, string all) => Mistake.Error(
        "NET005",
        path,
        $"{key} {found} overlaps {reserved}, which {service} uses itself.",
        $"Choose a range outside {all}.");

    /// <summary>The nodes do not fit into their subnet.</summary>
    public static Problem SubnetTooSmall(Cidr found, long nodes, long needed, int prefix, string cloud, int kept) => Mistake.Error(
        "NET006",
        "platform:network.subnetCidr",
        $"The subnet {found} has {found.Size} addresses; {nodes} nodes (all pools at their largest, one more each for upgrades) and " +
        $"{kept} that {cloud} keeps need {needed}.",
        $"Make it at least a /{prefix}, or lower maxNodes.");

    /// <summary>Nodes and pods do not fit into the subnet that they share.</summary>
    public static Problem SubnetTooSmallForPods(Cidr found, long nodes, long needed, int prefix, string cloud, int kept) => Mistake.Error(
        "NET007",
        "platform:network.subnetCidr",
        $"The subnet {found} has {found.Size} addresses; {nodes} nodes (all pools at their largest, one more each for upgrades) with " +
        $"an address for each of their maxPods and {kept} that {cloud} keeps need {needed}.",
        $"Make it at least a /{prefix}, lower maxNodes or maxPods, or set podAddressing: overlay.");

    /// <summary>The pods' range has too few ranges for all nodes.</summary>
    public static Problem PodRangeTooSmall(Cidr found, long nodes, long needed, int prefix) => Mistake.Error(
        "NET008",
        "platform:network.podCidr",
        $"podCidr {found} has {found.Size} addresses; {nodes} nodes (all pools at their largest, one more each for upgrades), each with a " +
        $"range for its maxPods, need {needed}.",
        $"Make it at least a /{prefix}, or lower maxNodes.");

    /// <summary>The Services' range is too large for the service.</summary>
    public static Problem ServicesTooLarge(Cidr found, string service, int prefix) => Mistake.Error(
        "NET009",
        "platform:network.serviceCidr",
        $"serviceCidr {found} is too large for {service}.",
        $"Make it a /{prefix} or smaller; a /16 is plenty.");

    /// <summary>The Services' range is too small for what runs from the start.</summary>
    public static Problem ServicesTooSmall(Cidr found) => Mistake.Error(
        "NET010",
        "platform:network.serviceCidr",
        $"serviceCidr {found} has {found.Size} addresses, too few for the cluster's own Services and the hub's.",
        "Make it at least a /27; a /16 is usual.");

    /// <summary>A range of public addresses.</summary>
    public static Problem NotPrivate(string path, string key, Cidr found) => Mistake.Warning(
        "NET011",
        path,
        $"{key} {found} is not in 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16: network policies take it for the public internet, which " +
        "notebooks may reach.",
        "Choose a private range.");

    /// <summary>A range that the cloud takes for no network.</summary>
    public static Problem Refused(string path, string key, Cidr found, Cidr refused, string cloud) => Mistake.Error(
        "NET012",
        path,
        $"{key} {found} overlaps {refused}, which {cloud} refuses in a network.",
        "Choose a private range, for example 10.1.0.0/16.");

    /// <summary>A subnet's name that the cloud keeps for a service of its own.</summary>
    public static Problem SubnetReserved(string found, string cloud) => Mistake.Error(
        "NET013",
        "platform:network.subnetName",
        $"{Shown.Value(found)} is kept for a service of {cloud}; nodes cannot be in it.",
        "Choose another name, such as kubesubnet.");

    private const string Dns = "platform:network.dnsServiceIp";
}
