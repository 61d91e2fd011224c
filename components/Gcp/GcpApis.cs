using Pulumi;
using Pulumi.Gcp.Projects;

namespace JupyterSpark.Components.Gcp;

/// <summary>What <see cref="GcpApis"/> needs.</summary>
public sealed class GcpApisArgs : ResourceArgs
{
    /// <summary>The id of the Google Cloud project.</summary>
    [Input("project", required: true)]
    public required Input<string> Project { get; init; }
}

/// <summary>
/// Creates the project's right to use the APIs of compute, GKE, Artifact Registry, Storage, Filestore and IAM by enabling them. They stay
/// enabled when the stack goes, because others in the project may use them. Costs nothing.
/// </summary>
public sealed class GcpApis : ComponentResource
{
    private static readonly (string Name, string Service)[] Needed =
    [
        ("resources", "cloudresourcemanager.googleapis.com"),
        ("iam", "iam.googleapis.com"),
        ("credentials", "iamcredentials.googleapis.com"),
        ("compute", "compute.googleapis.com"),
        ("container", "container.googleapis.com"),
        ("registry", "artifactregistry.googleapis.com"),
        ("storage", "storage.googleapis.com"),
        ("file", "file.googleapis.com"),
    ];

    /// <summary>Enables the APIs.</summary>
    public GcpApis(string name, GcpApisArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:gcp:GcpApis", name, args, options)
    {
        Enabled = Needed.Select(api => (Resource)new Service(
            $"{name}-{api.Name}",
            new ServiceArgs
            {
                Project = args.Project,
                ServiceName = api.Service,
                // Something else in the project may use it.
                DisableOnDestroy = false,
            },
            new CustomResourceOptions { Parent = this })).ToList();
        RegisterOutputs();
    }

    /// <summary>The enabled APIs; every other resource depends on them.</summary>
    public IReadOnlyList<Resource> Enabled { get; }
}
