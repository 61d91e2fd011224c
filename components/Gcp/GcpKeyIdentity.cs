using JupyterSpark.Components.Foundation;
using Pulumi;

namespace JupyterSpark.Components.Gcp;

/// <summary>What <see cref="GcpKeyIdentity"/> needs.</summary>
public sealed class GcpKeyIdentityArgs : ResourceArgs
{
    /// <summary>What all Google Cloud components share.</summary>
    public required GcpContext Context { get; init; }

    /// <summary>The e-mail address of the Google service account whose key pods use.</summary>
    [Input("account", required: true)]
    public required Input<string> Account { get; init; }

    /// <summary>The bucket in which its account may read and write.</summary>
    [Input("bucket", required: true)]
    public required Input<string> Bucket { get; init; }
}

/// <summary>
/// Creates the roles on the project's bucket for the account of a key file. Notebooks and executors then have no identity of their own, and no way
/// to the metadata server. Costs nothing.
/// </summary>
public sealed class GcpKeyIdentity : ComponentResource
{
    /// <summary>Creates the roles.</summary>
    public GcpKeyIdentity(string name, GcpKeyIdentityArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:gcp:GcpKeyIdentity", name, args, options)
    {
        var empty = new Dictionary<string, string>(StringComparer.Ordinal);
        Workload = new WorkloadIdentity
        {
            ServiceAccountAnnotations = new Dictionary<string, Output<string>>(StringComparer.Ordinal),
            PodLabels = empty,
            Environment = empty,
            Grants = GcpBucketRoles.Grant($"{name}-store", args.Context, args.Bucket, Output.Format($"serviceAccount:{args.Account.ToOutput()}"), this),
        };
        RegisterOutputs();
    }

    /// <summary>The pods' part: none.</summary>
    public WorkloadIdentity Workload { get; }
}
