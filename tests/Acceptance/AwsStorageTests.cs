using JupyterSpark.Tests.Kit;

namespace JupyterSpark.Tests.Acceptance;

public class AwsStorageTests
{
    private const string AccessPoint = "aws:efs/accessPoint:AccessPoint";
    private const string Bucket = "aws:s3/bucket:Bucket";
    private const string FileSystem = "aws:efs/fileSystem:FileSystem";
    private const string Volume = "kubernetes:core/v1:PersistentVolume";

    [Fact]
    [Trait("Acceptance", "S1-08")]
    [Trait("Acceptance", "S4-15")]
    public async Task A_bucket_is_private_encrypted_versioned_and_reached_over_TLS_only()
    {
        var aws = await Evaluated.StackAsync("aws");
        Assert.Single(aws.Graph.OfType(Bucket));
        var closed = aws.Resource("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "aws-store-default-private");
        Assert.Equal(("true", "true", "true", "true"), (
            closed.Leaf("blockPublicAcls"), closed.Leaf("blockPublicPolicy"), closed.Leaf("ignorePublicAcls"), closed.Leaf("restrictPublicBuckets")));
        var encryption = Assert.Single(aws.Graph.OfType("aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration"));
        Assert.Equal("AES256", encryption.Leaf("rules[0].applyServerSideEncryptionByDefault.sseAlgorithm"));
        Assert.Equal("Enabled", Assert.Single(aws.Graph.OfType("aws:s3/bucketVersioning:BucketVersioning")).Leaf("versioningConfiguration.status"));
        var policy = Assert.Single(aws.Graph.OfType("aws:s3/bucketPolicy:BucketPolicy")).Leaf("policy")!;
        Assert.Contains("\"Effect\":\"Deny\"", policy, StringComparison.Ordinal);
        Assert.Contains("\"aws:SecureTransport\":\"false\"", policy, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Acceptance", "S4-15")]
    public async Task The_rests_of_broken_uploads_and_old_versions_go()
    {
        var rules = Assert.Single((await Evaluated.ChangedAsync("aws", StackText.With("storage", "{ softDeleteDays: 21 }")))
            .Graph.OfType("aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration"));
        Assert.Equal(("7", "Enabled"), (rules.Leaf("rules[0].abortIncompleteMultipartUpload.daysAfterInitiation"), rules.Leaf("rules[0].status")));
        Assert.Equal("21", rules.Leaf("rules[1].noncurrentVersionExpiration.noncurrentDays"));
    }

    [Fact]
    public async Task An_own_key_encrypts_what_holds_data_and_the_roles_may_use_it()
    {
        const string key = "arn:aws:kms:eu-west-1:111122223333:key/k";
        var changed = await Evaluated.ChangedAsync("aws", StackText.With("aws", $"{{ dataKeyArn: '{key}' }}"));
        var encryption = Assert.Single(changed.Graph.OfType("aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration"));
        Assert.Equal(("aws:kms", key), (
            encryption.Leaf("rules[0].applyServerSideEncryptionByDefault.sseAlgorithm"),
            encryption.Leaf("rules[0].applyServerSideEncryptionByDefault.kmsMasterKeyId")));
        Assert.Equal(key, Assert.Single(changed.Graph.OfType(FileSystem)).Leaf("kmsKeyId"));
        Assert.Contains(key, changed.Resource("aws:iam/rolePolicy:RolePolicy", "aws-default-notebook-store").Leaf("policy"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Acceptance", "S1-08")]
    public async Task The_file_system_is_encrypted_and_lets_in_the_nodes_alone()
    {
        var aws = await Evaluated.StackAsync("aws");
        Assert.Equal("true", Assert.Single(aws.Graph.OfType(FileSystem)).Leaf("encrypted"));
        var group = aws.Resource("aws:ec2/securityGroup:SecurityGroup", "aws-shares-doors");
        Assert.Equal(("2049", "${aws-cluster.vpcConfig.clusterSecurityGroupId}"), (group.Leaf("ingress[0].fromPort"), group.Leaf("ingress[0].securityGroups[0]")));
        Assert.Null(group.Leaf("ingress[1].fromPort"));
        Assert.Equal(2, aws.Graph.OfType("aws:efs/mountTarget:MountTarget").Count());
    }

    [Fact]
    [Trait("Acceptance", "S1-09")]
    public async Task Each_volume_enters_its_folder_by_an_access_point_of_its_own_and_stays()
    {
        var aws = await Evaluated.StackAsync("aws");
        var volumes = aws.Graph.OfType(Volume).ToList();
        Assert.Equal(3, volumes.Count);
        var handles = aws.Graph.OfType(AccessPoint).Select(p => $"${{aws-shares.id}}::${{{p.Name}.id}}").ToList();
        Assert.Equal(handles.Order(StringComparer.Ordinal), volumes.Select(v => v.Leaf("spec.csi.volumeHandle")).Order(StringComparer.Ordinal));
        Assert.All(volumes, volume => Assert.Equal(("efs.csi.aws.com", "Retain", "ReadWriteMany"), (
            volume.Leaf("spec.csi.driver"), volume.Leaf("spec.persistentVolumeReclaimPolicy"), volume.Leaf("spec.accessModes[0]"))));
        Assert.Equal(
            ["/homes", "/projects/default", "/projects/default"],
            aws.Graph.OfType(AccessPoint).Select(p => p.Leaf("rootDirectory.path")).Order(StringComparer.Ordinal));
        Assert.All(aws.Graph.OfType(AccessPoint), point => Assert.Equal(("1000", "100"), (point.Leaf("posixUser.uid"), point.Leaf("posixUser.gid"))));
    }

    [Fact]
    [Trait("Acceptance", "S1-09")]
    public async Task Every_claim_that_is_named_exists_where_it_is_named()
    {
        var aws = await Evaluated.StackAsync("aws");
        var claims = aws.Graph.OfType("kubernetes:core/v1:PersistentVolumeClaim")
            .Select(c => (c.Leaf("metadata.namespace"), c.Leaf("metadata.name"))).ToHashSet();
        Assert.NotEmpty(claims);
        var named = aws.Resource("kubernetes:helm.sh/v3:Release", "hub").Inputs.Leaves()
            .Where(l => l.Key.EndsWith(".claimName", StringComparison.Ordinal) || l.Key.EndsWith(".pvcName", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(named);
        Assert.All(named, claim => Assert.Contains(("jupyterhub", claim.Value), claims));
        var executors = SparkConf.Of(aws).Where(p => p.Key.EndsWith(".options.claimName", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(executors);
        Assert.All(executors, claim => Assert.Contains(("spark", claim.Value), claims));
    }

    [Fact]
    public async Task The_hubs_disk_is_of_a_class_that_the_platform_makes()
    {
        var aws = await Evaluated.StackAsync("aws");
        var disks = aws.Resource("kubernetes:storage.k8s.io/v1:StorageClass", "aws-disks");
        Assert.Equal(("gp3", "ebs.csi.aws.com", "true"), (disks.Leaf("metadata.name"), disks.Leaf("provisioner"), disks.Inputs.Map("parameters")["encrypted"]));
        Assert.Equal("gp3", aws.Resource("kubernetes:helm.sh/v3:Release", "hub").Leaf("values.hub.db.pvc.storageClassName"));
        // A disk is of one zone, and so is the pool of whoever mounts it.
        Assert.Equal(["${aws-network-private-1.id}"], aws.Resource("aws:eks/nodeGroup:NodeGroup", "aws-cluster-apppool").List("subnetIds"));
    }

    [Fact]
    public async Task What_holds_data_is_protected_outside_dev_and_only_there()
    {
        Assert.DoesNotContain((await Evaluated.StackAsync("aws")).Graph.Resources, r => r.Protect || r.RetainOnDelete);
        var prod = await Evaluated.ChangedAsync("aws", Production.Text);
        foreach (var type in new[] { Bucket, FileSystem, "aws:kms/key:Key" })
        {
            Assert.NotEmpty(prod.Graph.OfType(type));
            Assert.All(prod.Graph.OfType(type), r => Assert.True(r.Protect && r.RetainOnDelete, r.Name));
        }
    }

    [Fact]
    [Trait("Acceptance", "S4-05")]
    public async Task The_worker_has_the_connector_of_its_Hadoop_and_no_old_SDK()
    {
        var aws = await Evaluated.StackAsync("aws");
        Assert.Contains("s3a", aws.Text("images/worker.args"), StringComparison.Ordinal);
        var jars = Repository.Read("images/worker/jars/s3a.tsv");
        Assert.Contains("hadoop-aws", jars, StringComparison.Ordinal);
        Assert.Contains("3.4.2", jars, StringComparison.Ordinal);
        Assert.Contains("software.amazon.awssdk", jars, StringComparison.Ordinal);
        Assert.DoesNotContain("com.amazonaws", jars, StringComparison.Ordinal);
    }
}
