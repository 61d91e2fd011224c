using JupyterSpark.Components.Foundation;
using Pulumi;
using Pulumi.Gcp.ServiceAccount;

namespace JupyterSpark.Components.Gcp;

/// <summary>What <see cref="GcpIdentity"/> needs.</summary>
public sealed class GcpIdentityArgs : ResourceArgs
{
    /// <summary>What all Google Cloud components share.</summary>
    public required GcpContext Context { get; init; }

    /// <summary>The Google service account's id.</summary>
    [Input("accountId", required: true)]
    public required Input<string> AccountId { get; init; }

    /// <summary>What it is for, for people.</summary>
    [Input("displayName", required: true)]
    public required Input<string> DisplayName { get; init; }

    /// <summary>The workload identity pool, once the cluster is in it.</summary>
    [Input("workloadPool", required: true)]
    public required Input<string> WorkloadPool { get; init; }

    /// <summary>The Kubernetes ServiceAccount that becomes the Google one.</summary>
    public required ServiceAccountName Subject { get; init; }

    /// <summary>The bucket in which it may read and write.</summary>
    [Input("bucket", required: true)]
    public required Input<string> Bucket { get; init; }
}

/// <summary>
/// Creates the Google service account of one workload of one project, without a key: exactly one Kubernetes ServiceAccount may become it
/// (workload identity). Its only roles are Storage Object User and Legacy Bucket Reader on the project's bucket. Costs nothing.
/// </summary>
public sealed class GcpIdentity : ComponentResource
{
    /// <summary>Creates account, trust and roles.</summary>
    public GcpIdentity(string name, GcpIdentityArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:gcp:GcpIdentity", name, args, options)
    {
        var context = args.Context;
        var account = new Account(
            name,
            new AccountArgs { Project = context.Project, AccountId = args.AccountId, DisplayName = args.DisplayName },
            context.Child(this));
        var trust = new IAMMember(
            $"{name}-trust",
            new IAMMemberArgs
            {
                ServiceAccountId = account.Name,
                Role = GcpRoles.WorkloadIdentityUser,
                Member = Output.Format($"serviceAccount:{args.WorkloadPool.ToOutput()}[{args.Subject.Namespace}/{args.Subject.Name}]"),
            },
            context.Child(this));
        Workload = new WorkloadIdentity
        {
            ServiceAccountAnnotations = new Dictionary<string, Output<string>>(StringComparer.Ordinal)
            {
                ["iam.gke.io/gcp-service-account"] = account.Email,
            },
            PodLabels = new Dictionary<string, string>(StringComparer.Ordinal),
            Environment = new Dictionary<string, string>(StringComparer.Ordinal),
            Grants = [trust, .. GcpBucketRoles.Grant($"{name}-store", context, args.Bucket, account.Member, this)],
        };
        RegisterOutputs(new Dictionary<string, object?> { ["email"] = account.Email });
    }

    /// <summary>The identity as the workload needs to know it.</summary>
    public WorkloadIdentity Workload { get; }
}
