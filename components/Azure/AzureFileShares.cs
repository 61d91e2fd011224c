using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Naming;
using JupyterSpark.Components.Units;
using JupyterSpark.Components.Workload;
using Pulumi;
using Pulumi.AzureNative.Storage;
using Pulumi.AzureNative.Storage.Inputs;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace JupyterSpark.Components.Azure;

/// <summary>What <see cref="AzureFileShares"/> needs.</summary>
public sealed class AzureFileSharesArgs : ResourceArgs
{
    /// <summary>What all Azure components share.</summary>
    public required AzureContext Context { get; init; }

    /// <summary>The account's settings.</summary>
    public required AzureStorageSettings Settings { get; init; }

    /// <summary>The nodes' subnet, the only network that is let in.</summary>
    [Input("subnetId", required: true)]
    public required Input<string> SubnetId { get; init; }

    /// <summary>The projects' names; each has a share of its own beside the homes.</summary>
    public required IReadOnlyList<string> ProjectNames { get; init; }

    /// <summary>The cluster, in which the nodes' mount Secret is made.</summary>
    public required ProviderResource Kubernetes { get; init; }
}

/// <summary>
/// Creates the file shares (Azure Files, SMB): one for all homes and one for each project, in an account of their own that lets in the nodes'
/// subnet alone, and the Secret with which nodes mount them (SMB knows no workload identity), in a namespace where no user can start a pod.
/// Costs about 62 USD a month and TB used (transaction optimized, zone-redundant), nothing while empty.
/// </summary>
public sealed class AzureFileShares : ComponentResource
{
    private const string SecretNamespace = "platform-storage";
    private const string SecretName = "azure-files";

    // What an SMB mount needs to behave like a home folder: the notebook's user, links, no byte-range locks (sqlite, git).
    private static readonly string[] MountOptions =
        ["uid=1000", "gid=100", "dir_mode=0770", "file_mode=0770", "mfsymlinks", "nobrl", "cache=strict", "nosharesock", "actimeo=30"];

    private readonly AzureFileSharesArgs args;
    private readonly Output<string> accountName;
    private readonly SecretReference mountSecret;

    /// <summary>Creates account, shares and Secret.</summary>
    public AzureFileShares(string name, AzureFileSharesArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:azure:AzureFileShares", name, args, options)
    {
        this.args = args;
        var context = args.Context;
        var accountArgs = AzureStorage.Account(context, args.Settings, args.SubnetId.ToOutput());
        accountArgs.AccountName = UniqueName.Of(name, context.Names.FilesAccountStem, this);
        // Nodes mount by the account's key; there is no other way for SMB.
        accountArgs.AllowSharedKeyAccess = true;
        var account = new StorageAccount(name, accountArgs, context.DataChild(this));
        accountName = account.Name;
        _ = new FileServiceProperties(
            $"{name}-retention",
            new FileServicePropertiesArgs
            {
                ResourceGroupName = context.ResourceGroupName,
                AccountName = accountName,
                FileServicesName = "default",
                ShareDeleteRetentionPolicy = new DeleteRetentionPolicyArgs { Enabled = true, Days = args.Settings.SoftDeleteDays },
            },
            AzureContext.Child(this));
        mountSecret = MountSecret(name);
        Homes = Share($"{name}-homes", "homes", AzureNames.HomesShare);
        Projects = args.ProjectNames.ToDictionary(
            project => project,
            project => Share($"{name}-{project}", $"project-{project}", AzureNames.ProjectShare(project)),
            StringComparer.Ordinal);
        RegisterOutputs(new Dictionary<string, object?> { ["account"] = accountName });
    }

    /// <summary>The users' homes.</summary>
    public SharedVolume Homes { get; }

    /// <summary>Each project's share.</summary>
    public IReadOnlyDictionary<string, SharedVolume> Projects { get; }

    private SharedVolume Share(string name, string volume, string shareName)
    {
        var share = new Pulumi.AzureNative.Storage.FileShare(
            name,
            new FileShareArgs
            {
                ResourceGroupName = args.Context.ResourceGroupName,
                AccountName = accountName,
                ShareName = shareName,
                ShareQuota = args.Settings.ShareQuotaGib,
                AccessTier = ShareAccessTier.TransactionOptimized,
            },
            args.Context.DataChild(this));
        return new SharedVolume
        {
            Name = volume,
            Capacity = ByteSize.FromGibibytes(args.Settings.ShareQuotaGib),
            Source = new CsiVolumeSource
            {
                Driver = "file.csi.azure.com",
                Handle = use => Output.Format($"{accountName}-{share.Name}-{use}"),
                Attributes = new Dictionary<string, Output<string>>(StringComparer.Ordinal)
                {
                    ["resourceGroup"] = args.Context.ResourceGroupName,
                    ["storageAccount"] = accountName,
                    ["shareName"] = share.Name,
                    ["protocol"] = Output.Create("smb"),
                },
                MountOptions = MountOptions,
                NodeStageSecret = mountSecret,
            },
        };
    }

    private SecretReference MountSecret(string name)
    {
        var inCluster = new ComponentResourceOptions { Parent = this, Providers = { args.Kubernetes } };
        var space = new RestrictedNamespace($"{name}-namespace", new RestrictedNamespaceArgs { Namespace = SecretNamespace }, inCluster);
        var keys = ListStorageAccountKeys.Invoke(new ListStorageAccountKeysInvokeArgs
        {
            ResourceGroupName = args.Context.ResourceGroupName,
            AccountName = accountName,
        });
        var secret = new Secret(
            $"{name}-key",
            new SecretArgs
            {
                Metadata = new ObjectMetaArgs { Name = SecretName, Namespace = space.Name },
                Type = "Opaque",
                StringData =
                {
                    ["azurestorageaccountname"] = accountName,
                    ["azurestorageaccountkey"] = Output.CreateSecret(keys.Apply(k => k.Keys[0].Value)),
                },
            },
            new CustomResourceOptions { Parent = this, Provider = args.Kubernetes });
        return new SecretReference(space.Name, secret.Metadata.NameOr(SecretName));
    }
}
