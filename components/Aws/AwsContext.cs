using Pulumi;

namespace JupyterSpark.Components.Aws;

/// <summary>What every AWS component of one stack has in common.</summary>
public sealed record AwsContext
{
    /// <summary>The names of the stack's resources.</summary>
    public required AwsNames Names { get; init; }

    /// <summary>The region, such as <c>eu-west-1</c>; the provider's own setting says the same.</summary>
    public required string Region { get; init; }

    /// <summary>The partition that ARNs begin with: <c>aws</c>, or <c>aws-cn</c> and <c>aws-us-gov</c>.</summary>
    public required Output<string> Partition { get; init; }

    /// <summary>The ending of host names: <c>amazonaws.com</c>.</summary>
    public required Output<string> DnsSuffix { get; init; }

    /// <summary>Tags of every resource that can have them.</summary>
    public required IReadOnlyDictionary<string, string> Tags { get; init; }

    /// <summary>Whether what holds data is protected against deletion and kept when the stack goes.</summary>
    public required bool ProtectData { get; init; }

    /// <summary>Options of a child.</summary>
    /// <param name="parent">The component that makes it.</param>
    public static CustomResourceOptions Child(Resource parent) => new() { Parent = parent };

    /// <summary>Options of a child that holds data.</summary>
    /// <param name="parent">The component that makes it.</param>
    public CustomResourceOptions DataChild(Resource parent) =>
        new() { Parent = parent, Protect = ProtectData, RetainOnDelete = ProtectData };

    /// <summary>The tags of a resource that has no name of its own: the console shows the tag <c>Name</c> in its place.</summary>
    /// <param name="name">The name to show.</param>
    public Dictionary<string, string> Named(string name) => new(Tags, StringComparer.Ordinal) { ["Name"] = name };

    /// <summary>The ARN of a policy that AWS keeps.</summary>
    /// <param name="policy">Its path and name: <c>AmazonEKSClusterPolicy</c>, <c>service-role/AmazonEBSCSIDriverPolicy</c>.</param>
    public Output<string> ManagedPolicy(string policy) => Output.Format($"arn:{Partition}:iam::aws:policy/{policy}");
}
