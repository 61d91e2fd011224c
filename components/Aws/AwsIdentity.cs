using JupyterSpark.Components.Foundation;
using Pulumi;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Iam;

namespace JupyterSpark.Components.Aws;

/// <summary>What <see cref="AwsIdentity"/> needs.</summary>
public sealed class AwsIdentityArgs : ResourceArgs
{
    /// <summary>What all AWS components share.</summary>
    public required AwsContext Context { get; init; }

    /// <summary>The role's name.</summary>
    [Input("roleName", required: true)]
    public required string RoleName { get; init; }

    /// <summary>The cluster's name.</summary>
    [Input("clusterName", required: true)]
    public required Input<string> ClusterName { get; init; }

    /// <summary>The ServiceAccount that becomes the role.</summary>
    public required ServiceAccountName Account { get; init; }

    /// <summary>The bucket in which the role may read and write.</summary>
    [Input("bucketArn", required: true)]
    public required Input<string> BucketArn { get; init; }

    /// <summary>The key that encrypts the bucket; null when S3's own keys do.</summary>
    public required string? KeyArn { get; init; }
}

/// <summary>
/// Creates the cloud identity of one workload of one project, without a password: a role that EKS Pod Identity hands to the pods of exactly
/// one ServiceAccount, with the right to read and write the project's bucket and nothing else. Costs nothing.
/// </summary>
public sealed class AwsIdentity : ComponentResource
{
    /// <summary>Creates role, right and association.</summary>
    public AwsIdentity(string name, AwsIdentityArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:aws:AwsIdentity", name, args, options)
    {
        var role = AwsRole.Of(name, args.RoleName, AwsPolicies.TrustPods(), [], args.Context, this).Role;
        var right = new RolePolicy(
            $"{name}-store",
            new RolePolicyArgs
            {
                Role = role.Name,
                Name = "bucket",
                Policy = args.BucketArn.Apply(bucket => AwsPolicies.BucketAccess(bucket, args.KeyArn)),
            },
            AwsContext.Child(this));
        var association = new PodIdentityAssociation(
            $"{name}-trust",
            new PodIdentityAssociationArgs
            {
                ClusterName = args.ClusterName,
                Namespace = args.Account.Namespace,
                ServiceAccount = args.Account.Name,
                RoleArn = role.Arn,
                Tags = args.Context.Tags.ToDictionary(),
            },
            AwsContext.Child(this));
        Workload = new WorkloadIdentity
        {
            // The association names the account; account and pod carry nothing.
            ServiceAccountAnnotations = new Dictionary<string, Output<string>>(StringComparer.Ordinal),
            PodLabels = new Dictionary<string, string>(StringComparer.Ordinal),
            Environment = new Dictionary<string, string>(StringComparer.Ordinal),
            Grants = [right, association],
        };
        RegisterOutputs(new Dictionary<string, object?> { ["roleArn"] = role.Arn });
    }

    /// <summary>The identity as the workload needs to know it.</summary>
    public WorkloadIdentity Workload { get; }
}
