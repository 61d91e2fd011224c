using System.ComponentModel.DataAnnotations;
using JupyterSpark.Components.Units;
using JupyterSpark.Stacks.Config.Shapes;

namespace JupyterSpark.Stacks.Config;

/// <summary>A team. Within a project people share; between projects nothing is shared.</summary>
public sealed record ProjectConfig
{
    /// <summary>The name of the project that a stack has when it names none.</summary>
    public const string DefaultName = "default";

    /// <summary>2 to 20 characters, a-z, 0-9 and hyphens, starting with a letter, unique. Required.</summary>
    [Form("^[a-z][a-z0-9-]{0,18}[a-z0-9]$", "2 to 20 characters, a-z, 0-9 and hyphens, starting with a letter and not ending in a hyphen")]
    public required string Name { get; init; }

    /// <summary>What users read. Default: the name.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Groups (of the sign-in) that may use the project's profiles. Default: none, which means everybody who may sign in.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>The most CPU that all the project's executors may ask for, in cores, 1 to 100000. Default: the Spark pool's maximum.</summary>
    [Range(1, 100000)]
    public int? MaxCores { get; init; }

    /// <summary>The most memory that all the project's executors may ask for, 1Gi to 1000Ti. Default: the Spark pool's maximum.</summary>
    [Size(SizeGrammar.Kubernetes, "1Gi", "1000Ti")]
    public ByteSize? MaxMemory { get; init; }

    /// <summary>The most executor pods of the project, 1 to 5000. Default: 500.</summary>
    [Range(1, 5000)]
    public int MaxPods { get; init; } = 500;
}
