using JupyterSpark.Stacks.Config.Shapes;

namespace JupyterSpark.Stacks.Config;

/// <summary>What only Azure knows.</summary>
public sealed record AzureConfig
{
    /// <summary>The region, such as <c>westeurope</c>. Set by the provider's own key <c>azure-native:location</c>, not here. Required on Azure.</summary>
    [ProviderKey(Namespaces.LocationKey)]
    [Form("^[A-Za-z0-9 -]{3,40}$", "a region's short name such as westeurope", Example = "westeurope")]
    public string Location { get; init; } = "";

    /// <summary>
    /// How the registry gives nodes the right to pull: <c>rbac</c> (role AcrPull, the registry in its classic mode) or <c>abac</c>
    /// (role Container Registry Repository Reader, the mode that is becoming Azure's default). Default: rbac.
    /// </summary>
    public RegistryRoleMode RegistryRoleMode { get; init; } = RegistryRoleMode.Rbac;

    /// <summary>Entra groups (object ids) whose members administer the cluster by their own sign-in. Default: none, local accounts only.</summary>
    [Form(Forms.Guid, Forms.GuidWords)]
    public IReadOnlyList<string> AdminGroupIds { get; init; } = [];
}

/// <summary>How an Azure registry reads role assignments.</summary>
public enum RegistryRoleMode
{
    /// <summary>Registry permissions only; AcrPull is honoured.</summary>
    Rbac,

    /// <summary>Registry and repository permissions; AcrPull is not honoured.</summary>
    Abac,
}
