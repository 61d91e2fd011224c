namespace JupyterSpark.Synth.Evaluation;

/// <summary>What to evaluate.</summary>
public sealed record EvaluationRequest
{
    /// <summary>The project's name.</summary>
    public required string Project { get; init; }

    /// <summary>The stack's name.</summary>
    public required string Stack { get; init; }

    /// <summary>The folder of Pulumi.yaml, which the program sees as its root.</summary>
    public required string RootDirectory { get; init; }

    /// <summary>The program: registers resources and gives the stack's outputs. Called twice.</summary>
    public required Func<IDictionary<string, object?>> Program { get; init; }
}
