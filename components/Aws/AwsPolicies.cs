using System.Text.Encodings.Web;
using System.Text.Json;

namespace JupyterSpark.Components.Aws;

/// <summary>The IAM policies of the platform as JSON. Each grants what its name says and nothing else.</summary>
public static class AwsPolicies
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Lets an AWS service act as the role.</summary>
    /// <param name="service">The service: <c>eks.amazonaws.com</c>, <c>ec2.amazonaws.com</c>.</param>
    public static string TrustService(string service) => Write(new SortedDictionary<string, object>(StringComparer.Ordinal)
    {
        ["Effect"] = "Allow",
        ["Principal"] = new Dictionary<string, string> { ["Service"] = service },
        ["Action"] = "sts:AssumeRole",
    });

    /// <summary>
    /// Lets pods act as the role through EKS Pod Identity. Which ServiceAccount may is said by the association, not here.
    /// </summary>
    public static string TrustPods() => Write(new SortedDictionary<string, object>(StringComparer.Ordinal)
    {
        ["Effect"] = "Allow",
        ["Principal"] = new Dictionary<string, string> { ["Service"] = "pods.eks.amazonaws.com" },
        ["Action"] = new[] { "sts:AssumeRole", "sts:TagSession" },
    });

    /// <summary>Reading and writing one bucket's data; no right to change the bucket, and none on another.</summary>
    /// <param name="bucketArn">The bucket.</param>
    /// <param name="keyArn">The key that encrypts it; null when S3's own keys do.</param>
    public static string BucketAccess(string bucketArn, string? keyArn)
    {
        var bucket = Allow([bucketArn], "s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads");
        // The magic committer writes by multipart uploads and aborts those of failed tasks.
        var objects = Allow(
            [$"{bucketArn}/*"],
            "s3:AbortMultipartUpload", "s3:DeleteObject", "s3:GetObject", "s3:ListMultipartUploadParts", "s3:PutObject");
        return keyArn is null ? Write(bucket, objects) : Write(bucket, objects, Allow([keyArn], "kms:Decrypt", "kms:GenerateDataKey"));
    }

    /// <summary>Writing into one log group.</summary>
    /// <param name="groupArn">The log group.</param>
    public static string WriteLogs(string groupArn) => Write(Allow(
        [groupArn, $"{groupArn}:*"], "logs:CreateLogStream", "logs:DescribeLogGroups", "logs:DescribeLogStreams", "logs:PutLogEvents"));

    /// <summary>Refuses every call to a bucket that does not come over TLS, whoever makes it.</summary>
    /// <param name="bucketArn">The bucket.</param>
    public static string TlsOnly(string bucketArn) => Write(new SortedDictionary<string, object>(StringComparer.Ordinal)
    {
        ["Sid"] = "TlsOnly",
        ["Effect"] = "Deny",
        ["Principal"] = "*",
        ["Action"] = "s3:*",
        ["Resource"] = new[] { bucketArn, $"{bucketArn}/*" },
        ["Condition"] = Condition("Bool", "aws:SecureTransport", "false"),
    });

    /// <summary>Lets the network's nodes mount a file system, over TLS only and never as root.</summary>
    /// <param name="fileSystemArn">The file system.</param>
    public static string MountOverTls(string fileSystemArn) => Write(
        new SortedDictionary<string, object>(StringComparer.Ordinal)
        {
            ["Sid"] = "Mount",
            ["Effect"] = "Allow",
            ["Principal"] = new Dictionary<string, string> { ["AWS"] = "*" },
            ["Action"] = new[] { "elasticfilesystem:ClientMount", "elasticfilesystem:ClientWrite" },
            ["Resource"] = fileSystemArn,
            ["Condition"] = Condition("Bool", "elasticfilesystem:AccessedViaMountTarget", "true"),
        },
        new SortedDictionary<string, object>(StringComparer.Ordinal)
        {
            ["Sid"] = "TlsOnly",
            ["Effect"] = "Deny",
            ["Principal"] = new Dictionary<string, string> { ["AWS"] = "*" },
            ["Action"] = "*",
            ["Resource"] = fileSystemArn,
            ["Condition"] = Condition("Bool", "aws:SecureTransport", "false"),
        });

    /// <summary>What the control plane needs of the key that encrypts its Secrets.</summary>
    /// <param name="keyArn">The key.</param>
    public static string ClusterKey(string keyArn) =>
        Write(Allow([keyArn], "kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:ListGrants"));

    /// <summary>
    /// The autoscaler's rights: it reads all groups (AWS has no narrower form of these) and resizes the cluster's own alone, known by the
    /// tag that EKS puts on them.
    /// </summary>
    /// <param name="cluster">The cluster's name.</param>
    /// <param name="clusterArn">The cluster's ARN.</param>
    public static string Autoscaler(string cluster, string clusterArn)
    {
        var resize = Allow(["*"], "autoscaling:SetDesiredCapacity", "autoscaling:TerminateInstanceInAutoScalingGroup");
        resize["Condition"] = Condition("StringEquals", $"aws:ResourceTag/k8s.io/cluster-autoscaler/{cluster}", "owned");
        return Write(
            Allow(
                ["*"],
                "autoscaling:DescribeAutoScalingGroups",
                "autoscaling:DescribeAutoScalingInstances",
                "autoscaling:DescribeLaunchConfigurations",
                "autoscaling:DescribeScalingActivities",
                "autoscaling:DescribeTags",
                "ec2:DescribeImages",
                "ec2:DescribeInstanceTypes",
                "ec2:DescribeLaunchTemplateVersions",
                "ec2:GetInstanceTypesFromInstanceRequirements"),
            // Labels and taints of a group without a node.
            Allow([$"{clusterArn.Replace(":cluster/", ":nodegroup/", StringComparison.Ordinal)}/*"], "eks:DescribeNodegroup"),
            resize);
    }

    /// <summary>Which images a repository forgets.</summary>
    /// <param name="untaggedDays">Days after which an image without a tag goes.</param>
    /// <param name="tagged">How many images with a tag stay.</param>
    public static string ImageLifecycle(int untaggedDays, int tagged) => JsonSerializer.Serialize(
        new Dictionary<string, object>
        {
            ["rules"] = new object[]
            {
                Expiry(1, "Images that lost their tag", "untagged", "sinceImagePushed", untaggedDays),
                Expiry(2, "All but the newest images", "any", "imageCountMoreThan", tagged),
            },
        },
        Json);

    private static Dictionary<string, object> Expiry(int priority, string description, string status, string countType, int count)
    {
        var selection = new Dictionary<string, object> { ["tagStatus"] = status, ["countType"] = countType, ["countNumber"] = count };
        if (countType == "sinceImagePushed")
        {
            selection["countUnit"] = "days";
        }
        return new()
        {
            ["rulePriority"] = priority,
            ["description"] = description,
            ["selection"] = selection,
            ["action"] = new Dictionary<string, string> { ["type"] = "expire" },
        };
    }

    private static SortedDictionary<string, object> Allow(string[] resources, params string[] actions) => new(StringComparer.Ordinal)
    {
        ["Effect"] = "Allow",
        ["Action"] = actions,
        ["Resource"] = resources,
    };

    private static Dictionary<string, object> Condition(string test, string key, string value) =>
        new() { [test] = new Dictionary<string, string> { [key] = value } };

    private static string Write(params SortedDictionary<string, object>[] statements) =>
        JsonSerializer.Serialize(new Dictionary<string, object> { ["Version"] = "2012-10-17", ["Statement"] = statements }, Json);
}
