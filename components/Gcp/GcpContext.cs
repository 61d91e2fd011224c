using Pulumi;

namespace JupyterSpark.Components.Gcp;

/// <summary>What every Google Cloud component of one stack has in common.</summary>
public sealed record GcpContext
{
    /// <summary>The names of the stack's resources.</summary>
    public required GcpNames Names { get; init; }

    /// <summary>The id of the Google Cloud project.</summary>
    public required string Project { get; init; }

    /// <summary>The region, such as <c>europe-west1</c>.</summary>
    public required string Region { get; init; }

    /// <summary>The only zone of cluster and file share, such as <c>europe-west1-b</c>; null for the whole region.</summary>
    public required string? Zone { get; init; }

    /// <summary>Labels of every resource that can have them.</summary>
    public required IReadOnlyDictionary<string, string> Labels { get; init; }

    /// <summary>Whether what holds data is protected against deletion and kept when the stack goes.</summary>
    public required bool ProtectData { get; init; }

    /// <summary>The enabled APIs, without which nothing else can be made.</summary>
    public required IReadOnlyList<Resource> Apis { get; init; }

    /// <summary>Where cluster and pools are: the zone, or the whole region.</summary>
    public string Location => Zone ?? Region;

    /// <summary>The workload identity pool of the project, in which GKE's ServiceAccounts are.</summary>
    public string WorkloadPool => $"{Project}.svc.id.goog";

    /// <summary>Options of a child.</summary>
    /// <param name="parent">The component that makes it.</param>
    public CustomResourceOptions Child(Resource parent) => new() { Parent = parent, DependsOn = Apis.ToList() };

    /// <summary>Options of a child that holds data.</summary>
    /// <param name="parent">The component that makes it.</param>
    public CustomResourceOptions DataChild(Resource parent) =>
        new() { Parent = parent, DependsOn = Apis.ToList(), Protect = ProtectData, RetainOnDelete = ProtectData };
}
