using Pulumi.AzureNative.Authorization;
using Pulumi.AzureNative.ContainerRegistry;
using Pulumi.AzureNative.ContainerService;

namespace JupyterSpark.Tests.Infra;

/// <summary>Compiles beside offline/ alone, and not beside the official packages.</summary>
internal static class Ambiguous
{
    /// <summary>Two namespaces of one package have it; offline/ has it in one of them.</summary>
    public static ResourceIdentityType Identity => default;

    /// <summary>A namespace of a package has it, and System.Threading.Tasks, which is used without being named.</summary>
    public static Task? Work => null;
}
