namespace JupyterSpark.Synth.Graph;

/// <summary>Writes URNs as the engine does. Mocks give shorter ones, and not the same in every SDK.</summary>
public static class UrnText
{
    /// <summary>The type of the stack, which no URN of a child names.</summary>
    public const string StackType = "pulumi:pulumi:Stack";

    /// <summary>The URN of a resource.</summary>
    /// <param name="project">The project's name.</param>
    /// <param name="stack">The stack's name.</param>
    /// <param name="parentUrn">The parent's URN; null for the stack itself.</param>
    /// <param name="type">The type token.</param>
    /// <param name="name">The name that the program gave.</param>
    public static string Of(string project, string stack, string? parentUrn, string type, string name)
    {
        var parentTypes = parentUrn?.Split("::")[2];
        var chain = parentTypes is null or StackType ? type : $"{parentTypes}${type}";
        return $"urn:pulumi:{stack}::{project}::{chain}::{name}";
    }
}
