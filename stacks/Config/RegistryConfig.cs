using JupyterSpark.Stacks.Config.Shapes;
using Pulumi;

namespace JupyterSpark.Stacks.Config;

/// <summary>The container registry: the cloud's own, or one that exists elsewhere.</summary>
public sealed record RegistryConfig
{
    /// <summary>The service level of the cloud's own registry: <c>basic</c>, <c>standard</c> (about 20 USD a month) or <c>premium</c>. Default: standard.</summary>
    public RegistrySku Sku { get; init; } = RegistrySku.Standard;

    /// <summary>A registry that exists elsewhere; pods then pull with a Secret made from it. Default: none, the cloud's own is created.</summary>
    public ForeignRegistryConfig? Foreign { get; init; }
}

/// <summary>A registry that exists elsewhere.</summary>
public sealed record ForeignRegistryConfig
{
    /// <summary>Host and path, such as <c>registry.example.org/data</c>, without https:// and without a tag. Required.</summary>
    [Form(
        "^[A-Za-z0-9.-]+(:[0-9]+)?(/[a-z0-9._/-]+)?$",
        "a host with a path, such as registry.example.org/data, without https:// and without a tag")]
    public required string Server { get; init; }

    /// <summary>The user name. Default: none; whoever builds is signed in, and nodes pull without a login.</summary>
    public string? Username { get; init; }

    /// <summary>The password or token; a secret. Given with username, or not at all.</summary>
    public Output<string>? Password { get; init; }
}

/// <summary>The service level of a registry.</summary>
public enum RegistrySku
{
    /// <summary>10 GiB.</summary>
    Basic,

    /// <summary>100 GiB.</summary>
    Standard,

    /// <summary>500 GiB, private endpoints, geo-replication.</summary>
    Premium,
}
