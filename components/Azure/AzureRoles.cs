namespace JupyterSpark.Components.Azure;

/// <summary>The built-in roles that the platform assigns, by their GUIDs, which are the same in every tenant.</summary>
public static class AzureRoles
{
    /// <summary>Network Contributor: join a subnet, make load balancers in it.</summary>
    public const string NetworkContributor = "4d97b98b-1d4f-4787-a291-c67834d212e7";

    /// <summary>AcrPull: pull every image of a registry in its classic mode.</summary>
    public const string AcrPull = "7f951dda-4ed3-4680-a7ca-43fe172d538d";

    /// <summary>Container Registry Repository Reader: the same in a registry that has repository permissions (ABAC), where AcrPull is not honoured.</summary>
    public const string RepositoryReader = "b93aa761-3e63-49ed-ac28-beffa264f7ac";

    /// <summary>Storage Blob Data Contributor: read, write and delete the data of a container; no right on the account.</summary>
    public const string BlobDataContributor = "ba92f5b4-2d11-453d-a403-e96b0029c9fe";
}
