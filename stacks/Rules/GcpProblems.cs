using JupyterSpark.Components.Units;

namespace JupyterSpark.Stacks.Rules;

/// <summary>Mistakes in what only Google Cloud knows.</summary>
public static class GcpProblems
{
    private const string Region = "gcp:region";
    private const string Tier = "platform:gcp.filestoreTier";

    /// <summary>A region of another cloud.</summary>
    public static Problem OtherCloud(string found, string cloud, string? gcp) => Mistake.Error(
        "GCP001",
        Region,
        $"{Shown.Value(found)} is a region of {cloud}.",
        gcp is null ? "`gcloud compute regions list` lists those of Google Cloud." : $"On Google Cloud you may mean '{gcp}'.");

    /// <summary>A region that the table does not have.</summary>
    public static Problem UnknownRegion(string found, string? nearest) => Mistake.Error(
        "GCP002",
        Region,
        $"{Shown.Value(found)} is not a known region of Google Cloud.",
        $"{Mistake.DidYouMean(nearest)}`gcloud compute regions list` lists them; a new one belongs into stacks/Data/regions.tsv.");

    /// <summary>A zone outside the region.</summary>
    public static Problem ZoneElsewhere(string found, string region) => Mistake.Error(
        "GCP003",
        "gcp:zone",
        $"{Shown.Value(found)} is not a zone of {region}.",
        $"A zone is the region and a letter, such as {region}-b; leave it out for three zones.");

    /// <summary>A file share that needs a zone.</summary>
    public static Problem TierNeedsZone(string tier, string region) => Mistake.Error(
        "GCP004",
        Tier,
        $"A file share of kind {tier} is in one zone, but the stack names none.",
        $"Set filestoreTier: regional, or run `pulumi config set gcp:zone {region}-b`.");

    /// <summary>A file share smaller than its kind can be.</summary>
    public static Problem ShareTooSmall(string tier, int found, int smallest) => Mistake.Error(
        "GCP005",
        "platform:storage.shareQuotaGib",
        $"A file share of kind {tier} has at least {smallest} GiB, not {found}; homes and projects share it.",
        $"Set shareQuotaGib: {smallest}, or leave it out.");

    /// <summary>Days of soft delete that buckets cannot have.</summary>
    public static Problem SoftDeleteDays(int found, int fewest, int most) => Mistake.Error(
        "GCP006",
        "platform:storage.softDeleteDays",
        $"A bucket keeps deleted data for {fewest} to {most} days, not {found}.",
        $"Write a number from {fewest} to {most}.");

    /// <summary>No second region to keep copies in.</summary>
    public static Problem NoMultiRegion(string region) => Mistake.Error(
        "GCP007",
        "platform:storage.redundancy",
        $"With redundancy geo, a bucket is in the multi-region around {region}, but there is none.",
        "Set redundancy: zone, or choose a region in Europe, the United States or Asia.");

    /// <summary>One key for several projects.</summary>
    public static Problem KeyOfProjects(int projects) => Mistake.Error(
        "GCP008",
        KeyFilePath,
        $"One key would open the data of {projects} projects to each of them.",
        "Remove keyFile, so that each project has its own identities, or make a stack for each.");

    /// <summary>A key file in place of identities.</summary>
    public static Problem KeyFile() => Mistake.Warning(
        "GCP009",
        KeyFilePath,
        "Every user of a notebook can read this key, and whoever has it can use it from anywhere until somebody deletes it.",
        "Remove keyFile: notebooks and executors then have identities without a key.");

    /// <summary>A way out that nodes without public addresses do not have.</summary>
    public static Problem Egress() => Mistake.Error(
        "GCP010",
        "platform:network.egress",
        "The nodes have no public address: without NAT they reach nothing, and a load balancer is for the way in only.",
        "Remove egress, or set egress: nat.");

    /// <summary>Pods in the nodes' range.</summary>
    public static Problem PodAddressing() => Mistake.Error(
        "GCP011",
        "platform:network.podAddressing",
        "On GKE pods have a range of their own (podCidr), which the network knows, too.",
        "Remove podAddressing, or set podAddressing: overlay.");

    /// <summary>An address that GKE chooses itself.</summary>
    public static Problem DnsServiceIp(string found) => Mistake.Error(
        "GCP012", "platform:network.dnsServiceIp", $"GKE chooses the address of the DNS itself; {found} cannot be set.", "Remove it.");

    /// <summary>A control plane's range of another size.</summary>
    public static Problem ControlPlaneSize(Cidr found) => Mistake.Error(
        "GCP013",
        "platform:gcp.controlPlaneCidr",
        $"GKE wants exactly a /28 for its control plane, not {found}.",
        $"Write {found.AddressAt(0)}/28.");

    /// <summary>A subnet's name that Google Cloud refuses.</summary>
    public static Problem SubnetName(string found, string rule) => Mistake.Error(
        "GCP014",
        "platform:network.subnetName",
        $"{Shown.Value(found)} cannot be the name of a subnet of Google Cloud.",
        $"Allowed: {rule}.");

    /// <summary>A key that means nothing here.</summary>
    public static Problem NotHere(string path, string key) => Mistake.Warning(
        "GCP015", path, $"{key} means nothing on Google Cloud.", "Remove it.");

    /// <summary>A key file without its account, or the other way round.</summary>
    public static Problem KeyWithoutPair(string found, string missing) => Mistake.Error(
        "GCP016",
        $"platform:gcp.{found}",
        $"{found} is there without {missing}; the account of a key file needs roles on the bucket.",
        $"Set {missing}, too, or remove {found}.");

    /// <summary>A kind of file share where there is none.</summary>
    public static Problem NoShare() => Mistake.Warning(
        "GCP017",
        "platform:gcp.filestoreTier",
        "filestoreTier has no effect: homes are disks and projects have no share, so there is no file share.",
        "Remove it.");

    /// <summary>Nodes that cannot attach the disks which are to be mounted there.</summary>
    public static Problem HyperdiskOnly(string path, string size, string what) => Mistake.Error(
        "GCP018",
        $"{path}.vmSize",
        $"{size} takes Hyperdisks only, and {what} is a persistent disk: its pod would wait for it for ever.",
        "Choose an e2, n2, n2d or c3 size; executors may run on any.");

    private const string KeyFilePath = "platform:gcp.keyFile";
}
