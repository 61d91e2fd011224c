using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Units;
using JupyterSpark.Stacks.Config;

namespace JupyterSpark.Stacks.Plans;

/// <summary>What differs between targets in plans and rules, in one table. What only one target has is in rules of its own.</summary>
public sealed record TargetFacts
{
    /// <summary>The cloud as the tables in stacks/Data write it: <c>azure</c>.</summary>
    public required string Cloud { get; init; }

    /// <summary>The cloud as people write it.</summary>
    public required string CloudName { get; init; }

    /// <summary>Its Kubernetes service.</summary>
    public required string Service { get; init; }

    /// <summary>A pool's defaults by role, and whether in dev.</summary>
    public required Func<PoolRole, bool, PoolDefaults> Defaults { get; init; }

    /// <summary>The taints that the cloud itself puts on spare capacity.</summary>
    public required IReadOnlyList<Taint> SpotTaints { get; init; }

    /// <summary>The row of stacks/Data/naming-rules.tsv for a pool's name.</summary>
    public required string PoolNames { get; init; }

    /// <summary>The form of a VM size's name.</summary>
    public required string SizeForm { get; init; }

    /// <summary>The command that lists VM sizes.</summary>
    public required string SizeCommand { get; init; }

    /// <summary>The fewest virtual CPUs of a system node outside dev; null when the service asks for none.</summary>
    public required int? SystemCpus { get; init; }

    /// <summary>The fewest nodes of the system pool outside dev.</summary>
    public required int SystemNodes { get; init; }

    /// <summary>The fewest pods for which a pool must have room.</summary>
    public required int PodsAPool { get; init; }

    /// <summary>Addresses of every subnet that the cloud keeps.</summary>
    public required int ReservedAddresses { get; init; }

    /// <summary>The prefix of the range of pods that each node takes, by its maxPods.</summary>
    public required Func<int, int> NodeRangePrefix { get; init; }

    /// <summary>Ranges that the service uses itself.</summary>
    public required IReadOnlyList<Cidr> OwnRanges { get; init; }

    /// <summary>Ranges that the cloud takes for no network.</summary>
    public required IReadOnlyList<Cidr> RefusedRanges { get; init; }

    /// <summary>Names of subnets that the cloud keeps for itself.</summary>
    public required IReadOnlyList<string> RefusedSubnets { get; init; }

    /// <summary>The prefix of the largest range for Services.</summary>
    public required int LargestServices { get; init; }

    /// <summary>Domains of labels that the service keeps for itself.</summary>
    public required IReadOnlyList<string> LabelDomains { get; init; }

    /// <summary>Whether an API server with a private address only takes authorized ranges.</summary>
    public required bool PrivateApiTakesRanges { get; init; }

    /// <summary>Whether redundancy local means one datacenter.</summary>
    public required bool LocalIsOneDatacenter { get; init; }

    /// <summary>Whether there is Kubernetes, with a hub and a store; otherwise containers of one machine.</summary>
    public bool HasCluster { get; init; } = true;

    /// <summary>Why users cannot have a disk each; null where they can.</summary>
    public string? NoHomeDisks { get; init; }

    /// <summary>Whether users' disks want their pool in one zone: the autoscaler cannot choose the zone of a new node.</summary>
    public bool HomeDisksInOneZone { get; init; }

    /// <summary>
    /// Whether nodes are in the subnet <c>network.subnetCidr</c> and pods in <c>network.podCidr</c>; otherwise the target cuts
    /// <c>network.cidr</c> itself, for nodes and pods alike.
    /// </summary>
    public bool TakesSubnet { get; init; } = true;

    private static TargetFacts Azure { get; } = new()
    {
        Cloud = "azure",
        CloudName = "Azure",
        Service = "AKS",
        Defaults = PoolDefaults.Azure,
        SpotTaints = [new Taint("kubernetes.azure.com/scalesetpriority", "spot", "NoSchedule")],
        PoolNames = "AKS Linux node pool",
        SizeForm = @"\A(?i:standard|basic)_[A-Za-z0-9_-]{1,60}\z",
        SizeCommand = "az vm list-skus --location REGION --output table",
        SystemCpus = 4,
        SystemNodes = 2,
        PodsAPool = 30,
        // The first four and the last.
        ReservedAddresses = 5,
        NodeRangePrefix = _ => 24,
        OwnRanges = Ranges("169.254.0.0/16", "172.30.0.0/16", "172.31.0.0/16", "192.0.2.0/24"),
        RefusedRanges = Ranges("127.0.0.0/8", "168.63.129.16/32", "224.0.0.0/4", "255.255.255.255/32"),
        RefusedSubnets =
            ["AzureBastionSubnet", "AzureFirewallManagementSubnet", "AzureFirewallSubnet", "GatewaySubnet", "RouteServerSubnet"],
        LargestServices = 13,
        LabelDomains = ["kubernetes.azure.com", "kubernetes.io", "k8s.io"],
        PrivateApiTakesRanges = false,
        LocalIsOneDatacenter = true,
        NoHomeDisks = "AKS keeps disks in its own resource group, which goes with the cluster",
    };

