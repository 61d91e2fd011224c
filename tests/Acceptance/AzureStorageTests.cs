using JupyterSpark.Synth.Graph;
using JupyterSpark.Tests.Kit;

namespace JupyterSpark.Tests.Acceptance;

public class AzureStorageTests
{
    private const string Account = "azure-native:storage:StorageAccount";
    private const string Claim = "kubernetes:core/v1:PersistentVolumeClaim";
    private const string Volume = "kubernetes:core/v1:PersistentVolume";

    [Fact]
    [Trait("Acceptance", "S1-08")]
    public async Task The_lake_is_hierarchical_and_closed_to_keys_and_to_the_internet()
    {
        var lake = (await Evaluated.StackAsync("dev")).Resource(Account, "azure-store");
        Assert.Equal(("StorageV2", "Hot", "true", "Enabled"), (
            lake.Leaf("kind"), lake.Leaf("accessTier"), lake.Leaf("isHnsEnabled"), lake.Leaf("largeFileSharesState")));
        Assert.Equal(("false", "false", "TLS1_2"), (
            lake.Leaf("allowBlobPublicAccess"), lake.Leaf("allowSharedKeyAccess"), lake.Leaf("minimumTlsVersion")));
        Assert.Equal(("Deny", "AzureServices", "${azure-network-subnet.id}"), (
            lake.Leaf("networkRuleSet.defaultAction"),
            lake.Leaf("networkRuleSet.bypass"),
            lake.Leaf("networkRuleSet.virtualNetworkRules[0].virtualNetworkResourceId")));
    }

    [Fact]
    [Trait("Acceptance", "S1-08")]
    public async Task There_are_two_shares()
    {
        var shares = (await Evaluated.StackAsync("dev")).Graph.OfType("azure-native:storage:FileShare").ToList();
        Assert.Equal(["homes", "project-default"], shares.Select(s => s.Leaf("shareName")).Order(StringComparer.Ordinal));
        Assert.All(shares, share => Assert.Equal(("1024", "TransactionOptimized"), (share.Leaf("shareQuota"), share.Leaf("accessTier"))));
    }

    [Fact]
    [Trait("Acceptance", "S1-09")]
    public async Task Each_volume_mounts_a_share_by_its_own_name_and_stays()
    {
        var dev = await Evaluated.StackAsync("dev");
        var volumes = dev.Graph.OfType(Volume).ToList();
        Assert.NotEmpty(volumes);
        var shares = dev.Graph.OfType("azure-native:storage:FileShare").Select(s => $"${{{s.Name}.name}}").ToHashSet(StringComparer.Ordinal);
        Assert.All(volumes, volume =>
        {
            Assert.Equal(("file.csi.azure.com", "Retain", "ReadWriteMany"), (
                volume.Leaf("spec.csi.driver"), volume.Leaf("spec.persistentVolumeReclaimPolicy"), volume.Leaf("spec.accessModes[0]")));
            Assert.Contains(volume.Leaf("spec.csi.volumeAttributes.shareName")!, shares);
        });
        Assert.Equal(volumes.Count, volumes.Select(v => v.Leaf("spec.csi.volumeHandle")).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    [Trait("Acceptance", "S1-09")]
    public async Task Every_claim_that_is_named_exists_where_it_is_named()
    {
        var dev = await Evaluated.StackAsync("dev");
        var claims = dev.Graph.OfType(Claim).Select(c => (c.Leaf("metadata.namespace"), c.Leaf("metadata.name"))).ToHashSet();
        Assert.NotEmpty(claims);
        var hub = dev.Resource("kubernetes:helm.sh/v3:Release", "hub").Inputs.Leaves();
        var named = hub.Where(l => l.Key.EndsWith(".claimName", StringComparison.Ordinal) || l.Key.EndsWith(".pvcName", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(named);
        Assert.All(named, claim => Assert.Contains(("jupyterhub", claim.Value), claims));
        var executors = SparkConf.Of(dev).Where(p => p.Key.EndsWith(".options.claimName", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(executors);
        Assert.All(executors, claim => Assert.Contains(("spark", claim.Value), claims));
    }

    [Fact]
    [Trait("Acceptance", "S1-10")]
    public async Task Homes_are_a_folder_for_each_user_and_no_claim_is_made_for_one()
    {
        var values = (await Evaluated.StackAsync("dev")).Resource("kubernetes:helm.sh/v3:Release", "hub");
        Assert.Equal(("static", "/home/jovyan/work", "homes", "{username}"), (
            values.Leaf("values.singleuser.storage.type"),
            values.Leaf("values.singleuser.storage.homeMountPath"),
            values.Leaf("values.singleuser.storage.static.pvcName"),
            values.Leaf("values.singleuser.storage.static.subPath")));
        Assert.Equal("/home/jovyan/shared", values.Leaf("values.singleuser.storage.extraVolumeMounts.project-share.mountPath"));
    }

    [Fact]
    [Trait("Acceptance", "S1-10")]
    public async Task Executors_mount_the_project_and_the_home_only_on_request()
    {
        var dev = SparkConf.Of(await Evaluated.StackAsync("dev"));
        Assert.Equal(["/home/jovyan/shared"], MountPaths(dev));
        var changed = await Evaluated.ChangedAsync("dev", StackText.With("spark", "{ mountHome: true }"));
        Assert.Equal(["/home/jovyan/shared", "/home/jovyan/work"], MountPaths(SparkConf.Of(changed)));
        Assert.Contains(
            "persistentVolumeClaim.home.mount.subPath={username}",
            changed.Resource("kubernetes:helm.sh/v3:Release", "hub").Leaf("values.singleuser.profileList[0].kubespawner_override.environment.PYSPARK_SUBMIT_ARGS"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_of_the_shares_is_where_no_user_can_start_a_pod()
    {
        var dev = await Evaluated.StackAsync("dev");
        var secret = dev.Resource("kubernetes:core/v1:Secret", "azure-shares-key");
        Assert.Equal("platform-storage", secret.Leaf("metadata.namespace"));
        Assert.Equal(GraphValue.SecretText, secret.Leaf("stringData.azurestorageaccountkey"));
        var roles = dev.Graph.OfType("kubernetes:rbac.authorization.k8s.io/v1:Role").ToList();
        Assert.NotEmpty(roles);
        Assert.DoesNotContain(roles, r => r.Leaf("metadata.namespace") == "platform-storage");
    }

    [Fact]
    public async Task What_holds_data_is_protected_outside_dev_and_only_there()
    {
        string[] data = [Account, "azure-native:storage:BlobContainer", "azure-native:storage:FileShare", "azure-native:resources:ResourceGroup"];
        var dev = await Evaluated.StackAsync("dev");
        Assert.DoesNotContain(dev.Graph.Resources, r => r.Protect || r.RetainOnDelete);
        var prod = await Evaluated.ChangedAsync("dev", Production.Text);
        foreach (var type in data)
        {
            Assert.NotEmpty(prod.Graph.OfType(type));
            Assert.All(prod.Graph.OfType(type), r => Assert.True(r.Protect && r.RetainOnDelete, r.Name));
        }
    }

    private static List<string> MountPaths(IReadOnlyDictionary<string, string> conf) => conf
        .Where(p => p.Key.Contains(".volumes.persistentVolumeClaim.", StringComparison.Ordinal) && p.Key.EndsWith(".mount.path", StringComparison.Ordinal))
        .Select(p => p.Value)
        .Order(StringComparer.Ordinal)
        .ToList();
}
