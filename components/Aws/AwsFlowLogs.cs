using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Iam;

namespace JupyterSpark.Components.Aws;

/// <summary>What <see cref="AwsFlowLogs"/> needs.</summary>
public sealed class AwsFlowLogsArgs : ResourceArgs
{
    /// <summary>What all AWS components share.</summary>
    public required AwsContext Context { get; init; }

    /// <summary>The network.</summary>
    [Input("vpcId", required: true)]
    public required Input<string> VpcId { get; init; }

    /// <summary>Which connections: <c>REJECT</c> or <c>ALL</c>.</summary>
    [Input("traffic", required: true)]
    public required string Traffic { get; init; }

    /// <summary>Days for which they are kept.</summary>
    public required int Days { get; init; }
}

/// <summary>
/// Creates the network's flow logs: who spoke with whom, and whether a security group let it through, in a log group with an end, written
/// by a role that can do nothing else. Costs about 0.50 USD a GB.
/// </summary>
public sealed class AwsFlowLogs : ComponentResource
{
    /// <summary>Creates log group, role and flow log.</summary>
    public AwsFlowLogs(string name, AwsFlowLogsArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:aws:AwsFlowLogs", name, args, options)
    {
        var context = args.Context;
        var group = new LogGroup(
            $"{name}-group",
            new LogGroupArgs { Name = context.Names.FlowLogGroup, RetentionInDays = args.Days, Tags = context.Tags.ToDictionary() },
            AwsContext.Child(this));
        var role = AwsRole.Of(
            $"{name}-role", context.Names.Role("flow-logs"), AwsPolicies.TrustService("vpc-flow-logs.amazonaws.com"), [], context, this);
        var right = new RolePolicy(
            $"{name}-right",
            new RolePolicyArgs { Role = role.Role.Name, Name = "flow-logs", Policy = group.Arn.Apply(AwsPolicies.WriteLogs) },
            AwsContext.Child(this));
        _ = new FlowLog(
            name,
            new FlowLogArgs
            {
                VpcId = args.VpcId,
                TrafficType = args.Traffic,
                LogDestinationType = "cloud-watch-logs",
                LogDestination = group.Arn,
                IamRoleArn = role.Role.Arn,
                Tags = context.Named($"{context.Names.Prefix}-flow-logs"),
            },
            new CustomResourceOptions { Parent = this, DependsOn = { right } });
        RegisterOutputs(new Dictionary<string, object?> { ["logGroup"] = group.Name });
    }
}
