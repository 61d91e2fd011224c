using JupyterSpark.Components.Units;
using JupyterSpark.Stacks.Config.Shapes;
using Pulumi;

namespace JupyterSpark.Stacks.Config;

/// <summary>What only Google Cloud knows.</summary>
public sealed record GcpConfig
{
    /// <summary>The id of the Google Cloud project. Set by the provider's own key <c>gcp:project</c>, not here. Required on Google Cloud.</summary>
    [ProviderKey("gcp:project")]
    [Form("^[a-z][a-z0-9-]{4,28}[a-z0-9]$", "a project's id, 6 to 30 characters of a-z, 0-9 and hyphens", Example = "PROJECT")]
    public string Project { get; init; } = "";

    /// <summary>The region, such as <c>europe-west1</c>. Set by the provider's own key <c>gcp:region</c>, not here. Required on Google Cloud.</summary>
    [ProviderKey("gcp:region")]
    [Form("^[A-Za-z0-9 -]{3,40}$", "a region such as europe-west1", Example = "europe-west1")]
    public string Region { get; init; } = "";

    /// <summary>
    /// The one zone of cluster and file share, such as <c>europe-west1-b</c>: cheaper, and gone when the zone is. Set by the provider's own
    /// key <c>gcp:zone</c>, not here. Default: none, which means three zones of the region.
    /// </summary>
    [ProviderKey("gcp:zone", IsOptional = true)]
    [Form("^[a-z0-9-]{3,40}$", "a zone of the region, such as europe-west1-b", Example = "europe-west1-b")]
    public string? Zone { get; init; }

    /// <summary>How soon GKE brings new versions: <c>rapid</c>, <c>regular</c>, <c>stable</c> or <c>extended</c> (costs more once standard support ends). Default: regular.</summary>
    public GkeReleaseChannel ReleaseChannel { get; init; } = GkeReleaseChannel.Regular;

    /// <summary>The range of GKE's control plane, a /28 outside of all others. Default: 172.16.0.0/28.</summary>
    public Cidr ControlPlaneCidr { get; init; } = Cidr.Parse("172.16.0.0/28");

    /// <summary>The Google group whose member groups Kubernetes roles may name, <c>gke-security-groups@DOMAIN</c>. Default: none, single accounts only.</summary>
    [Form("^gke-security-groups@[a-z0-9.-]+\\.[a-z]{2,}$", "gke-security-groups@ followed by your domain")]
    public string? SecurityGroup { get; init; }

    /// <summary>
    /// Whether folders in buckets are real, so that renaming one is a single step; such a bucket keeps no versions of its objects. A change
    /// replaces the buckets. Default: false.
    /// </summary>
    public bool HierarchicalNamespace { get; init; }

    /// <summary>
    /// The kind of file share: <c>basicHdd</c> (hard disks, one zone), <c>basicSsd</c> (from 2560 GiB), <c>zonal</c> or <c>regional</c>
    /// (three zones). All but regional need <c>gcp:zone</c>. Default: regional, basicHdd with <c>gcp:zone</c>.
    /// </summary>
    public GcpFilestoreTier? FilestoreTier { get; init; }

    /// <summary>
    /// The key file (JSON) of a Google service account with which notebooks and executors reach the bucket, in place of identities of their
    /// own; a secret. Only for one project, and only where workload identity cannot be used. Default: none, keyless.
    /// </summary>
    public Output<string>? KeyFile { get; init; }

    /// <summary>The e-mail address of that key file's service account, which gets the roles on the bucket. Default: none; required with keyFile.</summary>
    [Form("^[a-z0-9-]+@[a-z0-9.-]+\\.gserviceaccount\\.com$", "the e-mail address of a service account, ending in gserviceaccount.com")]
    public string? KeyAccount { get; init; }
}

/// <summary>How soon GKE brings new versions.</summary>
public enum GkeReleaseChannel
{
    /// <summary>Weeks after Kubernetes.</summary>
    Rapid,

    /// <summary>Some months after rapid.</summary>
    Regular,

    /// <summary>Some months after regular.</summary>
    Stable,

    /// <summary>As regular, with up to two years of support.</summary>
    Extended,
}

/// <summary>The kinds of Filestore.</summary>
public enum GcpFilestoreTier
{
    /// <summary>Hard disks in one zone, from 1 TiB.</summary>
    BasicHdd,

    /// <summary>SSDs in one zone, from 2.5 TiB.</summary>
    BasicSsd,

    /// <summary>SSDs in one zone, from 1 TiB, with snapshots.</summary>
    Zonal,

    /// <summary>SSDs in three zones, from 1 TiB, with snapshots.</summary>
    Regional,
}
