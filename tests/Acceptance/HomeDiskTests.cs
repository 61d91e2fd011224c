using JupyterSpark.Tests.Kit;

namespace JupyterSpark.Tests.Acceptance;

/// <summary>Homes by choice: a disk for each user, in place of one file share with a folder each.</summary>
public class HomeDiskTests
{
    private const string Class = "kubernetes:storage.k8s.io/v1:StorageClass";
    private const string Filestore = "gcp:filestore/instance:Instance";

    [Theory]
    [Trait("Acceptance", "S1-09")]
    [InlineData("gcp", "gcp-home-disks", "pd.csi.storage.gke.io", "pd-balanced")]
    [InlineData("aws", "aws-home-disks", "ebs.csi.aws.com", "gp3")]
    public async Task The_hub_asks_for_a_disk_for_each_user_in_the_zone_of_the_server(string stack, string name, string driver, string kind)
    {
        var disks = await Evaluated.ChangedAsync(stack, StackText.With("storage", "{ homes: disks, homeDiskSize: 20Gi }"));
        var made = disks.Resource(Class, name);
        Assert.Equal(("homes", driver, kind), (made.Leaf("metadata.name"), made.Leaf("provisioner"), made.Leaf("parameters.type")));
        Assert.Equal(("WaitForFirstConsumer", "true", "Delete"), (
            made.Leaf("volumeBindingMode"), made.Leaf("allowVolumeExpansion"), made.Leaf("reclaimPolicy")));
        var hub = disks.Resource("kubernetes:helm.sh/v3:Release", "hub");
        const string Storage = "values.singleuser.storage";
        Assert.Equal(("dynamic", "20Gi", "homes", "/home/jovyan/work"), (
            hub.Leaf($"{Storage}.type"),
            hub.Leaf($"{Storage}.capacity"),
            hub.Leaf($"{Storage}.dynamic.storageClass"),
            hub.Leaf($"{Storage}.homeMountPath")));
        Assert.Null(hub.Leaf($"{Storage}.static.pvcName"));
        Assert.Contains(made.Urn, hub.PropertyDependencies["values"]);
        // The hub's role has no right to delete a claim, and a home outlives its user.
        Assert.Equal("false", hub.Leaf("values.hub.config.KubeSpawner.delete_pvc"));
        Assert.DoesNotContain(disks.Graph.OfType("kubernetes:core/v1:PersistentVolumeClaim"), claim => claim.Leaf("metadata.name") == "homes");
    }

    [Fact]
    [Trait("Acceptance", "S1-09")]
    public async Task Outside_dev_a_disk_stays_when_its_claim_goes()
    {
        var prod = await Evaluated.ChangedAsync("gcp", Production.Text.Then(StackText.With("storage", "{ homes: disks }")));
        Assert.Equal("Retain", prod.Resource(Class, "gcp-home-disks").Leaf("reclaimPolicy"));
    }

    [Fact]
    public async Task Projects_keep_their_share_and_the_file_server_has_no_folder_for_homes()
    {
        var disks = await Evaluated.ChangedAsync("gcp", StackText.With("storage", "{ homes: disks }"));
        Assert.Single(disks.Graph.OfType(Filestore));
        Assert.Equal(
            ["/share/project-default", "/share/project-default"],
            disks.Graph.OfType("kubernetes:core/v1:PersistentVolume").Select(v => v.Leaf("spec.nfs.path")));
        Assert.Contains("mkdir -p /share/project-default;", Assert.Single(disks.Graph.OfType("kubernetes:batch/v1:Job"))
            .Leaf("spec.template.spec.containers[0].command[2]"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gcp", Filestore)]
    [InlineData("aws", "aws:efs/fileSystem:FileSystem")]
    public async Task Without_shares_of_projects_there_is_no_file_service_at_all(string stack, string service)
    {
        var disks = await Evaluated.ChangedAsync(stack, StackText.With("storage", "{ homes: disks, projectShares: false }"));
        Assert.DoesNotContain(disks.Graph.Resources, r => r.Type == service);
        Assert.Empty(disks.Graph.OfType("kubernetes:core/v1:PersistentVolume"));
        Assert.DoesNotContain("persistentVolumeClaim", disks.Text("spark-defaults.conf"), StringComparison.Ordinal);
        Assert.DoesNotContain("project-share", disks.Text("jupyterhub-values.yaml"), StringComparison.Ordinal);
        Assert.NotEmpty((await Evaluated.StackAsync(stack)).Graph.OfType(service));
    }

    [Fact]
    public async Task Projects_without_shares_leave_the_homes_where_they_are()
    {
        var changed = await Evaluated.ChangedAsync("dev", StackText.With("storage", "{ projectShares: false }"));
        Assert.Equal("azure-shares-homes", Assert.Single(changed.Graph.OfType("azure-native:storage:FileShare")).Name);
        Assert.Contains("type: static", changed.Text("jupyterhub-values.yaml"), StringComparison.Ordinal);
        Assert.DoesNotContain("project-share", changed.Text("jupyterhub-values.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_AWS_notebooks_with_disks_are_in_one_zone_for_the_autoscaler_cannot_choose_one()
    {
        const string Group = "aws-cluster-jhubuserpool";
        var files = (await Evaluated.StackAsync("aws")).Resource("aws:eks/nodeGroup:NodeGroup", Group);
        Assert.Equal(2, files.List("subnetIds").Count);
        var disks = await Evaluated.ChangedAsync("aws", StackText.With("storage", "{ homes: disks }"));
        Assert.Equal(["${aws-network-private-1.id}"], disks.Resource("aws:eks/nodeGroup:NodeGroup", Group).List("subnetIds"));
    }

    [Fact]
    public async Task An_existing_cluster_makes_the_disks_by_the_class_that_its_owner_names()
    {
        var changed = await Evaluated.ChangedAsync("onprem", StackText.With("storage", "{ homes: disks }"));
        var hub = changed.Resource("kubernetes:helm.sh/v3:Release", "hub");
        Assert.Equal("dynamic", hub.Leaf("values.singleuser.storage.type"));
        Assert.Null(hub.Leaf("values.singleuser.storage.dynamic.storageClass"));
        Assert.Empty(changed.Graph.OfType(Class));
    }
}
