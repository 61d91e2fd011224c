using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Naming;
using Pulumi;
using Pulumi.Gcp.Storage;
using Pulumi.Gcp.Storage.Inputs;

namespace JupyterSpark.Components.Gcp;

/// <summary>What a stack decides about its buckets.</summary>
/// <param name="Location">The region, or a multi-region such as <c>EU</c>.</param>
/// <param name="SoftDeleteDays">Days for which deleted and overwritten data can be brought back.</param>
/// <param name="HierarchicalNamespace">Whether folders are real, so that renaming one is a single step; excludes versions of objects.</param>
public sealed record GcpStorageSettings(string Location, int SoftDeleteDays, bool HierarchicalNamespace);

/// <summary>What <see cref="GcpObjectStore"/> needs.</summary>
public sealed class GcpObjectStoreArgs : ResourceArgs
{
    /// <summary>What all Google Cloud components share.</summary>
    public required GcpContext Context { get; init; }

    /// <summary>The buckets' settings.</summary>
    public required GcpStorageSettings Settings { get; init; }

    /// <summary>The projects' names; each has a bucket of its own.</summary>
    [Input("projects", required: true)]
    public required IReadOnlyList<string> Projects { get; init; }

    /// <summary>The key file of a Google service account, as Google gives it out; a secret. Null for none, so that pods have identities.</summary>
    public required Output<string>? KeyFile { get; init; }
}

/// <summary>
/// Creates the data lake (Google Cloud Storage): a bucket for each project that can never become public and knows roles only, no access
/// lists of single objects. Deleted and overwritten data can be brought back for some days. Costs about 20 USD a month and TB (standard, one
/// region), nothing while empty.
/// </summary>
public sealed class GcpObjectStore : ComponentResource
{
    private const int SecondsADay = 86400;
    private const int MultipartDays = 7;

    private readonly GcpObjectStoreArgs args;
    private readonly Dictionary<string, Bucket> buckets;

    /// <summary>Creates the buckets.</summary>
    public GcpObjectStore(string name, GcpObjectStoreArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:gcp:GcpObjectStore", name, args, options)
    {
        this.args = args;
        buckets = args.Projects.ToDictionary(
            project => project,
            project => new Bucket($"{name}-{project}", BucketArgs($"{name}-{project}", project), args.Context.DataChild(this)),
            StringComparer.Ordinal);
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["buckets"] = buckets.ToDictionary(b => b.Key, b => (object?)b.Value.Name, StringComparer.Ordinal),
        });
    }

    /// <summary>The name of a project's bucket, the scope of its identities' roles.</summary>
    public Output<string> BucketName(string project) => buckets[project].Name;

    /// <summary>A project's part of the store: no key unless the stack gives one; each pod brings its own identity.</summary>
    public ObjectStoreAccess Access(string project)
    {
        var properties = (args.KeyFile is null ? GcsProperties.WorkloadIdentity : GcsProperties.KeyFile)
            .ToDictionary(p => p.Key, p => Output.Create(p.Value), StringComparer.Ordinal);
        properties[GcsProperties.ProjectId] = Output.Create(args.Context.Project);
        return new ObjectStoreAccess
        {
            RootUri = Output.Format($"gs://{buckets[project].Name}/"),
            SparkProperties = properties,
            // The store's addresses are public ones, reached over Private Google Access.
            Egress = [],
            Environment = args.KeyFile is null
                ? new Dictionary<string, string>(StringComparer.Ordinal)
                : new Dictionary<string, string>(StringComparer.Ordinal) { ["GOOGLE_APPLICATION_CREDENTIALS"] = GcsProperties.KeyPath },
            Files = args.KeyFile is { } key ? [KeyMount(key)] : [],
        };
    }

    private static MountedFiles KeyMount(Output<string> key) => new()
    {
        Name = "gcs-key",
        MountPath = GcsProperties.KeyFolder,
        IsSecret = true,
        Texts = new Dictionary<string, Output<string>>(StringComparer.Ordinal) { [GcsProperties.KeyFileName] = key },
    };

    private BucketArgs BucketArgs(string name, string project)
    {
        var settings = args.Settings;
        var bucket = new BucketArgs
        {
            Project = args.Context.Project,
            Name = UniqueName.Of(name, args.Context.Names.BucketStem(project), this),
            Location = settings.Location,
            StorageClass = "STANDARD",
            // Roles decide, not lists on single objects that nobody sees.
            UniformBucketLevelAccess = true,
            PublicAccessPrevention = "enforced",
            SoftDeletePolicy = new BucketSoftDeletePolicyArgs { RetentionDurationSeconds = settings.SoftDeleteDays * SecondsADay },
            LifecycleRules =
            {
                // What a killed job left half uploaded is invisible and paid for.
                new BucketLifecycleRuleArgs
                {
                    Action = new BucketLifecycleRuleActionArgs { Type = "AbortIncompleteMultipartUpload" },
                    Condition = new BucketLifecycleRuleConditionArgs { Age = MultipartDays },
                },
            },
            // A bucket with data cannot be deleted otherwise; a place to try things must be removable by one command.
            ForceDestroy = !args.Context.ProtectData,
            Labels = args.Context.Labels.ToDictionary(),
        };
        if (settings.HierarchicalNamespace)
        {
            bucket.HierarchicalNamespace = new BucketHierarchicalNamespaceArgs { Enabled = true };
        }
        else
        {
            bucket.Versioning = new BucketVersioningArgs { Enabled = true };
            // Old versions cost as much as new ones.
            bucket.LifecycleRules.Add(new BucketLifecycleRuleArgs
            {
                Action = new BucketLifecycleRuleActionArgs { Type = "Delete" },
                Condition = new BucketLifecycleRuleConditionArgs
                {
                    DaysSinceNoncurrentTime = settings.SoftDeleteDays,
                    WithState = "ARCHIVED",
                },
            });
        }
        return bucket;
    }
}
