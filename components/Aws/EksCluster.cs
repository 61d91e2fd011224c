using JupyterSpark.Components.Foundation;
using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Eks.Inputs;
using Pulumi.Aws.Iam;
using Pulumi.Aws.Kms;

namespace JupyterSpark.Components.Aws;

/// <summary>What <see cref="EksCluster"/> needs.</summary>
public sealed class EksClusterArgs : ResourceArgs
{
    /// <summary>What all AWS components share.</summary>
    public required AwsContext Context { get; init; }

    /// <summary>The decisions on the cluster.</summary>
    public required EksSettings Settings { get; init; }

    /// <summary>The network.</summary>
    public required AwsNetwork Network { get; init; }

    /// <summary>The four pools.</summary>
    public required IReadOnlyList<NodePoolSpec> Pools { get; init; }
}

/// <summary>
/// Creates the EKS cluster with its role, the key that encrypts Secrets, its log group, access entries, add-ons and four managed node
/// groups. People come in by access entries alone, network policies are enforced by the VPC CNI. Costs: the control plane 73 USD a month,
/// an own key 1 USD, logs about 0.50 USD a GB, and the nodes; user and Spark pools cost nothing while nobody works.
/// </summary>
public sealed class EksCluster : ComponentResource
{
    /// <summary>Creates the cluster and its pools.</summary>
    public EksCluster(string name, EksClusterArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:aws:EksCluster", name, args, options)
    {
        var (context, settings) = (args.Context, args.Settings);
        var cluster = ControlPlane(name, args);
        Access(name, settings.AdminArns, context, cluster);
        var child = new ComponentResourceOptions { Parent = this };
        // Nothing is known of it before the cluster exists; nothing is made with the empty text then.
        SecurityGroupId = cluster.VpcConfig.Apply(vpc => vpc.ClusterSecurityGroupId ?? "");
        EksAddons Addons(string part, IReadOnlyList<EksAddon> addons, IReadOnlyList<Resource> after) => new(
            $"{name}-{part}",
            new EksAddonsArgs
            {
                Context = context,
                ClusterName = cluster.Name,
                KubernetesVersion = settings.KubernetesVersion,
                Addons = addons,
                Configurations = PodNetwork(args),
                After = after,
            },
            child);

        var early = Addons("node-addons", EksAddon.OfNodes, []);
        var nodes = NodeRole(name, context);
        var pools = args.Pools.Select(spec => new EksPool(
            $"{name}-{spec.Pool.Name}",
            new EksPoolArgs
            {
                Context = context,
                Spec = spec,
                ClusterName = cluster.Name,
                KubernetesVersion = settings.KubernetesVersion,
                NodeRoleArn = nodes.Role.Arn,
                SubnetIds = args.Network.PrivateSubnetIds,
                After = [.. early.All, .. nodes.Grants, .. args.Network.WaysOut],
            },
            child)).ToList();
        var system = args.Pools.Single(p => p.Pool.Role == PoolRole.System).Pool;
        var late = Addons("addons", EksAddon.OfCluster(system), pools.Select(p => p.Group).ToList());

        Name = cluster.Name;
        Arn = cluster.Arn;
        NodeGrants = nodes.Grants;
        Ready = [.. pools.Select(p => p.Group), .. late.All];
        Kubeconfig = Output.CreateSecret(Output.Tuple(cluster.Name, cluster.Endpoint, cluster.CertificateAuthority)
            .Apply(c => EksKubeconfig.Write(c.Item1, context.Region, c.Item2, c.Item3.Data ?? "")));
        RegisterOutputs(new Dictionary<string, object?> { ["name"] = Name, ["kubeconfig"] = Kubeconfig });
    }

    /// <summary>The cluster's name.</summary>
    public Output<string> Name { get; }

    /// <summary>The cluster's ARN.</summary>
    public Output<string> Arn { get; }

    /// <summary>The security group of nodes and control plane.</summary>
    public Output<string> SecurityGroupId { get; }

    /// <summary>The nodes' policies, the right to pull images among them.</summary>
    public IReadOnlyList<Resource> NodeGrants { get; }

    /// <summary>Pools and add-ons; what runs in the cluster comes after them and goes before them.</summary>
    public IReadOnlyList<Resource> Ready { get; }

    /// <summary>A kubeconfig that asks the AWS command line for tokens; a secret.</summary>
    public Output<string> Kubeconfig { get; }

    // Before the first node: a node that is there keeps the addresses that it has.
    private Dictionary<string, Output<string>> PodNetwork(EksClusterArgs args)
    {
        var configurations = new Dictionary<string, Output<string>>(StringComparer.Ordinal);
        if (args.Network.PodSubnetIds.Count > 0)
        {
            configurations[EksAddon.PodNetwork] = Output
                .Tuple(Output.All(args.Network.ZoneNames), Output.All(args.Network.PodSubnetIds), SecurityGroupId)
                .Apply(t => EksPodNetwork.InOwnSubnets(args.Context.Region, t.Item1.Zip(t.Item2), t.Item3));
        }
        return configurations;
    }

    private Cluster ControlPlane(string name, EksClusterArgs args)
    {
        var (context, settings) = (args.Context, args.Settings);
        var role = AwsRole.Of(
            $"{name}-role",
            context.Names.Role("cluster"),
            AwsPolicies.TrustService("eks.amazonaws.com"),
            ["AmazonEKSClusterPolicy"],
            context,
            this);
        var key = settings.KeyArn is { } existing ? Output.Create(existing) : Key(name, context);
        var keyRight = new RolePolicy(
            $"{name}-role-key",
            new RolePolicyArgs { Role = role.Role.Name, Name = "secrets-key", Policy = key.Apply(AwsPolicies.ClusterKey) },
            AwsContext.Child(this));
        var logs = new LogGroup(
            $"{name}-logs",
            // Made by EKS itself it would keep logs for ever.
            new LogGroupArgs { Name = context.Names.LogGroup, RetentionInDays = settings.LogDays, Tags = context.Tags.ToDictionary() },
            AwsContext.Child(this));
        return new Cluster(
            name,
            new ClusterArgs
            {
                Name = context.Names.Cluster,
                Version = settings.KubernetesVersion,
                RoleArn = role.Role.Arn,
                // The add-ons below stand in their place, with settings of their own.
                BootstrapSelfManagedAddons = false,
                AccessConfig = new ClusterAccessConfigArgs
                {
                    AuthenticationMode = "API",
                    // Whoever runs `pulumi up` must reach the cluster it has just made.
                    BootstrapClusterCreatorAdminPermissions = true,
                },
                VpcConfig = Endpoint(args),
                KubernetesNetworkConfig = new ClusterKubernetesNetworkConfigArgs
                {
                    ServiceIpv4Cidr = settings.ServiceCidr,
                    IpFamily = "ipv4",
                },
                EncryptionConfig = new ClusterEncryptionConfigArgs
                {
                    Provider = new ClusterEncryptionConfigProviderArgs { KeyArn = key },
                    Resources = { "secrets" },
                },
                EnabledClusterLogTypes = { "api", "audit", "authenticator" },
                // A version past its end is then upgraded by AWS, instead of costing six times as much.
                UpgradePolicy = new ClusterUpgradePolicyArgs { SupportType = "STANDARD" },
                Tags = context.Tags.ToDictionary(),
            },
            new CustomResourceOptions { Parent = this, DependsOn = [.. role.Grants, keyRight, logs] });
    }

    private Output<string> Key(string name, AwsContext context)
    {
        var key = new Key(
            $"{name}-key",
            new KeyArgs
            {
                Description = $"Secrets of the cluster {context.Names.Cluster}",
                EnableKeyRotation = true,
                DeletionWindowInDays = 30,
                Tags = context.Tags.ToDictionary(),
            },
            // Without the key no backup of the cluster can be read.
            context.DataChild(this));
        _ = new Pulumi.Aws.Kms.Alias(
            $"{name}-key-alias",
            new AliasArgs { Name = context.Names.KeyAlias, TargetKeyId = key.KeyId },
            AwsContext.Child(this));
        return key.Arn;
    }

    // Nodes and pods always take the private way; the public one is for people.
    private static ClusterVpcConfigArgs Endpoint(EksClusterArgs args)
    {
        var config = new ClusterVpcConfigArgs
        {
            SubnetIds = args.Network.PrivateSubnetIds.ToList(),
            EndpointPrivateAccess = true,
            EndpointPublicAccess = !args.Settings.PrivateApi,
        };
        if (!args.Settings.PrivateApi && args.Settings.AuthorizedCidrs.Count > 0)
        {
            config.PublicAccessCidrs = args.Settings.AuthorizedCidrs.ToList();
        }
        return config;
    }

    private void Access(string name, IReadOnlyList<string> admins, AwsContext context, Cluster cluster)
    {
        for (var i = 0; i < admins.Count; i++)
        {
            var entry = new AccessEntry(
                $"{name}-admin-{i + 1}",
                new AccessEntryArgs
                {
                    ClusterName = cluster.Name,
                    PrincipalArn = admins[i],
                    Type = "STANDARD",
                    Tags = context.Tags.ToDictionary(),
                },
                AwsContext.Child(this));
            _ = new AccessPolicyAssociation(
                $"{name}-admin-{i + 1}-policy",
                new AccessPolicyAssociationArgs
                {
                    ClusterName = cluster.Name,
                    PrincipalArn = entry.PrincipalArn,
                    PolicyArn = Output.Format($"arn:{context.Partition}:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy"),
                    AccessScope = new Pulumi.Aws.Eks.Inputs.AccessPolicyAssociationAccessScopeArgs { Type = "cluster" },
                },
                AwsContext.Child(this));
        }
    }

    // Joining and pulling; the network add-on, drivers and workloads have roles of their own.
    private AwsRole NodeRole(string name, AwsContext context) => AwsRole.Of(
        $"{name}-nodes",
        context.Names.Role("nodes"),
        AwsPolicies.TrustService("ec2.amazonaws.com"),
        ["AmazonEKSWorkerNodePolicy", "AmazonEC2ContainerRegistryPullOnly"],
        context,
        this);
}
