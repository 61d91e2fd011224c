using JupyterSpark.Components.Foundation;
using Pulumi;
using Pulumi.Gcp.ArtifactRegistry;
using Pulumi.Gcp.ArtifactRegistry.Inputs;
using Pulumi.Gcp.Organizations;

namespace JupyterSpark.Components.Gcp;

/// <summary>What <see cref="GcpRegistry"/> needs.</summary>
public sealed class GcpRegistryArgs : ResourceArgs
{
    /// <summary>What all Google Cloud components share.</summary>
    public required GcpContext Context { get; init; }

    /// <summary>The nodes' account, as role bindings name it.</summary>
    [Input("nodeMember", required: true)]
    public required Input<string> NodeMember { get; init; }
}

/// <summary>
/// Creates the Artifact Registry repository for the images, with a policy that removes untagged versions after 30 days but never the last
/// ten, and the nodes' right to pull from it. Whoever runs <c>pulumi up</c> pushes with the own sign-in. Costs 0.10 USD a month and GB, about
/// 1 USD for one set of images.
/// </summary>
public sealed class GcpRegistry : ComponentResource
{
    private const string ThirtyDays = "2592000s";
    private const int KeptVersions = 10;

    /// <summary>Creates repository and right.</summary>
    public GcpRegistry(string name, GcpRegistryArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:gcp:GcpRegistry", name, args, options)
    {
        var context = args.Context;
        var repository = new Repository(
            name,
            new RepositoryArgs
            {
                Project = context.Project,
                Location = context.Region,
                RepositoryId = context.Names.Repository,
                Format = "DOCKER",
                Description = "Worker, notebook and hub images",
                CleanupPolicies =
                {
                    new RepositoryCleanupPolicyArgs
                    {
                        Id = "delete-untagged",
                        Action = "DELETE",
                        Condition = new RepositoryCleanupPolicyConditionArgs { TagState = "UNTAGGED", OlderThan = ThirtyDays },
                    },
                    new RepositoryCleanupPolicyArgs
                    {
                        Id = "keep-recent",
                        Action = "KEEP",
                        MostRecentVersions = new RepositoryCleanupPolicyMostRecentVersionsArgs { KeepCount = KeptVersions },
                    },
                },
                // Left out, the policies only log what they would remove.
                CleanupPolicyDryRun = false,
                Labels = context.Labels.ToDictionary(),
            },
            context.Child(this));
        var pull = new RepositoryIamMember(
            $"{name}-pull",
            new RepositoryIamMemberArgs
            {
                Project = context.Project,
                Location = context.Region,
                Repository = repository.Name,
                Role = GcpRoles.ArtifactReader,
                Member = args.NodeMember,
            },
            context.Child(this));
        // A token of whoever runs the program, good for an hour.
        var token = Output.CreateSecret(GetClientConfig.Invoke().Apply(client => client.AccessToken));
        var server = Output.Format($"{context.Region}-docker.pkg.dev/{context.Project}/{repository.RepositoryId}");
        Access = new RegistryAccess
        {
            Server = server,
            Push = new RegistryLogin(Output.Create("oauth2accesstoken"), token),
            Pull = null,
            PullGrants = [pull],
        };
        RegisterOutputs(new Dictionary<string, object?> { ["server"] = server });
    }

    /// <summary>The registry as the workload needs to know it.</summary>
    public RegistryAccess Access { get; }
}
