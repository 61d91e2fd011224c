using Pulumi;

namespace JupyterSpark.Components.Foundation;

/// <summary>How a pod becomes a cloud identity without a key: what its ServiceAccount and the pod itself must carry.</summary>
public sealed record WorkloadIdentity
{
    /// <summary>Annotations of the ServiceAccount.</summary>
    public required IReadOnlyDictionary<string, Output<string>> ServiceAccountAnnotations { get; init; }

    /// <summary>Labels of the pod.</summary>
    public required IReadOnlyDictionary<string, string> PodLabels { get; init; }

    /// <summary>Environment variables of the pod's container. Never a secret.</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>What must exist before a pod can use the identity, such as a federated credential and a role assignment.</summary>
    public required IReadOnlyList<Resource> Grants { get; init; }
}

/// <summary>The two Kubernetes accounts of one project, by which the cloud knows them: <c>system:serviceaccount:NAMESPACE:NAME</c>.</summary>
public sealed record ProjectSubjects
{
    /// <summary>The project's name.</summary>
    public required string Project { get; init; }

    /// <summary>The notebook's ServiceAccount.</summary>
    public required ServiceAccountName Notebook { get; init; }

    /// <summary>The executors' ServiceAccount.</summary>
    public required ServiceAccountName Executor { get; init; }
}

/// <summary>A ServiceAccount by namespace and name.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name.</param>
public sealed record ServiceAccountName(string Namespace, string Name)
{
    /// <summary>The subject in the account's tokens.</summary>
    public string Subject => $"system:serviceaccount:{Namespace}:{Name}";
}
