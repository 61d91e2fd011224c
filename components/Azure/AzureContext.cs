using Pulumi;

namespace JupyterSpark.Components.Azure;

/// <summary>What every Azure component of one stack has in common.</summary>
public sealed record AzureContext
{
    /// <summary>The names of the stack's resources.</summary>
    public required AzureNames Names { get; init; }

    /// <summary>The region, such as <c>westeurope</c>.</summary>
    public required string Location { get; init; }

    /// <summary>The resource group, once it exists.</summary>
    public required Output<string> ResourceGroupName { get; init; }

    /// <summary>The subscription's id.</summary>
    public required Output<string> SubscriptionId { get; init; }

    /// <summary>The Entra tenant's id.</summary>
    public required Output<string> TenantId { get; init; }

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

    /// <summary>The full id of a built-in role of this subscription.</summary>
    /// <param name="role">The role's GUID, one of <see cref="AzureRoles"/>.</param>
    public Output<string> RoleId(string role) =>
        Output.Format($"/subscriptions/{SubscriptionId}/providers/Microsoft.Authorization/roleDefinitions/{role}");
}
