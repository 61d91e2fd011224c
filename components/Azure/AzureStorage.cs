using Pulumi;
using Pulumi.AzureNative.Storage;
using Pulumi.AzureNative.Storage.Inputs;
using StorageAccountArgs = Pulumi.AzureNative.Storage.StorageAccountArgs;

namespace JupyterSpark.Components.Azure;

/// <summary>Copies of the data in a storage account.</summary>
public enum AzureRedundancy
{
    /// <summary>Three copies in one datacenter.</summary>
    Local,

    /// <summary>Three copies in three zones.</summary>
    Zone,

    /// <summary>Six copies in two regions.</summary>
    Geo,
}

/// <summary>What a stack decides about its storage accounts.</summary>
/// <param name="Redundancy">Copies of the data.</param>
/// <param name="SoftDeleteDays">Days for which deleted data can be brought back.</param>
/// <param name="ShareQuotaGib">The size of each file share in GiB.</param>
public sealed record AzureStorageSettings(AzureRedundancy Redundancy, int SoftDeleteDays, int ShareQuotaGib);

/// <summary>What the platform's two storage accounts have in common.</summary>
internal static class AzureStorage
{
    /// <summary>The arguments of an account that only the given subnet reaches.</summary>
    public static StorageAccountArgs Account(AzureContext context, AzureStorageSettings settings, Output<string> subnetId) => new()
    {
        ResourceGroupName = context.ResourceGroupName,
        Location = context.Location,
        Kind = Kind.StorageV2,
        Sku = new SkuArgs
        {
            Name = settings.Redundancy switch
            {
                AzureRedundancy.Local => SkuName.Standard_LRS,
                AzureRedundancy.Zone => SkuName.Standard_ZRS,
                _ => SkuName.Standard_GRS,
            },
        },
        AccessTier = AccessTier.Hot,
        LargeFileSharesState = LargeFileSharesState.Enabled,
        MinimumTlsVersion = MinimumTlsVersion.TLS1_2,
        EnableHttpsTrafficOnly = true,
        AllowBlobPublicAccess = false,
        AllowCrossTenantReplication = false,
        NetworkRuleSet = new NetworkRuleSetArgs
        {
            // Closed to the internet; Azure's own trusted services (backup, monitoring) may pass.
            DefaultAction = DefaultAction.Deny,
            Bypass = Bypass.AzureServices,
            VirtualNetworkRules = { new VirtualNetworkRuleArgs { VirtualNetworkResourceId = subnetId } },
        },
        Tags = context.Tags.ToDictionary(),
    };
}
