using JupyterSpark.Components.Foundation;

namespace JupyterSpark.Stacks.Plans;

/// <summary>What a pool has when a person leaves it out.</summary>
public sealed record PoolDefaults
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The VM size.</summary>
    public required string VmSize { get; init; }

    /// <summary>The smallest number of nodes.</summary>
    public required int MinNodes { get; init; }

    /// <summary>The largest number of nodes.</summary>
    public required int MaxNodes { get; init; }

    /// <summary>Pods a node.</summary>
    public int MaxPods { get; init; } = 30;

    /// <summary>The node's disk in GiB.</summary>
    public int DiskGib { get; init; } = 128;

    /// <summary>
    /// Azure's defaults of a role: in dev as small as AKS allows, elsewhere a system pool of two nodes with four vCPU, which is
    /// what AKS asks for.
    /// </summary>
    public static PoolDefaults Azure(PoolRole role, bool isDev) => role switch
    {
        PoolRole.System => new()
        {
            Name = "systempool",
            VmSize = isDev ? "Standard_D2s_v5" : "Standard_D4s_v5",
            MinNodes = isDev ? 1 : 2,
            MaxNodes = isDev ? 1 : 2,
            MaxPods = 110,
        },
        PoolRole.App => new() { Name = "apppool", VmSize = "Standard_D2s_v5", MinNodes = 1, MaxNodes = 4 },
        PoolRole.JhubUser => new()
        {
            Name = "jhubuserpool",
            VmSize = isDev ? "Standard_D2s_v5" : "Standard_D4s_v5",
            MinNodes = 0,
            MaxNodes = 20,
        },
        PoolRole.Spark => new()
        {
            Name = "sparkpool",
            VmSize = isDev ? "Standard_D4s_v5" : "Standard_D8s_v5",
            MinNodes = 0,
            MaxNodes = 20,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };
}
