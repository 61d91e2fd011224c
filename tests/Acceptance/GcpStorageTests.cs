using JupyterSpark.Tests.Kit;

namespace JupyterSpark.Tests.Acceptance;

public class GcpStorageTests
{
    private const string Bucket = "gcp:storage/bucket:Bucket";
    private const string Filestore = "gcp:filestore/instance:Instance";

    [Fact]
    [Trait("Acceptance", "S1-08")]
    [Trait("Acceptance", "S4-15")]
    public async Task The_lake_can_never_be_public_keeps_versions_and_clears_half_uploads()
    {
        var bucket = Assert.Single((await Evaluated.StackAsync("gcp")).Graph.OfType(Bucket));
        Assert.Equal(("true", "enforced", "true"), (
            bucket.Leaf("uniformBucketLevelAccess"), bucket.Leaf("publicAccessPrevention"), bucket.Leaf("versioning.enabled")));
        Assert.Equal(("AbortIncompleteMultipartUpload", "7"), (
            bucket.Leaf("lifecycleRules[0].action.type"), bucket.Leaf("lifecycleRules[0].condition.age")));
        Assert.Equal(("Delete", "7", "ARCHIVED"), (
            bucket.Leaf("lifecycleRules[1].action.type"),
            bucket.Leaf("lifecycleRules[1].condition.daysSinceNoncurrentTime"),
            bucket.Leaf("lifecycleRules[1].condition.withState")));
        Assert.Equal("604800", bucket.Leaf("softDeletePolicy.retentionDurationSeconds"));
        Assert.Equal("EUROPE-WEST1", bucket.Leaf("location"));
    }

    [Fact]
    [Trait("Acceptance", "S1-08")]
    public async Task A_hierarchical_namespace_is_a_choice_and_has_no_versions()
    {
        var changed = await Evaluated.ChangedAsync("gcp", StackText.With("gcp", "{ hierarchicalNamespace: true }")
            .Then(StackText.With("storage", "{ redundancy: geo }")));
        var bucket = Assert.Single(changed.Graph.OfType(Bucket));
        Assert.Equal(("true", "EU"), (bucket.Leaf("hierarchicalNamespace.enabled"), bucket.Leaf("location")));
        Assert.Null(bucket.Leaf("versioning.enabled"));
        Assert.Null(bucket.Leaf("lifecycleRules[1].action.type"));
    }

    [Fact]
    [Trait("Acceptance", "S1-08")]
    public async Task There_is_one_share_that_lets_in_the_nodes_alone_and_a_Job_that_makes_its_folders()
    {
        var gcp = await Evaluated.ChangedAsync("gcp", StackText.With("projects", "[{ name: red }, { name: blue }]"));
        var share = Assert.Single(gcp.Graph.OfType(Filestore));
        Assert.Equal(("BASIC_HDD", "1024", "europe-west1-b"), (share.Leaf("tier"), share.Leaf("fileShares.capacityGb"), share.Leaf("location")));
        Assert.Equal(["10.1.0.0/24"], share.List("fileShares.nfsExportOptions[0].ipRanges"));
        var job = Assert.Single(gcp.Graph.OfType("kubernetes:batch/v1:Job"));
        Assert.Equal("platform-storage", job.Leaf("metadata.namespace"));
        Assert.Equal(
            "mkdir -p /share/homes /share/project-red /share/project-blue; chgrp 100 /share/homes /share/project-red /share/project-blue; "
                + "chmod 2770 /share/homes /share/project-red /share/project-blue",
            job.Leaf("spec.template.spec.containers[0].command[2]"));
    }

    [Fact]
    [Trait("Acceptance", "S1-09")]
    public async Task Each_volume_mounts_a_folder_of_the_share_after_it_was_made_and_stays()
    {
        var gcp = await Evaluated.StackAsync("gcp");
        var volumes = gcp.Graph.OfType("kubernetes:core/v1:PersistentVolume").ToList();
        var job = Assert.Single(gcp.Graph.OfType("kubernetes:batch/v1:Job"));
        Assert.Equal(
            ["/share/homes", "/share/project-default", "/share/project-default"],
            volumes.Select(v => v.Leaf("spec.nfs.path")).Order(StringComparer.Ordinal));
        Assert.All(volumes, volume =>
        {
            Assert.Equal(("Retain", "ReadWriteMany", "hard"), (
                volume.Leaf("spec.persistentVolumeReclaimPolicy"), volume.Leaf("spec.accessModes[0]"), volume.Leaf("spec.mountOptions[1]")));
            Assert.Contains(job.Urn, volume.PropertyDependencies["spec"]);
        });
    }

    [Fact]
    public async Task No_role_reaches_the_namespace_in_which_the_share_is_mounted_whole()
    {
        var roles = (await Evaluated.StackAsync("gcp")).Graph.OfType("kubernetes:rbac.authorization.k8s.io/v1:Role").ToList();
        Assert.NotEmpty(roles);
        Assert.DoesNotContain(roles, role => role.Leaf("metadata.namespace") == "platform-storage");
    }

    [Fact]
    public async Task What_holds_data_is_protected_outside_dev_and_only_there()
    {
        var dev = await Evaluated.StackAsync("gcp");
        Assert.DoesNotContain(dev.Graph.Resources, r => r.Protect || r.RetainOnDelete);
        Assert.Equal("true", Assert.Single(dev.Graph.OfType(Bucket)).Leaf("forceDestroy"));
        var prod = await Evaluated.ChangedAsync("gcp", Production.Text);
        foreach (var type in new[] { Bucket, Filestore })
        {
            Assert.NotEmpty(prod.Graph.OfType(type));
            Assert.All(prod.Graph.OfType(type), r => Assert.True(r.Protect && r.RetainOnDelete, r.Name));
        }
        Assert.Equal("false", Assert.Single(prod.Graph.OfType(Bucket)).Leaf("forceDestroy"));
    }
}
