using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Naming;
using Pulumi;
using Pulumi.AzureNative.Authorization;
using Pulumi.AzureNative.ContainerRegistry;
using Pulumi.AzureNative.ContainerRegistry.Inputs;

namespace JupyterSpark.Components.Azure;

/// <summary>What <see cref="AzureRegistry"/> needs.</summary>
public sealed class AzureRegistryArgs : ResourceArgs
{
    /// <summary>What all Azure components share.</summary>
    public required AzureContext Context { get; init; }

    /// <summary>The service level: Basic, Standard or Premium.</summary>
    [Input("sku", required: true)]
    public required Input<string> Sku { get; init; }

    /// <summary>Whether the registry has repository permissions (ABAC), in which AcrPull is not honoured.</summary>
    public required bool RepositoryPermissions { get; init; }

    /// <summary>The object id of the identity with which nodes pull.</summary>
    [Input("kubeletObjectId", required: true)]
    public required Input<string> KubeletObjectId { get; init; }
}

/// <summary>
/// Creates the container registry, without an admin user, and the nodes' right to pull from it: AcrPull, or Container Registry Repository
/// Reader for a registry in ABAC mode. Azure's API at this version has no switch for that mode: a new registry is in the classic one; change
/// it in the portal first, then set <c>azure.registryRoleMode</c>. Whoever runs <c>pulumi up</c> pushes with the own sign-in
/// (<c>az acr login</c>). Costs: Basic about 5, Standard 20, Premium 50 USD a month.
/// </summary>
public sealed class AzureRegistry : ComponentResource
{
    /// <summary>Creates registry and right.</summary>
    public AzureRegistry(string name, AzureRegistryArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:azure:AzureRegistry", name, args, options)
    {
        var context = args.Context;
        var registry = new Registry(
            name,
            new RegistryArgs
            {
                ResourceGroupName = context.ResourceGroupName,
                RegistryName = UniqueName.Of(name, context.Names.RegistryStem, this),
                Location = context.Location,
                Sku = new SkuArgs { Name = args.Sku.Apply(sku => (Union<string, SkuName>)sku) },
                // A password for everybody; nodes and people have identities.
                AdminUserEnabled = false,
                Tags = context.Tags.ToDictionary(),
            },
            AzureContext.Child(this));
        var pull = new RoleAssignment(
            $"{name}-pull",
            new RoleAssignmentArgs
            {
                Scope = registry.Id,
                RoleDefinitionId = context.RoleId(args.RepositoryPermissions ? AzureRoles.RepositoryReader : AzureRoles.AcrPull),
                PrincipalId = args.KubeletObjectId,
                PrincipalType = PrincipalType.ServicePrincipal,
            },
            AzureContext.Child(this));
        Access = new RegistryAccess { Server = registry.LoginServer, Push = null, Pull = null, PullGrants = [pull] };
        RegisterOutputs(new Dictionary<string, object?> { ["server"] = registry.LoginServer });
    }

    /// <summary>The registry as the workload needs to know it.</summary>
    public RegistryAccess Access { get; }
}
