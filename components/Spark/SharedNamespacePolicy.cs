using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Workload;
using Pulumi;
using Pulumi.Kubernetes.AdmissionRegistration.V1;
using Pulumi.Kubernetes.Types.Inputs.AdmissionRegistration.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace JupyterSpark.Components.Spark;

/// <summary>What <see cref="SharedNamespacePolicy"/> needs.</summary>
public sealed class SharedNamespacePolicyArgs : ResourceArgs
{
    /// <summary>The project's names; its executors run in the hub's namespace.</summary>
    public required ProjectNames Names { get; init; }

    /// <summary>The claims that executors mount.</summary>
    public required IReadOnlyList<Output<string>> Claims { get; init; }

    /// <summary>The names of the Secrets that executors mount.</summary>
    public required IReadOnlyList<string> Secrets { get; init; }
}

/// <summary>
/// Creates an admission policy for the arrangement with one namespace for hub and executors: a project's notebooks may create and delete
/// their own executors there and nothing else. Without it whoever opens a notebook could start a pod that mounts the hub's Secret. Needs
/// Kubernetes 1.30 or newer. Costs nothing.
/// </summary>
public sealed class SharedNamespacePolicy : ComponentResource
{
    /// <summary>Creates policy and binding.</summary>
    public SharedNamespacePolicy(string name, SharedNamespacePolicyArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:spark:SharedNamespacePolicy", name, args, options)
    {
        var space = new LabelSelectorArgs { MatchLabels = { [PlatformLabels.NamespaceName] = args.Names.HubNamespace } };
        var policyName = $"{args.Names.HubNamespace}-{args.Names.Suffixed("executors")}";
        var policy = new ValidatingAdmissionPolicy(
            name,
            new ValidatingAdmissionPolicyArgs
            {
                Metadata = new ObjectMetaArgs { Name = policyName },
                Spec = new ValidatingAdmissionPolicySpecArgs
                {
                    FailurePolicy = "Fail",
                    MatchConstraints = new MatchResourcesArgs
                    {
                        NamespaceSelector = space,
                        ResourceRules =
                        {
                            new NamedRuleWithOperationsArgs
                            {
                                ApiGroups = { "" },
                                ApiVersions = { "v1" },
                                Operations = { "CREATE", "DELETE" },
                                Resources = { "pods" },
                            },
                        },
                    },
                    MatchConditions =
                    {
                        new MatchConditionArgs
                        {
                            Name = "notebook",
                            Expression = $"request.userInfo.username == '{args.Names.Subjects.Notebook.Subject}'",
                        },
                    },
                    Validations = Output.All(args.Claims).Apply(claims => ExecutorAdmission.Rules(args.Names, claims, args.Secrets)
                        .Select(rule => new ValidationArgs { Expression = rule.Expression, Message = rule.Message })
                        .ToList()),
                },
            },
            new CustomResourceOptions { Parent = this });
        _ = new ValidatingAdmissionPolicyBinding(
            name,
            new ValidatingAdmissionPolicyBindingArgs
            {
                Metadata = new ObjectMetaArgs { Name = policy.Metadata.NameOr(policyName) },
                Spec = new ValidatingAdmissionPolicyBindingSpecArgs
                {
                    PolicyName = policy.Metadata.NameOr(policyName),
                    ValidationActions = { "Deny" },
                    MatchResources = new MatchResourcesArgs { NamespaceSelector = space },
                },
            },
            new CustomResourceOptions { Parent = this });
        RegisterOutputs();
    }
}
