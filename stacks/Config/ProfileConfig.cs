using System.ComponentModel.DataAnnotations;
using JupyterSpark.Stacks.Config.Shapes;

namespace JupyterSpark.Stacks.Config;

/// <summary>A choice of users when they start a server.</summary>
public sealed record ProfileConfig
{
    /// <summary>The unique short name, a-z, 0-9 and hyphens. Required.</summary>
    [Form(Forms.Dns, Forms.DnsWords)]
    public required string Slug { get; init; }

    /// <summary>What users read. Required.</summary>
    public required string DisplayName { get; init; }

    /// <summary>A sentence below it. Default: CPU and memory.</summary>
    public string? Description { get; init; }

    /// <summary>The project that it belongs to. Default: the stack's only project; required when there are several.</summary>
    public string? Project { get; init; }

    /// <summary>Whether it is chosen beforehand; at most one is. Default: the first.</summary>
    public bool? Default { get; init; }

    /// <summary>CPU that is kept for the server, in cores, 0.05 to 512. Default: 0.5.</summary>
    [Range(0.05, 512.0)]
    public double CpuGuarantee { get; init; } = 0.5;

    /// <summary>CPU that the server may take, in cores, 0.05 to 512, at least the guarantee. Default: 2.</summary>
    [Range(0.05, 512.0)]
    public double CpuLimit { get; init; } = 2;

    /// <summary>Memory that is kept for the server, as JupyterHub writes it (<c>2G</c>, never <c>2Gi</c>), 128M to 16T. Default: 2G.</summary>
    [Size(SizeGrammar.JupyterHub, "128M", "16T")]
    public string MemoryGuarantee { get; init; } = "2G";

    /// <summary>Memory that the server may take, 128M to 16T, at least the guarantee. Default: 6G.</summary>
    [Size(SizeGrammar.JupyterHub, "128M", "16T")]
    public string MemoryLimit { get; init; } = "6G";

    /// <summary>More environment variables; braces and all are taken literally. Default: none.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();
}
