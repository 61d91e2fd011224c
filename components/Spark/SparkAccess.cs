using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Workload;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Rbac.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

namespace JupyterSpark.Components.Spark;

/// <summary>What <see cref="SparkAccess"/> needs.</summary>
public sealed class SparkAccessArgs : ResourceArgs
{
    /// <summary>The project's names.</summary>
    public required ProjectNames Names { get; init; }

    /// <summary>The hub's namespace, once it exists.</summary>
    [Input("hubNamespace", required: true)]
    public required Input<string> HubNamespace { get; init; }

    /// <summary>The executors' namespace, once it exists.</summary>
    [Input("executorNamespace", required: true)]
    public required Input<string> ExecutorNamespace { get; init; }

    /// <summary>The notebooks' cloud identity.</summary>
    public required WorkloadIdentity Notebook { get; init; }

    /// <summary>The executors' cloud identity.</summary>
    public required WorkloadIdentity Executor { get; init; }
}

/// <summary>
/// Creates the two ServiceAccounts of a project and the only rights in Kubernetes that either has: the notebook's account may start, watch
/// and delete executor pods in the executors' namespace (the least that ran: get, list, watch, create, delete, deletecollection on pods;
/// create, deletecollection on configmaps). The executors' account may do nothing. Costs nothing.
/// </summary>
public sealed class SparkAccess : ComponentResource
{
    /// <summary>Creates accounts, Role and binding.</summary>
    public SparkAccess(string name, SparkAccessArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:spark:SparkAccess", name, args, options)
    {
        var notebook = Account($"{name}-notebook", args.HubNamespace, args.Names.NotebookServiceAccount, args.Notebook, automount: true);
        var executor = Account($"{name}-executor", args.ExecutorNamespace, args.Names.ExecutorServiceAccount, args.Executor, automount: false);
        var role = new Role(
            $"{name}-driver",
            new RoleArgs
            {
                Metadata = new ObjectMetaArgs { Name = args.Names.DriverRole, Namespace = args.ExecutorNamespace },
                Rules =
                {
                    new PolicyRuleArgs
                    {
                        ApiGroups = { "" },
                        Resources = { "pods" },
                        Verbs = { "get", "list", "watch", "create", "delete", "deletecollection" },
                    },
                    new PolicyRuleArgs { ApiGroups = { "" }, Resources = { "configmaps" }, Verbs = { "create", "deletecollection" } },
                },
            },
            new CustomResourceOptions { Parent = this });
        _ = new RoleBinding(
            $"{name}-driver",
            new RoleBindingArgs
            {
                Metadata = new ObjectMetaArgs { Name = args.Names.DriverRole, Namespace = args.ExecutorNamespace },
                RoleRef = new RoleRefArgs
                {
                    ApiGroup = "rbac.authorization.k8s.io",
                    Kind = "Role",
                    Name = role.Metadata.NameOr(args.Names.DriverRole),
                },
                Subjects =
                {
                    new SubjectArgs
                    {
                        Kind = "ServiceAccount",
                        Name = notebook.Metadata.NameOr(args.Names.NotebookServiceAccount),
                        Namespace = args.HubNamespace,
                    },
                },
            },
            new CustomResourceOptions { Parent = this });
        NotebookServiceAccount = notebook.Metadata.NameOr(args.Names.NotebookServiceAccount);
        ExecutorServiceAccount = executor.Metadata.NameOr(args.Names.ExecutorServiceAccount);
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["notebookServiceAccount"] = NotebookServiceAccount,
            ["executorServiceAccount"] = ExecutorServiceAccount,
        });
    }

    /// <summary>The notebooks' account, in the hub's namespace.</summary>
    public Output<string> NotebookServiceAccount { get; }

    /// <summary>The executors' account, in the executors' namespace.</summary>
    public Output<string> ExecutorServiceAccount { get; }

    private ServiceAccount Account(string name, Input<string> space, string account, WorkloadIdentity identity, bool automount)
    {
        var metadata = new ObjectMetaArgs { Name = account, Namespace = space };
        foreach (var (key, value) in identity.ServiceAccountAnnotations)
        {
            metadata.Annotations.Add(key, value);
        }
        return new ServiceAccount(
            name,
            new ServiceAccountArgs { Metadata = metadata, AutomountServiceAccountToken = automount },
            new CustomResourceOptions { Parent = this, DependsOn = identity.Grants.ToList() });
    }
}
