namespace JupyterSpark.Components.Aws;

/// <summary>
/// The names of the AWS resources of one stack, before the random ending of those that must be unique in the world. Pure, so that the
/// configuration rules check the very names that are used (facts: AWS's naming rules, stacks/Data/naming-rules.tsv).
/// </summary>
/// <param name="baseName">The platform's name: a-z, 0-9 and hyphens.</param>
/// <param name="stack">The stack's name.</param>
public sealed class AwsNames(string baseName, string stack)
{
    private readonly string prefix = $"{baseName}-{stack}".ToLowerInvariant();

    /// <summary>What every name of the stack begins with; also the tag by which its network is found in the console.</summary>
    public string Prefix => prefix;

    /// <summary>The cluster.</summary>
    public string Cluster => $"eks-{prefix}";

    /// <summary>The control plane's log group; EKS knows it by this name only.</summary>
    public string LogGroup => $"/aws/eks/{Cluster}/cluster";

    /// <summary>The log group of the network's flow logs.</summary>
    public string FlowLogGroup => $"/aws/vpc/{prefix}";

    /// <summary>The alias of the key that encrypts the cluster's Secrets.</summary>
    public string KeyAlias => $"alias/{Cluster}";

    /// <summary>The security group of the file system.</summary>
    public string FilesSecurityGroup => $"{prefix}-efs";

    /// <summary>The security group of the endpoints in the network.</summary>
    public string EndpointSecurityGroup => $"{prefix}-endpoints";

    /// <summary>A role of the platform itself: <c>cluster</c>, <c>nodes</c>, an add-on's name.</summary>
    public string Role(string part) => $"{prefix}-{part}";

    /// <summary>The role of a project's notebooks (<c>notebook</c>) or executors (<c>executor</c>).</summary>
    public string WorkloadRole(string project, string workload) => $"{prefix}-{project}-{workload}";

    /// <summary>A project's bucket, without its random ending.</summary>
    public string BucketStem(string project) => $"{prefix}-{project}-";

    /// <summary>The repository of an image.</summary>
    public string Repository(string image) => $"{prefix}/{image}";
}