    private static TargetFacts Gcp { get; } = new()
    {
        Cloud = "gcp",
        CloudName = "Google Cloud",
        Service = "GKE",
        Defaults = PoolDefaults.Gcp,
        // GKE labels spot nodes and leaves taints to us; the Spark pool has its own.
        SpotTaints = [],
        PoolNames = "GKE node pool",
        SizeForm = @"\A[a-z][0-9]+[a-z]*-[a-z]+(-[0-9a-z]+)*\z",
        SizeCommand = "gcloud compute machine-types list --zones ZONE",
        SystemCpus = null,
        SystemNodes = 1,
        PodsAPool = 0,
        // The first two and the last two.
        ReservedAddresses = 4,
        NodeRangePrefix = GkeNodeRange,
        OwnRanges = Ranges("169.254.0.0/16", "172.17.0.0/16"),
        RefusedRanges = Ranges("0.0.0.0/8", "127.0.0.0/8", "224.0.0.0/4", "255.255.255.255/32"),
        RefusedSubnets = [],
        LargestServices = 16,
        LabelDomains = ["cloud.google.com", "gke.io", "kubernetes.io", "k8s.io"],
        PrivateApiTakesRanges = true,
        LocalIsOneDatacenter = false,
    };

    private static TargetFacts Aws { get; } = new()
    {
        Cloud = "aws",
        CloudName = "AWS",
        Service = "EKS",
        Defaults = PoolDefaults.Aws,
        // EKS labels spot nodes and leaves taints to us; the Spark pool has its own.
        SpotTaints = [],
        PoolNames = "EKS managed node group",
        SizeForm = @"\A[a-z][a-z0-9-]*\.[0-9a-z-]+\z",
        SizeCommand = "aws ec2 describe-instance-types --query InstanceTypes[].InstanceType",
        SystemCpus = null,
        SystemNodes = 1,
        PodsAPool = 0,
        // The first four and the last.
        ReservedAddresses = 5,
        NodeRangePrefix = _ => 32,
        OwnRanges = Ranges("169.254.0.0/16", "172.17.0.0/16"),
        RefusedRanges = Ranges("0.0.0.0/8", "127.0.0.0/8", "224.0.0.0/4", "255.255.255.255/32"),
        RefusedSubnets = [],
        LargestServices = 12,
        LabelDomains = ["eks.amazonaws.com", "kubernetes.io", "k8s.io"],
        PrivateApiTakesRanges = false,
        LocalIsOneDatacenter = false,
        HomeDisksInOneZone = true,
        TakesSubnet = false,
    };

    // Nodes, sizes and addresses of an existing cluster are their owner's matter; no rule asks for these.
    private static TargetFacts OnPrem { get; } = Azure with
    {
        Cloud = "",
        CloudName = "the cluster",
        Service = "the cluster",
        Defaults = (role, _) => PoolDefaults.OnPrem(role),
        SpotTaints = [],
        LabelDomains = ["kubernetes.io", "k8s.io"],
        LocalIsOneDatacenter = false,
        NoHomeDisks = null,
    };

    // One machine: no rule asks for more than that.
    private static TargetFacts Local { get; } = OnPrem with { CloudName = "the machine", Service = "the engine", HasCluster = false };

    /// <summary>The facts of a target.</summary>
    public static TargetFacts Of(TargetKind target) => target switch
    {
        TargetKind.Azure => Azure,
        TargetKind.Gcp => Gcp,
        TargetKind.Aws => Aws,
        TargetKind.OnPrem => OnPrem,
        TargetKind.Local => Local,
        _ => throw new ArgumentOutOfRangeException(nameof(target), target, null),
    };

    // The next power of two that is at least twice maxPods.
    private static int GkeNodeRange(int maxPods) =>
        32 - (32 - System.Numerics.BitOperations.LeadingZeroCount((uint)(2 * maxPods - 1)));

    private static Cidr[] Ranges(params string[] texts) => texts.Select(Cidr.Parse).ToArray();
}
