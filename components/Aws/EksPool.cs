using System.Globalization;
using System.Text.RegularExpressions;
using JupyterSpark.Components.Foundation;
using Pulumi;
using Pulumi.Aws.AutoScaling.Inputs;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Ec2.Inputs;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Eks.Inputs;

namespace JupyterSpark.Components.Aws;

/// <summary>What <see cref="EksPool"/> needs.</summary>
public sealed class EksPoolArgs : ResourceArgs
{
    /// <summary>What all AWS components share.</summary>
    public required AwsContext Context { get; init; }

    /// <summary>The pool.</summary>
    public required NodePoolSpec Spec { get; init; }

    /// <summary>The cluster's name.</summary>
    [Input("clusterName", required: true)]
    public required Input<string> ClusterName { get; init; }

    /// <summary>The Kubernetes version of its nodes.</summary>
    [Input("kubernetesVersion", required: true)]
    public required Input<string> KubernetesVersion { get; init; }

    /// <summary>The role of its nodes.</summary>
    [Input("nodeRoleArn", required: true)]
    public required Input<string> NodeRoleArn { get; init; }

    /// <summary>The private subnets, by zone.</summary>
    public required IReadOnlyList<Output<string>> SubnetIds { get; init; }

    /// <summary>What nodes need before they can join.</summary>
    public required IReadOnlyList<Resource> After { get; init; }
}

/// <summary>
/// Creates one pool: a managed node group with its launch template, which encrypts the nodes' disks and keeps their credentials from pods,
/// and the tag from which the autoscaler learns the scratch space of a node that is not there yet. Costs its nodes with their disks (gp3,
/// about 0.08 USD a month and GB); nothing at zero nodes.
/// </summary>
public sealed partial class EksPool : ComponentResource
{
    // The part of a disk that pods get: the rest is the system's, the images' and what the kubelet keeps free.
    private const int ScratchPercent = 80;

    /// <summary>Creates the pool.</summary>
    public EksPool(string name, EksPoolArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:aws:EksPool", name, args, options)
    {
        var (spec, context) = (args.Spec, args.Context);
        var template = Template(name, args);
        var group = new NodeGroup(
            name,
            new NodeGroupArgs
            {
                ClusterName = args.ClusterName,
                NodeGroupName = spec.Pool.Name,
                NodeRoleArn = args.NodeRoleArn,
                // Left out, a changed version would move the control plane only.
                Version = args.KubernetesVersion,
                AmiType = AmiType(spec.VmSize),
                CapacityType = spec.Spot ? "SPOT" : "ON_DEMAND",
                InstanceTypes = { spec.VmSize },
                SubnetIds = Subnets(args).ToList(),
                ScalingConfig = new NodeGroupScalingConfigArgs
                {
                    MinSize = spec.Pool.MinNodes,
                    MaxSize = spec.Pool.MaxNodes,
                    DesiredSize = spec.Pool.MinNodes,
                },
                UpdateConfig = new NodeGroupUpdateConfigArgs { MaxUnavailable = 1 },
                LaunchTemplate = new NodeGroupLaunchTemplateArgs
                {
                    Id = template.Id,
                    Version = template.LatestVersion.Apply(version => version.ToString(CultureInfo.InvariantCulture)),
                },
                Labels = spec.Pool.Labels.ToDictionary(),
                Taints = spec.Pool.Taints.Select(Taint).ToList(),
                Tags = context.Tags.ToDictionary(),
            },
            new CustomResourceOptions
            {
                Parent = this,
                DependsOn = args.After.ToList(),
                // The autoscaler moves the count; a later preview must not move it back.
                IgnoreChanges = { "scalingConfig.desiredSize" },
            });
        Group = group;
        if (spec.Pool.MinNodes == 0)
        {
            // Labels and taints of an empty group are read from EKS; of scratch space, which every executor asks for, EKS knows nothing.
            _ = new Pulumi.Aws.AutoScaling.Tag(
                $"{name}-scratch",
                new Pulumi.Aws.AutoScaling.TagArgs
                {
                    AutoscalingGroupName = group.Resources.Apply(r => r[0].AutoscalingGroups[0].Name ?? ""),
                    TagDetails = new TagTagArgs
                    {
                        Key = "k8s.io/cluster-autoscaler/node-template/resources/ephemeral-storage",
                        Value = $"{(spec.DiskGib * ScratchPercent / 100).ToString(CultureInfo.InvariantCulture)}Gi",
                        PropagateAtLaunch = false,
                    },
                },
                AwsContext.Child(this));
        }
        RegisterOutputs(new Dictionary<string, object?> { ["group"] = group.NodeGroupName });
    }

    /// <summary>The node group.</summary>
    public Resource Group { get; }

    /// <summary>The image of the nodes: Amazon Linux 2023 for the size's processor and GPU.</summary>
    public static string AmiType(string size) =>
        Arm().IsMatch(size) ? "AL2023_ARM_64_STANDARD" : Gpu().IsMatch(size) ? "AL2023_x86_64_NVIDIA" : "AL2023_x86_64_STANDARD";

    private LaunchTemplate Template(string name, EksPoolArgs args) => new(
        $"{name}-template",
        new LaunchTemplateArgs
        {
            BlockDeviceMappings =
            {
                new LaunchTemplateBlockDeviceMappingArgs
                {
                    DeviceName = "/dev/xvda",
                    Ebs = new LaunchTemplateBlockDeviceMappingEbsArgs
                    {
                        VolumeSize = args.Spec.DiskGib,
                        VolumeType = "gp3",
                        // Scratch space holds data.
                        Encrypted = "true",
                        DeleteOnTermination = "true",
                    },
                },
            },
            MetadataOptions = new LaunchTemplateMetadataOptionsArgs
            {
                HttpEndpoint = "enabled",
                // One hop: the node's own role is out of reach for pods, which have roles of their own.
                HttpTokens = "required",
                HttpPutResponseHopLimit = 1,
            },
            UserData = EksNodeConfig.Write(args.Spec.MaxPods),
            TagSpecifications =
            {
                new LaunchTemplateTagSpecificationArgs
                {
                    ResourceType = "instance",
                    Tags = args.Context.Named($"{args.Context.Names.Prefix}-{args.Spec.Pool.Name}"),
                },
                new LaunchTemplateTagSpecificationArgs { ResourceType = "volume", Tags = args.Context.Tags.ToDictionary() },
            },
            Tags = args.Context.Tags.ToDictionary(),
        },
        AwsContext.Child(this));

    // Zones are counted from "1", as everywhere in the configuration.
    private static IEnumerable<Output<string>> Subnets(EksPoolArgs args) => args.Spec.Zones.Count == 0
        ? args.SubnetIds
        : args.SubnetIds.Where((_, i) => args.Spec.Zones.Contains((i + 1).ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal));

    private static NodeGroupTaintArgs Taint(Taint taint) => new()
    {
        Key = taint.Key,
        Value = taint.Value,
        Effect = taint.Effect switch
        {
            "NoSchedule" => "NO_SCHEDULE",
            "PreferNoSchedule" => "PREFER_NO_SCHEDULE",
            _ => "NO_EXECUTE",
        },
    };

    // The letter behind the generation: m7g, c7gd, r8g, t4g.
    [GeneratedRegex(@"\A[a-z]+[0-9]+g[a-z]*\.")]
    private static partial Regex Arm();

    [GeneratedRegex(@"\A[gp][0-9]")]
    private static partial Regex Gpu();
}
