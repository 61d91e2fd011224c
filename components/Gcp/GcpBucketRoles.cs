using Pulumi;
using Pulumi.Gcp.Storage;

namespace JupyterSpark.Components.Gcp;

/// <summary>The rights of somebody who works with a bucket's data.</summary>
internal static class GcpBucketRoles
{
    /// <summary>Grants both roles on one bucket, and nothing on the project.</summary>
    /// <param name="name">The beginning of the grants' names.</param>
    /// <param name="context">What all Google Cloud components share.</param>
    /// <param name="bucket">The bucket's name.</param>
    /// <param name="member">Who gets them.</param>
    /// <param name="parent">The component that makes them.</param>
    public static IReadOnlyList<Resource> Grant(string name, GcpContext context, Input<string> bucket, Output<string> member, Resource parent)
    {
        BucketIAMMember Role(string suffix, string role) => new(
            $"{name}{suffix}",
            new BucketIAMMemberArgs { Bucket = bucket, Role = role, Member = member },
            context.Child(parent));

        return [Role("", GcpRoles.ObjectUser), Role("-bucket", GcpRoles.BucketReader)];
    }
}
