using System.ComponentModel.DataAnnotations;
using JupyterSpark.Components.Units;
using JupyterSpark.Stacks.Config.Shapes;

namespace JupyterSpark.Stacks.Config;

/// <summary>What only AWS knows.</summary>
public sealed record AwsConfig
{
    private const string KeyForm = "^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+$";

    /// <summary>The region, such as <c>eu-west-1</c>. Set by the provider's own key <c>aws:region</c>, not here. Required on AWS.</summary>
    [ProviderKey(Namespaces.AwsRegionKey)]
    [Form("^[A-Za-z0-9 -]{3,40}$", "a region such as eu-west-1", Example = "eu-west-1")]
    public string Region { get; init; } = "";

    /// <summary>In how many zones of the region nodes run, 2 to 3; a change replaces subnets. Default: 3, 2 in dev.</summary>
    [Range(2, 3)]
    public int? Zones { get; init; }

    /// <summary>
    /// A range of their own for pods, a /16 to /20 of 100.64.0.0/10 or of the same private block as <c>network.cidr</c>, which then holds
    /// nodes alone. A change is for new nodes. Default: none, pods have addresses of the network's range.
    /// </summary>
    public Cidr? PodCidr { get; init; }

    /// <summary>
    /// Which connections the network writes to a log (about 0.50 USD a GB): <c>none</c>, <c>rejected</c> or <c>all</c>. Kept for 90 days,
    /// 7 in dev. Default: none.
    /// </summary>
    public FlowLogKind FlowLogs { get; init; } = FlowLogKind.None;

    /// <summary>
    /// Whether each zone has a NAT gateway (about 33 USD a month each and 0.045 USD a GB) of its own, so that one zone's end does not cut
    /// off the others. Default: true, false in dev.
    /// </summary>
    public bool? NatPerZone { get; init; }

    /// <summary>
    /// Whether images are pulled over endpoints in the network (about 15 USD a month in each zone) instead of the NAT gateway, which is
    /// cheaper from some 300 GB a month on. Default: true, false in dev.
    /// </summary>
    public bool? RegistryEndpoints { get; init; }

    /// <summary>IAM roles or users (ARNs) that administer the cluster, beside whoever creates it. Default: none.</summary>
    [Form("^arn:aws[a-z-]*:iam::[0-9]{12}:(role|user)/.+$", "the ARN of a role or user", Example = "arn:aws:iam::111122223333:role/admins")]
    public IReadOnlyList<string> AdminArns { get; init; } = [];

    /// <summary>
    /// The KMS key that encrypts Kubernetes Secrets (about 1 USD a month). A change replaces the cluster. Default: one is created.
    /// </summary>
    [Form(KeyForm, "the ARN of a KMS key", Example = "arn:aws:kms:eu-west-1:111122223333:key/KEY")]
    public string? SecretsKeyArn { get; init; }

    /// <summary>
    /// The KMS key that encrypts buckets, file system and images. A change replaces file system and repositories. Default: AWS's own keys,
    /// at no charge.
    /// </summary>
    [Form(KeyForm, "the ARN of a KMS key", Example = "arn:aws:kms:eu-west-1:111122223333:key/KEY")]
    public string? DataKeyArn { get; init; }
}

/// <summary>Which connections are logged.</summary>
public enum FlowLogKind
{
    /// <summary>No connection.</summary>
    None,

    /// <summary>Those that a security group or network ACL refused.</summary>
    Rejected,

    /// <summary>All of them.</summary>
    All,
}
