using JupyterSpark.Components.Units;

namespace JupyterSpark.Stacks.Rules;

/// <summary>Mistakes in what only AWS knows.</summary>
public static class AwsProblems
{
    private const string Region = "aws:region";
    private const string PodCidr = "platform:aws.podCidr";

    /// <summary>A region of another cloud.</summary>
    public static Problem OtherCloud(string found, string cloud, string? aws) => Mistake.Error(
        "AWS001",
        Region,
        $"{Shown.Value(found)} is a region of {cloud}.",
        aws is null ? "`aws ec2 describe-regions --output table` lists those of AWS." : $"On AWS you may mean '{aws}'.");

    /// <summary>A region that the table does not have.</summary>
    public static Problem UnknownRegion(string found, string? nearest) => Mistake.Error(
        "AWS002",
        Region,
        $"{Shown.Value(found)} is not a known region of AWS.",
        $"{Mistake.DidYouMean(nearest)}`aws ec2 describe-regions --output table` lists them; a new one belongs into stacks/Data/regions.tsv.");

    /// <summary>A network that is too large for AWS or too small to be cut.</summary>
    public static Problem NetworkSize(Cidr found) => Mistake.Error(
        "AWS003",
        "platform:network.cidr",
        $"cidr {found} cannot be a network here: AWS takes nothing larger than a /16, and below a /20 no zone has room.",
        "Choose a range from /16 to /20.");

    /// <summary>Subnets with too few addresses for nodes and pods.</summary>
    public static Problem NetworkTooSmall(Cidr found, int zones, long room, long needed) => Mistake.Error(
        "AWS004",
        "platform:network.cidr",
        $"cidr {found} gives nodes and pods {room} addresses in {zones} zones; at their largest the pools need {needed}.",
        "Choose a larger range, or lower maxNodes or maxPods.");

    /// <summary>A range for Services that EKS does not take.</summary>
    public static Problem Services(Cidr found) => Mistake.Error(
        "AWS005",
        "platform:network.serviceCidr",
        $"serviceCidr {found} is too small for EKS.",
        "Choose a range from /13 to /24.");

    /// <summary>A Kubernetes version with its patch.</summary>
    public static Problem VersionNamesPatch(string found, string minor) => Mistake.Error(
        "AWS006",
        "platform:cluster.kubernetesVersion",
        $"{Shown.Value(found)} names a patch, which EKS chooses itself.",
        $"Set kubernetesVersion: \"{minor}\".");

    /// <summary>A Kubernetes version that EKS does not have.</summary>
    public static Problem VersionUnknown(string found, string newest) => Mistake.Error(
        "AWS007",
        "platform:cluster.kubernetesVersion",
        $"EKS does not have Kubernetes {found} yet.",
        $"Choose \"{newest}\" or an older one.");

    /// <summary>A setting that has no meaning on AWS.</summary>
    public static Problem NotHere(string path, string key, string advice) => Mistake.Warning(
        "AWS008", path, $"{key} has no effect on AWS.", advice);

    /// <summary>An own key for data, which disks do not take.</summary>
    public static Problem DisksWithoutKey() => Mistake.Warning(
        "AWS009",
        "platform:aws.dataKeyArn",
        "dataKeyArn does not encrypt the users' disks: AWS's own key does.",
        "Set storage.homes: files where homes must be encrypted by your key.");

    /// <summary>A range for pods that AWS does not add to the network.</summary>
    public static Problem PodRangeRefused(Cidr found, Cidr network) => Mistake.Error(
        "AWS010",
        PodCidr,
        $"podCidr {found} cannot be added to the network {network}: AWS takes shared address space, or more of the same private block.",
        "Choose a range of 100.64.0.0/10, such as 100.64.0.0/16.");

    /// <summary>A range for pods that is too large for AWS or too small to be cut.</summary>
    public static Problem PodRangeSize(Cidr found) => Mistake.Error(
        "AWS011",
        PodCidr,
        $"podCidr {found} cannot be used: AWS takes nothing larger than a /16, and below a /20 no zone has room.",
        "Choose a range from /16 to /20.");

    /// <summary>A range with too few addresses for pods.</summary>
    public static Problem PodRangeTooSmall(Cidr found, int zones, long room, long needed) => Mistake.Error(
        "AWS012",
        PodCidr,
        $"podCidr {found} gives pods {room} addresses in {zones} zones; at their largest the pools need {needed}.",
        "Choose a larger range, or lower maxNodes or maxPods.");
}
