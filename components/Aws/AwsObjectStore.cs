using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Naming;
using JupyterSpark.Components.ObjectStores;
using Pulumi;
using Pulumi.Aws.S3;
using Pulumi.Aws.S3.Inputs;

namespace JupyterSpark.Components.Aws;

/// <summary>What <see cref="AwsObjectStore"/> needs.</summary>
public sealed class AwsObjectStoreArgs : ResourceArgs
{
    /// <summary>What all AWS components share.</summary>
    public required AwsContext Context { get; init; }

    /// <summary>Days for which deleted and overwritten data can be brought back.</summary>
    public required int KeepDays { get; init; }

    /// <summary>The key that encrypts data; null for S3's own.</summary>
    public required string? KeyArn { get; init; }

    /// <summary>The projects' names; each has a bucket of its own.</summary>
    [Input("projects", required: true)]
    public required IReadOnlyList<string> Projects { get; init; }
}

/// <summary>
/// Creates an S3 bucket for each project: no public access, encrypted, reached over TLS only, with versions by which deleted data can be
/// brought back for some days, and without the rests of broken uploads. Costs about 23 USD a month and TB, kept versions included; nothing
/// while empty.
/// </summary>
public sealed class AwsObjectStore : ComponentResource
{
    // Longer than any upload; parts of a dead one cost as much as data.
    private const int AbortDays = 7;

    private readonly AwsObjectStoreArgs args;
    private readonly Dictionary<string, Bucket> buckets;

    /// <summary>Creates the buckets.</summary>
    public AwsObjectStore(string name, AwsObjectStoreArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:aws:AwsObjectStore", name, args, options)
    {
        this.args = args;
        buckets = args.Projects.ToDictionary(project => project, project => Bucket($"{name}-{project}", project), StringComparer.Ordinal);
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["buckets"] = buckets.ToDictionary(b => b.Key, b => (object?)b.Value.BucketName, StringComparer.Ordinal),
        });
    }

    /// <summary>The ARN of a project's bucket, the one thing to which its identities have a right.</summary>
    public Output<string> BucketArn(string project) => buckets[project].Arn;

    /// <summary>A project's part of the store: no key; each pod has the role of its ServiceAccount.</summary>
    public ObjectStoreAccess Access(string project) => new()
    {
        RootUri = Output.Format($"s3a://{buckets[project].BucketName}/"),
        SparkProperties = S3aProperties.Of(args.Context.Region, S3aProperties.PodIdentity)
            .ToDictionary(p => p.Key, p => Output.Create(p.Value), StringComparer.Ordinal),
        // The store's addresses are public ones, reached over the network's endpoint.
        Egress = [],
        Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["AWS_REGION"] = args.Context.Region },
    };

    private Bucket Bucket(string name, string project)
    {
        var bucket = new Bucket(
            name,
            new BucketArgs
            {
                BucketName = UniqueName.Of(name, args.Context.Names.BucketStem(project), this),
                Tags = args.Context.Tags.ToDictionary(),
            },
            args.Context.DataChild(this));
        _ = new BucketPublicAccessBlock(
            $"{name}-private",
            new BucketPublicAccessBlockArgs
            {
                Bucket = bucket.BucketName,
                BlockPublicAcls = true,
                BlockPublicPolicy = true,
                IgnorePublicAcls = true,
                RestrictPublicBuckets = true,
            },
            AwsContext.Child(this));
        _ = new BucketOwnershipControls(
            $"{name}-owner",
            new BucketOwnershipControlsArgs
            {
                Bucket = bucket.BucketName,
                // No ACL counts; policies alone say who may what.
                Rule = new BucketOwnershipControlsRuleArgs { ObjectOwnership = "BucketOwnerEnforced" },
            },
            AwsContext.Child(this));
        Encrypt(name, bucket);
        Keep(name, bucket);
        _ = new BucketPolicy(
            $"{name}-tls",
            new BucketPolicyArgs { Bucket = bucket.BucketName, Policy = bucket.Arn.Apply(AwsPolicies.TlsOnly) },
            AwsContext.Child(this));
        return bucket;
    }

    private void Encrypt(string name, Bucket bucket)
    {
        var byDefault = new BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefaultArgs { SseAlgorithm = "AES256" };
        if (args.KeyArn is { } key)
        {
            byDefault.SseAlgorithm = "aws:kms";
            byDefault.KmsMasterKeyId = key;
        }
        _ = new BucketServerSideEncryptionConfiguration(
            $"{name}-encryption",
            new Pulumi.Aws.S3.BucketServerSideEncryptionConfigurationArgs
            {
                Bucket = bucket.BucketName,
                Rules =
                {
                    new BucketServerSideEncryptionConfigurationRuleArgs
                    {
                        ApplyServerSideEncryptionByDefault = byDefault,
                        // One call to the key for many objects; each call is paid.
                        BucketKeyEnabled = args.KeyArn is not null,
                    },
                },
            },
            AwsContext.Child(this));
    }

    private void Keep(string name, Bucket bucket)
    {
        var versioning = new BucketVersioning(
            $"{name}-versions",
            new Pulumi.Aws.S3.BucketVersioningArgs
            {
                Bucket = bucket.BucketName,
                VersioningConfiguration = new BucketVersioningVersioningConfigurationArgs { Status = "Enabled" },
            },
            AwsContext.Child(this));
        _ = new BucketLifecycleConfiguration(
            $"{name}-lifecycle",
            new BucketLifecycleConfigurationArgs
            {
                Bucket = bucket.BucketName,
                Rules =
                {
                    Rule("broken-uploads", rule => rule.AbortIncompleteMultipartUpload =
                        new BucketLifecycleConfigurationRuleAbortIncompleteMultipartUploadArgs { DaysAfterInitiation = AbortDays }),
                    Rule("old-versions", rule =>
                    {
                        rule.NoncurrentVersionExpiration =
                            new BucketLifecycleConfigurationRuleNoncurrentVersionExpirationArgs { NoncurrentDays = args.KeepDays };
                        rule.Expiration = new BucketLifecycleConfigurationRuleExpirationArgs { ExpiredObjectDeleteMarker = true };
                    }),
                },
            },
            new CustomResourceOptions { Parent = this, DependsOn = { versioning } });
    }

    private static BucketLifecycleConfigurationRuleArgs Rule(string id, Action<BucketLifecycleConfigurationRuleArgs> what)
    {
        var rule = new BucketLifecycleConfigurationRuleArgs
        {
            Id = id,
            Status = "Enabled",
            Filter = new BucketLifecycleConfigurationRuleFilterArgs { Prefix = "" },
        };
        what(rule);
        return rule;
    }
}
