using Pulumi;
using Pulumi.Aws.Iam;

namespace JupyterSpark.Components.Aws;

/// <summary>A role with policies that AWS keeps.</summary>
/// <param name="Role">The role.</param>
/// <param name="Grants">Its policies, which must be attached before anybody can act as the role.</param>
internal sealed record AwsRole(Role Role, IReadOnlyList<Resource> Grants)
{
    /// <summary>Makes the role.</summary>
    /// <param name="name">The name of the role's resource.</param>
    /// <param name="roleName">The role's name in IAM.</param>
    /// <param name="trust">Who may act as it, a JSON policy.</param>
    /// <param name="policies">Policies of AWS, by path and name.</param>
    /// <param name="context">What all AWS components share.</param>
    /// <param name="parent">The component that makes it.</param>
    public static AwsRole Of(
        string name, string roleName, string trust, IReadOnlyList<string> policies, AwsContext context, Resource parent)
    {
        var role = new Role(
            name,
            new RoleArgs { Name = roleName, AssumeRolePolicy = trust, Tags = context.Tags.ToDictionary() },
            AwsContext.Child(parent));
        var grants = policies.Select(policy => (Resource)new RolePolicyAttachment(
            $"{name}-{policy.Split('/')[^1]}",
            new RolePolicyAttachmentArgs { Role = role.Name, PolicyArn = context.ManagedPolicy(policy) },
            AwsContext.Child(parent))).ToList();
        return new AwsRole(role, grants);
    }
}
