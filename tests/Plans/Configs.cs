using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Rules;
using Pulumi;

namespace JupyterSpark.Tests.Plans;

/// <summary>Configurations without a mistake, to change one thing in.</summary>
internal static class Configs
{
    /// <summary>A place to try things.</summary>
    public static PlatformConfig Dev { get; } = new()
    {
        Target = TargetKind.Azure,
        Environment = DeploymentEnvironment.Dev,
        Azure = new AzureConfig { Location = "westeurope" },
    };

    /// <summary>One that people depend on.</summary>
    public static PlatformConfig Prod { get; } = new()
    {
        Target = TargetKind.Azure,
        Azure = new AzureConfig { Location = "westeurope" },
        Cluster = new ClusterConfig { PrivateApi = true },
        Hub = new HubConfig
        {
            SignIn = new SignInConfig
            {
                Kind = "azuread",
                ClientId = "11111111-2222-3333-4444-555555555555",
                ClientSecret = Output.CreateSecret("not shown"),
                TenantId = "66666666-7777-8888-9999-000000000000",
                AllowedUsers = ["ada@example.org"],
            },
            Https = new HttpsConfig { Kind = HttpsKind.Secret, Hosts = ["hub.example.org"], SecretName = "hub-tls" },
        },
    };

    /// <summary>What the rules say of a configuration, as the lines that a person reads.</summary>
    public static IReadOnlyList<string> Findings(PlatformConfig config, string stack = "dev") =>
        [.. PlatformRules.Check(config, stack).Select(problem => problem.ToString())];

    /// <summary>The codes alone, each once, sorted.</summary>
    public static IReadOnlyList<string> Codes(PlatformConfig config, string stack = "dev") =>
        [.. PlatformRules.Check(config, stack).Select(problem => problem.Code).Distinct().Order(StringComparer.Ordinal)];
}
