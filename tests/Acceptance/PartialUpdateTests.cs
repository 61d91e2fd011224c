using System.Collections.Immutable;
using System.Text;
using JupyterSpark.Stacks;
using JupyterSpark.Stacks.Config;
using JupyterSpark.Tests.Kit;
using Pulumi;
using Pulumi.Testing;

namespace JupyterSpark.Tests.Acceptance;

/// <summary>
/// The first deployment leaves out the images and all that needs them (<c>pulumi up --exclude</c>). The engine gives such a resource no state at
/// all, in an update and not in a preview: every callback of the program sees nothing where it expects an object.
/// </summary>
public class PartialUpdateTests
{
    [Theory]
    [InlineData(ExecutorNamespaceKind.Own)]
    [InlineData(ExecutorNamespaceKind.Shared)]
    public async Task The_program_bears_resources_that_an_update_leaves_out(ExecutorNamespaceKind executors)
    {
        var config = new PlatformConfig
        {
            Target = TargetKind.Azure,
            Environment = DeploymentEnvironment.Dev,
            Azure = new AzureConfig { Location = "westeurope" },
            Spark = new SparkConfig { ExecutorNamespace = executors, MountHome = true },
            Cluster = new ClusterConfig { AuthorizedCidrs = [Components.Units.Cidr.Parse("203.0.113.0/24")] },
        };
        var options = new TestOptions { ProjectName = "platform", StackName = "dev", RootDirectory = Repository.Root, IsPreview = false };

        var (resources, _) = await Deployment.TestAsync(new NothingThere(), options, () => PlatformProgram.Deploy(config));

        Assert.True(resources.Length > 50, $"{resources.Length} resources");
    }

    private sealed class NothingThere : IMocks
    {
        // The cluster and the network are there; nothing of images and of what needs them.
        private static readonly Dictionary<string, Dictionary<string, object>> There = new(StringComparer.Ordinal)
        {
            ["azure-native:containerservice:ManagedCluster"] = Map(
                ("name", "aks"),
                ("oidcIssuerProfile", Map(("enabled", true), ("issuerURL", "https://issuer.example.org/"))),
                ("identityProfile", Map(("kubeletidentity", Map(("objectId", "00000000-0000-0000-0000-000000000001")))))),
            ["azure-native:network:PublicIPAddress"] = Map(("ipAddress", "198.51.100.7")),
        };

        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) => Task.FromResult<(string?, object)>(
            There.TryGetValue(args.Type ?? "", out var state) ? ("id", state) : ("", ImmutableDictionary<string, object>.Empty));

        public Task<object> CallAsync(MockCallArgs args)
        {
            var value = Map(("name", "admin"), ("value", Convert.ToBase64String(Encoding.UTF8.GetBytes("kubeconfig"))));
            return Task.FromResult<object>(Map(("kubeconfigs", new object[] { value }), ("keys", new object[] { value })));
        }

        private static Dictionary<string, object> Map(params (string Key, object Value)[] entries) =>
            entries.ToDictionary(e => e.Key, e => e.Value, StringComparer.Ordinal);
    }
}
