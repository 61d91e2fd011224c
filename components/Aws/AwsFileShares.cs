using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Units;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Ec2.Inputs;
using Pulumi.Aws.Efs;
using Pulumi.Aws.Efs.Inputs;

namespace JupyterSpark.Components.Aws;

/// <summary>What <see cref="AwsFileShares"/> needs.</summary>
public sealed class AwsFileSharesArgs : ResourceArgs
{
    /// <summary>What all AWS components share.</summary>
    public required AwsContext Context { get; init; }

    /// <summary>The network.</summary>
    public required AwsNetwork Network { get; init; }

    /// <summary>The nodes' security group, the only one that is let in.</summary>
    [Input("nodeSecurityGroupId", required: true)]
    public required Input<string> NodeSecurityGroupId { get; init; }

    /// <summary>The key that encrypts files; null for EFS's own.</summary>
    public required string? KeyArn { get; init; }

    /// <summary>The size that volumes state; EFS itself has no limit.</summary>
    public required int SizeGib { get; init; }

    /// <summary>The projects' names; each has a folder of its own beside the homes.</summary>
    public required IReadOnlyList<string> ProjectNames { get; init; }
}

/// <summary>
/// Creates the file system (EFS) with one folder for all homes and one for each project, each entered through access points that fix user
/// and folder. It lets in the nodes alone, over TLS, and is backed up daily outside dev. Costs about 300 USD a month and TB used, 16 USD
/// for what nobody read for 30 days, nothing while empty.
/// </summary>
public sealed class AwsFileShares : ComponentResource
{
    // The notebook's user and group, which own every file: executors are the same.
    private const int User = 1000;
    private const int Group = 100;
    private const int NfsPort = 2049;

    private readonly string name;
    private readonly AwsFileSharesArgs args;
    private readonly FileSystem files;
    private readonly List<MountTarget> doors;

    /// <summary>Creates file system, mount targets and folders.</summary>
    public AwsFileShares(string name, AwsFileSharesArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:aws:AwsFileShares", name, args, options)
    {
        this.name = name;
        this.args = args;
        var context = args.Context;
        var fileSystem = new FileSystemArgs
        {
            Encrypted = true,
            // Pays by what is read and written; a small file system in the mode "bursting" is slow.
            ThroughputMode = "elastic",
            LifecyclePolicies =
            {
                new FileSystemLifecyclePolicyArgs { TransitionToIa = "AFTER_30_DAYS" },
                new FileSystemLifecyclePolicyArgs { TransitionToPrimaryStorageClass = "AFTER_1_ACCESS" },
            },
            Tags = context.Named(context.Names.Prefix),
        };
        if (args.KeyArn is { } key)
        {
            fileSystem.KmsKeyId = key;
        }
        files = new FileSystem(name, fileSystem, context.DataChild(this));
        _ = new FileSystemPolicy(
            $"{name}-policy",
            new FileSystemPolicyArgs { FileSystemId = files.Id, Policy = files.Arn.Apply(AwsPolicies.MountOverTls) },
            AwsContext.Child(this));
        _ = new BackupPolicy(
            $"{name}-backup",
            new Pulumi.Aws.Efs.BackupPolicyArgs
            {
                FileSystemId = files.Id,
                BackupPolicyDetails = new BackupPolicyBackupPolicyArgs { Status = context.ProtectData ? "ENABLED" : "DISABLED" },
            },
            AwsContext.Child(this));
        doors = MountTargets();
        Homes = Share("homes", "/homes");
        Projects = args.ProjectNames.ToDictionary(
            project => project, project => Share($"project-{project}", $"/projects/{project}"), StringComparer.Ordinal);
        RegisterOutputs(new Dictionary<string, object?> { ["fileSystem"] = files.Id });
    }

    /// <summary>The users' homes.</summary>
    public SharedVolume Homes { get; }

    /// <summary>Each project's share.</summary>
    public IReadOnlyDictionary<string, SharedVolume> Projects { get; }

    private List<MountTarget> MountTargets()
    {
        var group = new SecurityGroup(
            $"{name}-doors",
            new SecurityGroupArgs
            {
                Name = args.Context.Names.FilesSecurityGroup,
                Description = "The file system, from the cluster's nodes.",
                VpcId = args.Network.VpcId,
                Ingress =
                {
                    new SecurityGroupIngressArgs
                    {
                        Protocol = "tcp",
                        FromPort = NfsPort,
                        ToPort = NfsPort,
                        SecurityGroups = { args.NodeSecurityGroupId },
                    },
                },
                Tags = args.Context.Named(args.Context.Names.FilesSecurityGroup),
            },
            AwsContext.Child(this));
        return args.Network.PrivateSubnetIds.Select((subnet, i) => new MountTarget(
            $"{name}-door-{i + 1}",
            new MountTargetArgs { FileSystemId = files.Id, SubnetId = subnet, SecurityGroups = { group.Id } },
            AwsContext.Child(this))).ToList();
    }

    private SharedVolume Share(string volume, string folder) => new()
    {
        Name = volume,
        Capacity = ByteSize.FromGibibytes(args.SizeGib),
        Source = new CsiVolumeSource
        {
            Driver = "efs.csi.aws.com",
            // A handle has a fixed form here: each use of a folder enters it by an access point of its own.
            Handle = use => Output.Tuple(files.Id, AccessPoint($"{name}-{volume}-{use}", folder).Id, Output.All(doors.Select(d => d.Id)))
                .Apply(t => $"{t.Item1}::{t.Item2}"),
            Attributes = new Dictionary<string, Output<string>>(StringComparer.Ordinal),
            MountOptions = ["tls"],
            NodeStageSecret = null,
        },
    };

    private AccessPoint AccessPoint(string point, string folder) => new(
        point,
        new AccessPointArgs
        {
            FileSystemId = files.Id,
            PosixUser = new AccessPointPosixUserArgs { Uid = User, Gid = Group },
            RootDirectory = new AccessPointRootDirectoryArgs
            {
                Path = folder,
                CreationInfo = new AccessPointRootDirectoryCreationInfoArgs { OwnerUid = User, OwnerGid = Group, Permissions = "0770" },
            },
            Tags = args.Context.Named($"{args.Context.Names.Prefix}{folder.Replace('/', '-')}"),
        },
        AwsContext.Child(this));
}
