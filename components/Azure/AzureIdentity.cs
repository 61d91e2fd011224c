using JupyterSpark.Components.Foundation;
using Pulumi;
using Pulumi.AzureAD;
using Pulumi.AzureNative.Authorization;
using Pulumi.AzureNative.ManagedIdentity;

namespace JupyterSpark.Components.Azure;

/// <summary>What <see cref="AzureIdentity"/> needs.</summary>
public sealed class AzureIdentityArgs : ResourceArgs
{
    /// <summary>What all Azure components share.</summary>
    public required AzureContext Context { get; init; }

    /// <summary>Whether the identity is an Entra application instead of a managed identity.</summary>
    public required bool Application { get; init; }

    /// <summary>The identity's display name.</summary>
    [Input("displayName", required: true)]
    public required Input<string> DisplayName { get; init; }

    /// <summary>The issuer of the cluster's ServiceAccount tokens.</summary>
    [Input("issuer", required: true)]
    public required Input<string> Issuer { get; init; }

    /// <summary>The ServiceAccount that becomes the identity: <c>system:serviceaccount:NAMESPACE:NAME</c>.</summary>
    [Input("subject", required: true)]
    public required Input<string> Subject { get; init; }

    /// <summary>The container on which the identity may read and write.</summary>
    [Input("containerId", required: true)]
    public required Input<string> ContainerId { get; init; }
}

/// <summary>
/// Creates the cloud identity of one workload of one project, without a password: Azure trusts the cluster's tokens for exactly one
/// ServiceAccount (federated credential). Its only right is Storage Blob Data Contributor on the project's container. A managed identity by
/// default, or an Entra application with its service principal. Costs nothing.
/// </summary>
public sealed class AzureIdentity : ComponentResource
{
    private const string Audience = "api://AzureADTokenExchange";

    /// <summary>Creates identity, federated credential and role assignment.</summary>
    public AzureIdentity(string name, AzureIdentityArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:azure:AzureIdentity", name, args, options)
    {
        var (clientId, principalId, trust) = args.Application ? EntraApplication(name, args) : Managed(name, args);
        var role = new RoleAssignment(
            $"{name}-store",
            new RoleAssignmentArgs
            {
                Scope = args.ContainerId,
                RoleDefinitionId = args.Context.RoleId(AzureRoles.BlobDataContributor),
                PrincipalId = principalId,
                PrincipalType = PrincipalType.ServicePrincipal,
            },
            AzureContext.Child(this));
        Workload = new WorkloadIdentity
        {
            ServiceAccountAnnotations = new Dictionary<string, Output<string>>(StringComparer.Ordinal)
            {
                ["azure.workload.identity/client-id"] = clientId,
                ["azure.workload.identity/tenant-id"] = args.Context.TenantId,
            },
            PodLabels = new Dictionary<string, string>(StringComparer.Ordinal) { ["azure.workload.identity/use"] = "true" },
            Environment = new Dictionary<string, string>(StringComparer.Ordinal),
            Grants = [trust, role],
        };
        RegisterOutputs(new Dictionary<string, object?> { ["clientId"] = clientId });
    }

    /// <summary>The identity as the workload needs to know it.</summary>
    public WorkloadIdentity Workload { get; }

    private (Output<string> ClientId, Output<string> PrincipalId, Resource Trust) Managed(string name, AzureIdentityArgs args)
    {
        var identity = new UserAssignedIdentity(
            name,
            new UserAssignedIdentityArgs
            {
                ResourceGroupName = args.Context.ResourceGroupName,
                ResourceName = args.DisplayName,
                Location = args.Context.Location,
                Tags = args.Context.Tags.ToDictionary(),
            },
            AzureContext.Child(this));
        var trust = new FederatedIdentityCredential(
            $"{name}-trust",
            new FederatedIdentityCredentialArgs
            {
                ResourceGroupName = args.Context.ResourceGroupName,
                ResourceName = identity.Name,
                FederatedIdentityCredentialResourceName = "kubernetes",
                Issuer = args.Issuer,
                Subject = args.Subject,
                Audiences = { Audience },
            },
            AzureContext.Child(this));
        return (identity.ClientId, identity.PrincipalId, trust);
    }

    private (Output<string> ClientId, Output<string> PrincipalId, Resource Trust) EntraApplication(string name, AzureIdentityArgs args)
    {
        var application = new Application(name, new ApplicationArgs { DisplayName = args.DisplayName }, AzureContext.Child(this));
        var principal = new ServicePrincipal(
            $"{name}-principal", new ServicePrincipalArgs { ClientId = application.ClientId }, AzureContext.Child(this));
        var trust = new ApplicationFederatedIdentityCredential(
            $"{name}-trust",
            new ApplicationFederatedIdentityCredentialArgs
            {
                ApplicationId = application.Id,
                DisplayName = "kubernetes",
                Issuer = args.Issuer,
                Subject = args.Subject,
                Audiences = { Audience },
            },
            AzureContext.Child(this));
        return (application.ClientId, principal.ObjectId, trust);
    }
}
