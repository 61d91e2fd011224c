using Pulumi;

namespace JupyterSpark.Components.Foundation;

/// <summary>How images are pushed and how pods pull them.</summary>
public sealed record RegistryAccess
{
    /// <summary>The registry's host, and path if it has one: images are named <c>{Server}/{name}:{tag}</c>.</summary>
    public required Output<string> Server { get; init; }

    /// <summary>The account that pushes; null when the machine that builds is already signed in to the registry.</summary>
    public required RegistryLogin? Push { get; init; }

    /// <summary>The account with which pods pull; null when the nodes themselves may pull (the rule for a cloud's own registry).</summary>
    public required RegistryLogin? Pull { get; init; }

    /// <summary>What must exist before a node can pull, such as a role assignment. Workloads depend on these.</summary>
    public required IReadOnlyList<Resource> PullGrants { get; init; }
}

/// <summary>An account at a registry.</summary>
/// <param name="Username">The user name.</param>
/// <param name="Password">The password or token; a secret.</param>
public sealed record RegistryLogin(Output<string> Username, Output<string> Password);
