namespace JupyterSpark.Components.Azure;

/// <summary>
/// The names of the Azure resources of one stack, before the random ending of those that must be unique in the world. Pure, so that the
/// configuration rules check the very names that are used (facts: Azure's naming rules, stacks/Data/naming-rules.tsv).
/// </summary>
/// <param name="baseName">The platform's name: a-z, 0-9 and hyphens.</param>
/// <param name="stack">The stack's name.</param>
public sealed class AzureNames(string baseName, string stack)
{
    private readonly string prefix = $"{baseName}-{stack}".ToLowerInvariant();

    /// <summary>The resource group.</summary>
    public string ResourceGroup => $"rg-{prefix}";

    /// <summary>The virtual network.</summary>
    public string VirtualNetwork => $"vnet-{prefix}";

    /// <summary>The network security group of the nodes' subnet.</summary>
    public string NetworkSecurityGroup => $"nsg-{prefix}";

    /// <summary>The NAT gateway.</summary>
    public string NatGateway => $"nat-{prefix}";

    /// <summary>The public address of the NAT gateway.</summary>
    public string NatAddress => $"pip-{prefix}-nat";

    /// <summary>The cluster.</summary>
    public string Cluster => $"aks-{prefix}";

    /// <summary>The resource group that AKS makes for the nodes.</summary>
    public string NodeResourceGroup => $"rg-{prefix}-nodes";

    /// <summary>The prefix of the API server's host name.</summary>
    public string DnsPrefix => prefix;

    /// <summary>The identity of the cluster.</summary>
    public string ClusterIdentity => $"id-{prefix}-aks";

    /// <summary>The registry, without its random ending: letters and digits only.</summary>
    public string RegistryStem => "acr" + Squeezed;

    /// <summary>The storage account of the data lake, without its random ending.</summary>
    public string LakeAccountStem => "dl" + Squeezed;

    /// <summary>The storage account of the file shares, without its random ending.</summary>
    public string FilesAccountStem => "fs" + Squeezed;

    /// <summary>The share with the users' homes.</summary>
    public static string HomesShare => "homes";

    private string Squeezed => prefix.Replace("-", "", StringComparison.Ordinal);

    /// <summary>The container of a project's data.</summary>
    public static string Container(string project) => $"lake-{project}";

    /// <summary>The file share of a project.</summary>
    public static string ProjectShare(string project) => $"project-{project}";

    /// <summary>The identity of a project's notebooks (<c>notebook</c>) or executors (<c>executor</c>).</summary>
    public string WorkloadIdentity(string project, string workload) => $"id-{prefix}-{project}-{workload}";
}
