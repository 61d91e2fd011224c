using Pulumi;
using Pulumi.AzureAD;
using Pulumi.AzureNative.Authorization;
using Pulumi.AzureNative.ContainerService.Inputs;
using ResourceIdentityType = Pulumi.AzureNative.ContainerService.ResourceIdentityType;
using UserAssignedIdentity = Pulumi.AzureNative.ManagedIdentity.UserAssignedIdentity;
using UserAssignedIdentityArgs = Pulumi.AzureNative.ManagedIdentity.UserAssignedIdentityArgs;

namespace JupyterSpark.Components.Azure;

/// <summary>What <see cref="AksIdentity"/> needs.</summary>
public sealed class AksIdentityArgs : ResourceArgs
{
    /// <summary>What all Azure components share.</summary>
    public required AzureContext Context { get; init; }

    /// <summary>Whether the identity is an Entra application with a password.</summary>
    public required bool ServicePrincipal { get; init; }

    /// <summary>The subnet on which the identity is Network Contributor.</summary>
    [Input("subnetId", required: true)]
    public required Input<string> SubnetId { get; init; }
}

/// <summary>
/// Creates the identity with which AKS acts, and its one right: Network Contributor on the nodes' subnet. By default a managed identity; a
/// service principal's password lives for two years (the tenant's default) and is renewed by <c>pulumi up --replace</c>. Costs nothing.
/// </summary>
public sealed class AksIdentity : ComponentResource
{
    /// <summary>Creates identity and role assignment.</summary>
    public AksIdentity(string name, AksIdentityArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:azure:AksIdentity", name, args, options)
    {
        var principalId = args.ServicePrincipal ? Application(name, args.Context) : Managed(name, args.Context);
        _ = new RoleAssignment(
            $"{name}-network",
            new RoleAssignmentArgs
            {
                Scope = args.SubnetId,
                RoleDefinitionId = args.Context.RoleId(AzureRoles.NetworkContributor),
                PrincipalId = principalId,
                PrincipalType = PrincipalType.ServicePrincipal,
            },
            AzureContext.Child(this));
        RegisterOutputs(new Dictionary<string, object?> { ["principalId"] = principalId });
    }

    /// <summary>The managed identity as the cluster names it; null for a service principal.</summary>
    public Input<ManagedClusterIdentityArgs>? Cluster { get; private set; }

    /// <summary>The service principal as the cluster names it; null for a managed identity.</summary>
    public Input<ManagedClusterServicePrincipalProfileArgs>? ServicePrincipal { get; private set; }

    /// <summary>The service principal's object id; null for a managed identity, whose nodes have an identity of their own.</summary>
    public Output<string>? ServicePrincipalObjectId { get; private set; }

    private Output<string> Managed(string name, AzureContext context)
    {
        var identity = new UserAssignedIdentity(
            name,
            new UserAssignedIdentityArgs
            {
                ResourceGroupName = context.ResourceGroupName,
                ResourceName = context.Names.ClusterIdentity,
                Location = context.Location,
                Tags = context.Tags.ToDictionary(),
            },
            AzureContext.Child(this));
        Cluster = new ManagedClusterIdentityArgs { Type = ResourceIdentityType.UserAssigned, UserAssignedIdentities = { identity.Id } };
        return identity.PrincipalId;
    }

    private Output<string> Application(string name, AzureContext context)
    {
        var application = new Application(
            name, new ApplicationArgs { DisplayName = context.Names.ClusterIdentity }, AzureContext.Child(this));
        var principal = new ServicePrincipal(
            $"{name}-principal", new ServicePrincipalArgs { ClientId = application.ClientId }, AzureContext.Child(this));
        var password = new ApplicationPassword(
            $"{name}-password",
            new ApplicationPasswordArgs
            {
                ApplicationId = application.Id,
                DisplayName = context.Names.Cluster,
            },
            AzureContext.Child(this));
        ServicePrincipal = new ManagedClusterServicePrincipalProfileArgs { ClientId = application.ClientId, Secret = password.Value };
        ServicePrincipalObjectId = principal.ObjectId;
        return principal.ObjectId;
    }
}
