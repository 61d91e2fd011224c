namespace JupyterSpark.Components.Gcp;

/// <summary>The predefined roles that the platform grants.</summary>
public static class GcpRoles
{
    /// <summary>What GKE asks of a node's account: write logs and metrics, nothing else.</summary>
    public const string Node = "roles/container.defaultNodeServiceAccount";

    /// <summary>Pull every image of a repository.</summary>
    public const string ArtifactReader = "roles/artifactregistry.reader";

    /// <summary>Read, write and delete the objects and folders of a bucket; no right on its access rules.</summary>
    public const string ObjectUser = "roles/storage.objectUser";

    /// <summary>Look at the bucket itself, which Hadoop does for a path that is the bucket's root; the role above cannot.</summary>
    public const string BucketReader = "roles/storage.legacyBucketReader";

    /// <summary>Become a Google service account from a Kubernetes one.</summary>
    public const string WorkloadIdentityUser = "roles/iam.workloadIdentityUser";
}
