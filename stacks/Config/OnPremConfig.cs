using JupyterSpark.Components.Units;
using JupyterSpark.Stacks.Config.Shapes;
using Pulumi;

namespace JupyterSpark.Stacks.Config;

/// <summary>What only an existing cluster has to be told: how to reach it, its store and its file shares.</summary>
public sealed record OnPremConfig
{
    /// <summary>The kubeconfig's whole text; a secret. Default: what kubectl uses (<c>KUBECONFIG</c>, then ~/.kube/config).</summary>
    public Output<string>? Kubeconfig { get; init; }

    /// <summary>In its place the absolute path of the file on the machine that deploys. Default: none.</summary>
    [Form(Forms.Folder, "an absolute path, such as /home/ada/.kube/config")]
    public string? KubeconfigPath { get; init; }

    /// <summary>The context in it. Default: its current one.</summary>
    public string? Context { get; init; }

    /// <summary>
    /// Where the API server listens, as pods reach it: a range of addresses, with ports 443 and 6443. Default: every private range, which is
    /// right for each cluster but lets notebooks reach those two ports of other machines, too.
    /// </summary>
    public IReadOnlyList<Cidr> ApiServer { get; init; } = [];

    /// <summary>The S3-compatible object store. Required on an existing cluster, unless there is storeServer.</summary>
    public OnPremStoreConfig? Store { get; init; }

    /// <summary>
    /// For who has no store: an S3 server of each project in this cluster, one pod with one disk and no copy of it, for trials. Default: none.
    /// </summary>
    public OnPremStoreServerConfig? StoreServer { get; init; }

    /// <summary>The file shares. Required on an existing cluster.</summary>
    public OnPremSharesConfig? Shares { get; init; }

    /// <summary>
    /// The StorageClass of the hub's database disk, of the store server's disks and of users' disks (<c>storage.homes: disks</c>). Default: the
    /// cluster's default class.
    /// </summary>
    [Form(Forms.Dns, Forms.DnsWords)]
    public string? DiskStorageClass { get; init; }
}

/// <summary>An S3-compatible object store.</summary>
public sealed record OnPremStoreConfig
{
    /// <summary>Its URL, such as <c>https://s3.example.org</c>. Required.</summary>
    [Form("^https?://[A-Za-z0-9.-]+(:[0-9]+)?$", "a URL of a host, such as https://s3.example.org", Example = "https://s3.example.org")]
    public required string Endpoint { get; init; }

    /// <summary>The region that requests are signed for; a store that knows none takes any. Default: us-east-1.</summary>
    [Form("^[a-z0-9-]{1,64}$", "a region such as us-east-1")]
    public string Region { get; init; } = "us-east-1";

    /// <summary>Whether buckets are folders of the endpoint (most own stores) instead of host names. Default: true.</summary>
    public bool PathStyle { get; init; } = true;

    /// <summary>
    /// The CAs that notebooks and executors trust, as PEM text: the store's own one, and every public one that they need beside it. Default: the
    /// image's public CAs.
    /// </summary>
    public string? CaBundle { get; init; }

    /// <summary>Each project's bucket and key, by the project's name. Every project needs one. Required.</summary>
    public required IReadOnlyDictionary<string, OnPremBucketConfig> Buckets { get; init; }

    /// <summary>
    /// Where pods are let out to: the addresses of the store, with the endpoint's port. Default: none, which is right for a store with a public
    /// address.
    /// </summary>
    public IReadOnlyList<Cidr> Addresses { get; init; } = [];

    /// <summary>The store's pods, when it runs in this cluster. Default: none.</summary>
    public OnPremStorePodsConfig? Pods { get; init; }
}

/// <summary>An S3 server in this cluster.</summary>
public sealed record OnPremStoreServerConfig
{
    /// <summary>The disk of each project's server, 1Gi to 16Ti. A StatefulSet's disk cannot be changed later. Default: 100Gi.</summary>
    [Size(SizeGrammar.Kubernetes, "1Gi", "16Ti")]
    public ByteSize Size { get; init; } = ByteSize.FromGibibytes(100);

    /// <summary>The image of versitygw, 1.8 or newer. Default: ghcr.io/versity/versitygw:v1.8.0.</summary>
    public string Image { get; init; } = "ghcr.io/versity/versitygw:v1.8.0";

    /// <summary>
    /// The servers' certificate as PEM text, for the names <c>store.platform-store.svc</c> and, of another project than default,
    /// <c>store-PROJECT.platform-store.svc</c>. Needs privateKey and caBundle. Default: none, and no TLS, which only dev may.
    /// </summary>
    public string? Certificate { get; init; }

    /// <summary>The certificate's key as PEM text; a secret.</summary>
    public Output<string>? PrivateKey { get; init; }

    /// <summary>The CA of the certificate as PEM text, and every public one that notebooks need beside it.</summary>
    public string? CaBundle { get; init; }
}

/// <summary>A project's bucket, with a key that reaches no other.</summary>
public sealed record OnPremBucketConfig
{
    /// <summary>The bucket's name; it exists. Required.</summary>
    [Form("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", "3 to 63 characters, a-z, 0-9, points and hyphens", Example = "lake")]
    public required string Name { get; init; }

    /// <summary>The key's id; a secret. Required.</summary>
    public required Output<string> AccessKeyId { get; init; }

    /// <summary>The key; a secret. Required.</summary>
    public required Output<string> SecretAccessKey { get; init; }
}

/// <summary>The pods of a store in this cluster, as network policies choose them.</summary>
public sealed record OnPremStorePodsConfig
{
    /// <summary>Their namespace. Required.</summary>
    [Form(Forms.Dns, Forms.DnsWords)]
    public required string Namespace { get; init; }

    /// <summary>Their labels. Default: every pod of the namespace.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    /// <summary>The port on which the pods themselves listen, which is not the Service's when that maps it. 1 to 65535. Required.</summary>
    [System.ComponentModel.DataAnnotations.Range(1, 65535)]
    public required int Port { get; init; }
}

/// <summary>Where homes and project shares lie.</summary>
public sealed record OnPremSharesConfig
{
    /// <summary>
    /// <c>nfs</c> (folders of an NFS server: <c>homes</c> and <c>project-NAME</c> below path, which exist and belong to 1000:100),
    /// <c>storageClass</c> (file systems that a class of the cluster makes, of the size <c>storage.shareQuotaGib</c>) or
    /// <c>existingClaims</c> (claims that you made: <c>homes</c> in the hub's namespace, the project's share in both namespaces). Required.
    /// </summary>
    public required OnPremSharesKind Kind { get; init; }

    /// <summary>nfs: the server's host name or address.</summary>
    [Form("^[A-Za-z0-9.-]+$", "a host name or address")]
    public string? Server { get; init; }

    /// <summary>nfs: the exported folder, such as <c>/exports/jupyter</c>.</summary>
    [Form(Forms.Folder, Forms.FolderWords)]
    public string? Path { get; init; }

    /// <summary>
    /// storageClass: the class, which must give volumes that many nodes mount (ReadWriteMany), such as one of CephFS. What it does with the data of a
    /// deleted claim is its reclaim policy.
    /// </summary>
    [Form(Forms.Dns, Forms.DnsWords)]
    public string? StorageClass { get; init; }
}

/// <summary>What shares are made of.</summary>
public enum OnPremSharesKind
{
    /// <summary>Folders of an NFS server.</summary>
    Nfs,

    /// <summary>File systems that a StorageClass makes.</summary>
    StorageClass,

    /// <summary>Claims that exist.</summary>
    ExistingClaims,
}
