using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Naming;
using Pulumi;
using Pulumi.AzureNative.Storage;
using Pulumi.AzureNative.Storage.Inputs;

namespace JupyterSpark.Components.Azure;

/// <summary>What <see cref="AzureObjectStore"/> needs.</summary>
public sealed class AzureObjectStoreArgs : ResourceArgs
{
    /// <summary>What all Azure components share.</summary>
    public required AzureContext Context { get; init; }

    /// <summary>The account's settings.</summary>
    public required AzureStorageSettings Settings { get; init; }

    /// <summary>The nodes' subnet, the only network that is let in.</summary>
    [Input("subnetId", required: true)]
    public required Input<string> SubnetId { get; init; }

    /// <summary>The projects' names; each has a container of its own.</summary>
    [Input("projects", required: true)]
    public required IReadOnlyList<string> Projects { get; init; }
}

/// <summary>
/// Creates the data lake (ADLS Gen2): a storage account with a hierarchical namespace that knows no key (Entra identities only) and lets in
/// the nodes' subnet alone, and a container for each project. Deleted data can be brought back for some days. Costs about 21 USD a month and
/// TB (hot, zone-redundant), nothing while empty.
/// </summary>
public sealed class AzureObjectStore : ComponentResource
{
    private readonly Output<string> accountName;
    private readonly Dictionary<string, BlobContainer> containers;

    /// <summary>Creates account and containers.</summary>
    public AzureObjectStore(string name, AzureObjectStoreArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:azure:AzureObjectStore", name, args, options)
    {
        var context = args.Context;
        var accountArgs = AzureStorage.Account(context, args.Settings, args.SubnetId.ToOutput());
        accountArgs.AccountName = UniqueName.Of(name, context.Names.LakeAccountStem, this);
        // abfss:// needs it, and it cannot be switched on later for an account with data.
        accountArgs.IsHnsEnabled = true;
        // No key opens this account.
        accountArgs.AllowSharedKeyAccess = false;
        var account = new StorageAccount(name, accountArgs, context.DataChild(this));
        var retention = new DeleteRetentionPolicyArgs { Enabled = true, Days = args.Settings.SoftDeleteDays };
        _ = new BlobServiceProperties(
            $"{name}-retention",
            new BlobServicePropertiesArgs
            {
                ResourceGroupName = context.ResourceGroupName,
                AccountName = account.Name,
                BlobServicesName = "default",
                DeleteRetentionPolicy = retention,
                ContainerDeleteRetentionPolicy = retention,
            },
            AzureContext.Child(this));
        containers = args.Projects.ToDictionary(project => project, project => new BlobContainer(
            $"{name}-{project}",
            new BlobContainerArgs
            {
                ResourceGroupName = context.ResourceGroupName,
                AccountName = account.Name,
                ContainerName = AzureNames.Container(project),
                PublicAccess = PublicAccess.None,
            },
            context.DataChild(this)));
        accountName = account.Name;
        RegisterOutputs(new Dictionary<string, object?> { ["account"] = accountName });
    }

    /// <summary>The id of a project's container, the scope of its identities' role.</summary>
    public Output<string> ContainerId(string project) => containers[project].Id;

    /// <summary>A project's part of the store: no key, no client id; each pod brings its own identity in its environment.</summary>
    public ObjectStoreAccess Access(string project) => new()
    {
        RootUri = Output.Format($"abfss://{containers[project].Name}@{accountName}.dfs.core.windows.net/"),
        SparkProperties = AbfsProperties.WorkloadIdentity.ToDictionary(p => p.Key, p => Output.Create(p.Value), StringComparer.Ordinal),
        // The store's addresses are public ones, reached over the subnet's service endpoint.
        Egress = [],
    };
}
