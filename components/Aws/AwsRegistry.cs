using JupyterSpark.Components.Foundation;
using Pulumi;
using Pulumi.Aws.Ecr;
using Pulumi.Aws.Ecr.Inputs;

namespace JupyterSpark.Components.Aws;

/// <summary>What <see cref="AwsRegistry"/> needs.</summary>
public sealed class AwsRegistryArgs : ResourceArgs
{
    /// <summary>What all AWS components share.</summary>
    public required AwsContext Context { get; init; }

    /// <summary>The images; each has a repository of its own.</summary>
    public required IReadOnlyList<string> Images { get; init; }

    /// <summary>The key that encrypts images; null for ECR's own.</summary>
    public required string? KeyArn { get; init; }

    /// <summary>The nodes' right to pull.</summary>
    public required IReadOnlyList<Resource> PullGrants { get; init; }
}

/// <summary>
/// Creates a repository in ECR for each image: scanned when pushed, with tags that cannot be moved, and forgetting old images. Nodes pull
/// by their own role; images are pushed with a token of twelve hours, which belongs to whoever runs <c>pulumi up</c>. Tags are computed
/// from content, so a tag is pushed once; a second push of it (a lost state, <c>pulumi up --replace</c>) is refused until the tag is
/// deleted. Costs about 0.10 USD a month and GB.
/// </summary>
public sealed class AwsRegistry : ComponentResource
{
    private const int UntaggedDays = 7;
    private const int Kept = 50;

    /// <summary>Creates the repositories.</summary>
    public AwsRegistry(string name, AwsRegistryArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:aws:AwsRegistry", name, args, options)
    {
        var context = args.Context;
        var repositories = args.Images.Select(image => Repository($"{name}-{image}", context.Names.Repository(image), args)).ToList();
        // Asked of every repository: an image that is named by the server's address is built after all of them exist.
        var account = Output.All(repositories.Select(r => r.RegistryId)).Apply(ids => ids[0]);
        var server = Output.Format($"{account}.dkr.ecr.{context.Region}.{context.DnsSuffix}/{context.Names.Prefix}");
        var token = GetAuthorizationToken.Invoke(new GetAuthorizationTokenInvokeArgs { RegistryId = account });
        Access = new RegistryAccess
        {
            Server = server,
            Push = new RegistryLogin(token.Apply(t => t.UserName), Output.CreateSecret(token.Apply(t => t.Password))),
            Pull = null,
            PullGrants = args.PullGrants,
        };
        RegisterOutputs(new Dictionary<string, object?> { ["server"] = server });
    }

    /// <summary>The registry as the workload needs to know it.</summary>
    public RegistryAccess Access { get; }

    private Repository Repository(string name, string repository, AwsRegistryArgs args)
    {
        var made = new Repository(
            name,
            new RepositoryArgs
            {
                Name = repository,
                ImageTagMutability = "IMMUTABLE",
                ImageScanningConfiguration = new RepositoryImageScanningConfigurationArgs { ScanOnPush = true },
                EncryptionConfigurations =
                {
                    args.KeyArn is { } key
                        ? new RepositoryEncryptionConfigurationArgs { EncryptionType = "KMS", KmsKey = key }
                        : new RepositoryEncryptionConfigurationArgs { EncryptionType = "AES256" },
                },
                // Images are built again from this repository; in dev a stack goes without a rest.
                ForceDelete = !args.Context.ProtectData,
                Tags = args.Context.Tags.ToDictionary(),
            },
            AwsContext.Child(this));
        _ = new LifecyclePolicy(
            $"{name}-lifecycle",
            new LifecyclePolicyArgs { Repository = made.Name, Policy = AwsPolicies.ImageLifecycle(UntaggedDays, Kept) },
            AwsContext.Child(this));
        return made;
    }
}
