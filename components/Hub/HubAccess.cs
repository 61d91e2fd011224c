using JupyterSpark.Components.Workload;
using Pulumi;
using Pulumi.Kubernetes.Rbac.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

namespace JupyterSpark.Components.Hub;

/// <summary>What <see cref="HubAccess"/> needs.</summary>
public sealed class HubAccessArgs : ResourceArgs
{
    /// <summary>The hub's namespace, once it exists.</summary>
    [Input("namespace", required: true)]
    public required Input<string> Namespace { get; init; }

    /// <summary>Whether the chart keeps certificates of Let's Encrypt in a Secret.</summary>
    public required bool Letsencrypt { get; init; }
}

/// <summary>
/// Creates the hub's rights in its namespace: to start, watch and stop notebook pods, in place of the chart's Role, which reads every Secret
/// there. With Let's Encrypt also those of the certificate's keeper, on its one Secret. Costs nothing.
/// </summary>
public sealed class HubAccess : ComponentResource
{
    // Names that the chart gives.
    private const string HubAccount = "hub";
    private const string CertificateAccount = "autohttps";
    private const string CertificateSecret = "proxy-public-tls-acme";

    /// <summary>Creates the Roles and their bindings.</summary>
    public HubAccess(string name, HubAccessArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:hub:HubAccess", name, args, options)
    {
        Grant(
            $"{name}-spawner",
            "hub-spawner",
            args.Namespace,
            HubAccount,
            Rule(["pods"], ["get", "list", "watch", "create", "delete"]),
            Rule(["persistentvolumeclaims"], ["get", "create"]),
            Rule(["events"], ["get", "list", "watch"]));
        if (args.Letsencrypt)
        {
            var own = Rule(["secrets"], ["get", "patch"]);
            own.ResourceNames.Add(CertificateSecret);
            // A right to create cannot be bound to a name.
            Grant($"{name}-certificate", "hub-certificate", args.Namespace, CertificateAccount, own, Rule(["secrets"], ["create"]));
        }
        RegisterOutputs();
    }

    private static PolicyRuleArgs Rule(InputList<string> resources, InputList<string> verbs) =>
        new() { ApiGroups = { "" }, Resources = resources, Verbs = verbs };

    private void Grant(string name, string role, Input<string> space, string account, params PolicyRuleArgs[] rules)
    {
        var made = new Role(
            name,
            new RoleArgs { Metadata = new ObjectMetaArgs { Name = role, Namespace = space }, Rules = rules },
            new CustomResourceOptions { Parent = this });
        _ = new RoleBinding(
            name,
            new RoleBindingArgs
            {
                Metadata = new ObjectMetaArgs { Name = role, Namespace = space },
                RoleRef = new RoleRefArgs { ApiGroup = "rbac.authorization.k8s.io", Kind = "Role", Name = made.Metadata.NameOr(role) },
                Subjects = { new SubjectArgs { Kind = "ServiceAccount", Name = account, Namespace = space } },
            },
            new CustomResourceOptions { Parent = this });
    }
}
