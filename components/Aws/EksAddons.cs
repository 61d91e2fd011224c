using Pulumi;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Eks.Inputs;

namespace JupyterSpark.Components.Aws;

/// <summary>What <see cref="EksAddons"/> needs.</summary>
public sealed class EksAddonsArgs : ResourceArgs
{
    /// <summary>What all AWS components share.</summary>
    public required AwsContext Context { get; init; }

    /// <summary>The cluster's name.</summary>
    [Input("clusterName", required: true)]
    public required Input<string> ClusterName { get; init; }

    /// <summary>The cluster's Kubernetes version; the add-ons' versions follow it.</summary>
    [Input("kubernetesVersion", required: true)]
    public required Input<string> KubernetesVersion { get; init; }

    /// <summary>The add-ons.</summary>
    public required IReadOnlyList<EksAddon> Addons { get; init; }

    /// <summary>Settings that are known only at deployment, in place of an add-on's own, by its name.</summary>
    public IReadOnlyDictionary<string, Output<string>> Configurations { get; init; } = new Dictionary<string, Output<string>>();

    /// <summary>What must exist before them, such as nodes.</summary>
    public required IReadOnlyList<Resource> After { get; init; }
}

/// <summary>
/// Creates add-ons of EKS, each in the version that AWS takes as the default for the cluster's Kubernetes version, and the roles of those
/// that call AWS, trusted for the add-on's own ServiceAccount alone (Pod Identity). Costs nothing but their share of the nodes.
/// </summary>
public sealed class EksAddons : ComponentResource
{
    private const string Overwrite = "OVERWRITE";

    /// <summary>Creates the add-ons.</summary>
    public EksAddons(string name, EksAddonsArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:aws:EksAddons", name, args, options)
    {
        All = args.Addons.Select(addon => (Resource)Create($"{name}-{addon.Name}", addon, args)).ToList();
        RegisterOutputs();
    }

    /// <summary>The add-ons.</summary>
    public IReadOnlyList<Resource> All { get; }

    private Addon Create(string name, EksAddon addon, EksAddonsArgs args)
    {
        var version = GetAddonVersion.Invoke(new GetAddonVersionInvokeArgs
        {
            AddonName = addon.Name,
            KubernetesVersion = args.KubernetesVersion,
        });
        var made = new AddonArgs
        {
            ClusterName = args.ClusterName,
            AddonName = addon.Name,
            AddonVersion = version.Apply(v => v.Version),
            // What somebody changed by hand gives way to what is written here.
            ResolveConflictsOnCreate = Overwrite,
            ResolveConflictsOnUpdate = Overwrite,
            Tags = args.Context.Tags.ToDictionary(),
        };
        if (args.Configurations.TryGetValue(addon.Name, out var late))
        {
            made.ConfigurationValues = late;
        }
        else if (addon.Configuration is { } configuration)
        {
            made.ConfigurationValues = configuration;
        }
        var after = args.After.ToList();
        if (addon.Policy is { } policy)
        {
            var role = AwsRole.Of(
                $"{name}-role", args.Context.Names.Role(addon.Name), AwsPolicies.TrustPods(), [policy], args.Context, this);
            made.PodIdentityAssociations = addon.ServiceAccounts
                .Select(account => new AddonPodIdentityAssociationArgs { ServiceAccount = account, RoleArn = role.Role.Arn })
                .ToList();
            after.AddRange(role.Grants);
        }
        return new Addon(name, made, new CustomResourceOptions { Parent = this, DependsOn = after });
    }
}
