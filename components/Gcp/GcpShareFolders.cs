using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Text;
using JupyterSpark.Components.Workload;
using Pulumi;
using Pulumi.Kubernetes.Batch.V1;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Batch.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace JupyterSpark.Components.Gcp;

/// <summary>What <see cref="GcpShareFolders"/> needs.</summary>
public sealed class GcpShareFoldersArgs : ResourceArgs
{
    /// <summary>The NFS server's address.</summary>
    [Input("server", required: true)]
    public required Input<string> Server { get; init; }

    /// <summary>The folders' names.</summary>
    [Input("folders", required: true)]
    public required IReadOnlyList<string> Folders { get; init; }

    /// <summary>The image with a shell.</summary>
    public required string Image { get; init; }

    /// <summary>The pool on which the Job runs.</summary>
    public required NodePool Pool { get; init; }
}

/// <summary>
/// Creates a namespace in which no user can start a pod, and a Job in it that makes the folders of a new file share and gives them to the
/// notebooks' group. A changed list of folders is a new Job; a folder is never removed. It runs for some seconds on an application node and
/// costs nothing beyond that node.
/// </summary>
public sealed class GcpShareFolders : ComponentResource
{
    private const string NamespaceName = "platform-storage";
    private const string App = "share-folders";
    private const string MountPath = "/share";

    // The group of notebooks and executors (users), which every pod of theirs has.
    private const int Group = 100;

    /// <summary>Creates namespace and Job.</summary>
    public GcpShareFolders(string name, GcpShareFoldersArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:gcp:GcpShareFolders", name, args, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var space = new Namespace(
            $"{name}-namespace",
            new NamespaceArgs
            {
                Metadata = new ObjectMetaArgs
                {
                    Name = NamespaceName,
                    // Not restricted: a new share belongs to root, so root must make the first folders.
                    Labels = { ["pod-security.kubernetes.io/enforce"] = "baseline" },
                },
            },
            child);
        var jobName = $"{App}-{ContentHash.Of(string.Join('\n', args.Folders.Prepend(args.Image)))}";
        var job = new Job(
            name,
            new JobArgs
            {
                Metadata = new ObjectMetaArgs { Name = jobName, Namespace = space.Metadata.NameOr(NamespaceName) },
                Spec = new JobSpecArgs
                {
                    BackoffLimit = 6,
                    ActiveDeadlineSeconds = 600,
                    Template = new PodTemplateSpecArgs { Spec = Pod(args) },
                },
            },
            child);
        Done = job.Metadata.NameOr(jobName);
        RegisterOutputs();
    }

    /// <summary>The Job's name, known once it has run.</summary>
    public Output<string> Done { get; }

    private static PodSpecArgs Pod(GcpShareFoldersArgs args)
    {
        var folders = string.Join(' ', args.Folders.Select(folder => $"{MountPath}/{folder}"));
        var pod = new PodSpecArgs
        {
            RestartPolicy = "Never",
            AutomountServiceAccountToken = false,
            EnableServiceLinks = false,
            Containers =
            {
                new ContainerArgs
                {
                    Name = App,
                    Image = args.Image,
                    // Nodes make users' folders in these as root with the same mode; the set-group bit gives them the group, too.
                    Command = { "sh", "-ec", $"mkdir -p {folders}; chgrp {Group} {folders}; chmod 2770 {folders}" },
                    Resources = new ResourceRequirementsArgs
                    {
                        Requests = { ["cpu"] = "10m", ["memory"] = "16Mi" },
                        Limits = { ["memory"] = "64Mi" },
                    },
                    SecurityContext = new SecurityContextArgs
                    {
                        RunAsUser = 0,
                        AllowPrivilegeEscalation = false,
                        ReadOnlyRootFilesystem = true,
                        // To give away a folder, and to keep its set-group bit.
                        Capabilities = new CapabilitiesArgs { Drop = { "ALL" }, Add = { "CHOWN", "FOWNER", "FSETID" } },
                        SeccompProfile = new SeccompProfileArgs { Type = "RuntimeDefault" },
                    },
                    VolumeMounts = { new VolumeMountArgs { Name = "share", MountPath = MountPath } },
                },
            },
            Volumes =
            {
                new VolumeArgs
                {
                    Name = "share",
                    Nfs = new NFSVolumeSourceArgs { Server = args.Server, Path = $"/{GcpNames.FileShare}" },
                },
            },
        };
        PodParts.RunOn(pod, args.Pool);
        return pod;
    }
}
