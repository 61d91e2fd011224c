using System.Text.Json;

namespace JupyterSpark.Components.Aws;

/// <summary>The settings of the add-on vpc-cni, which gives pods their addresses, as JSON.</summary>
public static class EksPodNetwork
{
    /// <summary>Pods have addresses of their node's subnet.</summary>
    public static string InNodesSubnets() => Write(new(StringComparer.Ordinal) { ["env"] = Prefixes() });

    /// <summary>Pods have addresses of subnets of their own, each node those of its zone.</summary>
    /// <param name="region">The region.</param>
    /// <param name="subnets">The pods' subnet of each zone, both by their names: <c>eu-west-1a</c> and <c>subnet-1</c>.</param>
    /// <param name="securityGroup">The security group of the nodes, which pods share.</param>
    public static string InOwnSubnets(string region, IEnumerable<(string Zone, string Subnet)> subnets, string securityGroup)
    {
        var zones = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var (zone, subnet) in subnets)
        {
            zones[zone] = new { id = subnet, securityGroups = new[] { securityGroup } };
        }
        var environment = Prefixes();
        environment["AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG"] = "true";
        // A node finds its settings by the zone that its label names.
        environment["ENI_CONFIG_LABEL_DEF"] = "topology.kubernetes.io/zone";
        return Write(new(StringComparer.Ordinal)
        {
            ["env"] = environment,
            ["eniConfig"] = new { create = true, region, subnets = zones },
        });
    }

    // Prefixes give a node room for more pods than it has addresses.
    private static Dictionary<string, string> Prefixes() =>
        new(StringComparer.Ordinal) { ["ENABLE_PREFIX_DELEGATION"] = "true", ["WARM_PREFIX_TARGET"] = "1" };

    private static string Write(Dictionary<string, object> settings)
    {
        // Between users and executors nothing but policies stands.
        var all = new Dictionary<string, object>(StringComparer.Ordinal) { ["enableNetworkPolicy"] = "true" };
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }
        return JsonSerializer.Serialize(all);
    }
}
