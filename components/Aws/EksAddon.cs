using System.Text.Json;
using JupyterSpark.Components.Foundation;

namespace JupyterSpark.Components.Aws;

/// <summary>One of EKS's own add-ons.</summary>
public sealed record EksAddon
{
    /// <summary>The add-on that gives pods their addresses.</summary>
    public const string PodNetwork = "vpc-cni";

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its settings as JSON; null for its defaults.</summary>
    public string? Configuration { get; init; }

    /// <summary>The policy of AWS that its pods need; null when they call nothing of AWS.</summary>
    public string? Policy { get; init; }

    /// <summary>The ServiceAccounts of its pods that act by that policy.</summary>
    public IReadOnlyList<string> ServiceAccounts { get; init; } = [];

    /// <summary>What a node needs before it is ready: made before the first node.</summary>
    public static IReadOnlyList<EksAddon> OfNodes { get; } =
    [
        new()
        {
            Name = PodNetwork,
            Configuration = EksPodNetwork.InNodesSubnets(),
            Policy = "AmazonEKS_CNI_Policy",
            ServiceAccounts = ["aws-node"],
        },
        new() { Name = "kube-proxy" },
        new() { Name = "eks-pod-identity-agent" },
    ];

    /// <summary>What needs a node to run on: made after the pools, on the system pool.</summary>
    /// <param name="system">The system pool.</param>
    public static IReadOnlyList<EksAddon> OfCluster(NodePool system)
    {
        var placement = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["nodeSelector"] = system.Selector,
            ["tolerations"] = system.Taints.Select(t => new { key = t.Key, @operator = "Equal", value = t.Value, effect = t.Effect }),
        };
        return
        [
            new() { Name = "coredns", Configuration = JsonSerializer.Serialize(placement) },
            new()
            {
                Name = "aws-ebs-csi-driver",
                Configuration = Controller(placement),
                Policy = "service-role/AmazonEBSCSIDriverPolicy",
                ServiceAccounts = ["ebs-csi-controller-sa"],
            },
            new()
            {
                Name = "aws-efs-csi-driver",
                Configuration = Controller(placement),
                Policy = "service-role/AmazonEFSCSIDriverPolicy",
                ServiceAccounts = ["efs-csi-controller-sa"],
            },
        ];
    }

    private static string Controller(Dictionary<string, object> placement) =>
        JsonSerializer.Serialize(new Dictionary<string, object>(StringComparer.Ordinal) { ["controller"] = placement });
}
