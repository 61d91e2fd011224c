using JupyterSpark.Components.Foundation;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace JupyterSpark.Components.Workload;

/// <summary>What <see cref="RestrictedNamespace"/> needs.</summary>
public sealed class RestrictedNamespaceArgs : ResourceArgs
{
    /// <summary>The namespace's name.</summary>
    [Input("namespace", required: true)]
    public required Input<string> Namespace { get; init; }

    /// <summary>The account with which pods of the namespace pull images; null when the nodes may pull.</summary>
    public RegistryLogin? Pull { get; init; }

    /// <summary>The registry's host; used with <see cref="Pull"/>.</summary>
    public Output<string>? RegistryServer { get; init; }
}

/// <summary>
/// Creates a namespace that enforces Pod Security <c>restricted</c>, and the Secret with which its pods pull images when the registry is a
/// foreign one. Costs nothing.
/// </summary>
public sealed class RestrictedNamespace : ComponentResource
{
    /// <summary>The name of the pull Secret, the same in every namespace.</summary>
    public const string PullSecretName = "registry-pull";

    /// <summary>Creates the namespace.</summary>
    public RestrictedNamespace(string name, RestrictedNamespaceArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:workload:RestrictedNamespace", name, args, options)
    {
        var space = new Namespace(
            name,
            new NamespaceArgs
            {
                Metadata = new ObjectMetaArgs
                {
                    Name = args.Namespace,
                    Labels = PlatformLabels.RestrictedPodSecurity.ToDictionary(),
                },
            },
            new CustomResourceOptions { Parent = this });
        Name = space.Metadata.NameOr(args.Namespace);
        if (args.Pull is { } login && args.RegistryServer is { } server)
        {
            var secret = new Secret(
                $"{name}-registry-pull",
                new SecretArgs
                {
                    Metadata = new ObjectMetaArgs { Name = PullSecretName, Namespace = Name },
                    Type = "kubernetes.io/dockerconfigjson",
                    StringData = { [".dockerconfigjson"] = DockerConfig.Of(server, login) },
                },
                new CustomResourceOptions { Parent = this });
            PullSecret = secret.Metadata.NameOr(PullSecretName);
        }
        RegisterOutputs(new Dictionary<string, object?> { ["name"] = Name });
    }

    /// <summary>The namespace's name, known once it exists: whoever uses it is created after it.</summary>
    public Output<string> Name { get; }

    /// <summary>The name of the pull Secret; null when there is none.</summary>
    public Output<string>? PullSecret { get; }
}
