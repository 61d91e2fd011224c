using System.Reflection;
using Pulumi;
using Pulumi.AzureNative.ContainerService;
using ApiExtensions = Pulumi.Kubernetes.ApiExtensions;

namespace JupyterSpark.Tests.Offline;

/// <summary>Which types the bindings have, and how their small ones behave.</summary>
public class BindingsTypesTests
{
    private static readonly List<System.Type> Types = new[]
    {
        typeof(Pulumi.AzureAD.Provider), typeof(Pulumi.AzureNative.Provider), typeof(Pulumi.DockerBuild.Provider),
        typeof(Pulumi.Kubernetes.Provider), typeof(Pulumi.Random.RandomId), typeof(Pulumi.Tls.PrivateKey),
    }.Select(t => t.Assembly).Distinct().SelectMany(a => a.GetExportedTypes()).ToList();

    [Fact]
    public void Every_token_of_the_list_has_its_class()
    {
        var tokens = File.ReadLines(Path.Combine(Root(), "offline", "Schemas", "roots.txt"))
            .Where(line => line.Contains(':', StringComparison.Ordinal) && !line.StartsWith('#') && !line.EndsWith('*'))
            .ToList();
        var resources = Types.Select(t => t.GetCustomAttribute<ResourceTypeAttribute>()?.Type).ToHashSet();
        var functions = Types.Where(t => t is { IsAbstract: true, IsSealed: true }).Select(t => t.Name).ToHashSet();

        Assert.NotEmpty(tokens);
        Assert.All(tokens, token => Assert.True(
            resources.Contains(token) || functions.Contains($"{char.ToUpperInvariant(Member(token)[0])}{Member(token)[1..]}"), token));
    }

    [Fact]
    public void Enumerations_are_equal_by_their_value()
    {
        Assert.True(AgentPoolMode.System == AgentPoolMode.System);
        Assert.True(AgentPoolMode.System != AgentPoolMode.User);
        Assert.Equal("User", (string)AgentPoolMode.User);
        Assert.Equal("User", AgentPoolMode.User.ToString());
    }

    [Fact]
    public async Task An_object_of_an_unlisted_kind_has_a_class_to_derive_from()
    {
        var args = new IssuerArgs { Email = "me@example.com" };

        var run = await BindingsRun.OfAsync(() => _ = new ApiExtensions.CustomResource("issuer", args));

        Assert.Equal("kubernetes:cert-manager.io/v1:Issuer", run.Resources[0].Type);
        Assert.Equal("Issuer", run.Inputs["kind"]);
        Assert.Equal("me@example.com", run.Inputs["email"]);
    }

    private static string Member(string token) => token[(token.LastIndexOf(':') + 1)..];

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Infra.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Infra.sln is in no folder above the tests.");
        }
        return folder.FullName;
    }

    private sealed class IssuerArgs() : ApiExtensions.CustomResourceArgs("cert-manager.io/v1", "Issuer")
    {
        [Input("email")]
        public Input<string>? Email { get; set; }
    }
}
