using JupyterSpark.Components.Text;
using JupyterSpark.Components.Workload;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Random;

namespace JupyterSpark.Components.Hub;

/// <summary>What <see cref="HubSecrets"/> needs.</summary>
public sealed class HubSecretsArgs : ResourceArgs
{
    /// <summary>The hub's namespace, once it exists.</summary>
    [Input("namespace", required: true)]
    public required Input<string> Namespace { get; init; }

    /// <summary>The authenticator's class and the trait of it that is a secret.</summary>
    public required SignInSettings SignIn { get; init; }

    /// <summary>That trait's value; null when there is none.</summary>
    public required Output<string>? SignInSecret { get; init; }

    /// <summary>The database's password; null for a file on a disk.</summary>
    public required Output<string>? DatabasePassword { get; init; }

    /// <summary>The names of further services, each with a token of its own.</summary>
    public required IReadOnlyList<string> Services { get; init; }
}

/// <summary>
/// Creates the hub's own Secret, which the chart reads at the hub's start: cookie secret, encryption keys, the authenticator's secret, the
/// database's password, service tokens. None of them is in the release's values. The Secret has a generated name, so that a changed value
/// gives a new name and rolls the hub. Costs nothing.
/// </summary>
public sealed class HubSecrets : ComponentResource
{
    private const int KeyBytes = 32;

    /// <summary>Creates the keys and the Secret.</summary>
    public HubSecrets(string name, HubSecretsArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:hub:HubSecrets", name, args, options)
    {
        var data = new InputMap<string>
        {
            ["hub.config.JupyterHub.cookie_secret"] = Key($"{name}-cookie"),
            ["hub.config.CryptKeeper.keys"] = Key($"{name}-crypt"),
        };
        foreach (var service in args.Services.Order(StringComparer.Ordinal))
        {
            data.Add($"hub.services.{service}.apiToken", Key($"{name}-service-{service}"));
        }
        if (args.DatabasePassword is { } password)
        {
            data.Add("hub.db.password", password);
        }
        if (args.SignIn.SecretTrait is { } trait && args.SignInSecret is { } secret)
        {
            data.Add("values.yaml", Output.CreateSecret(secret.Apply(value => Values(args.SignIn.ClassName, trait, value))));
        }
        var own = new Secret(
            name,
            new SecretArgs { Metadata = new ObjectMetaArgs { Namespace = args.Namespace }, Type = "Opaque", StringData = data },
            new CustomResourceOptions { Parent = this });
        SecretName = own.Metadata.NameOr("");
        ProxyToken = Key($"{name}-proxy");
        RegisterOutputs(new Dictionary<string, object?> { ["secretName"] = SecretName });
    }

    /// <summary>The Secret's generated name.</summary>
    public Output<string> SecretName { get; }

    /// <summary>The token between hub and proxy: the only secret that the chart takes as a value and nowhere else.</summary>
    public Output<string> ProxyToken { get; }

    /// <summary>The chart's values that hold one trait of one class, as YAML.</summary>
    public static string Values(string className, string trait, string value) => YamlText.Write(
        new Dictionary<string, object?>
        {
            ["hub"] = new Dictionary<string, object?>
            {
                ["config"] = new Dictionary<string, object?>
                {
                    [className] = new Dictionary<string, object?> { [trait] = value },
                },
            },
        });

    // Hexadecimal digits: the hub does not start with anything else.
    private Output<string> Key(string name) => Output.CreateSecret(
        new RandomBytes(name, new RandomBytesArgs { Length = KeyBytes }, new CustomResourceOptions { Parent = this }).Hex);
}
