using JupyterSpark.Stacks.Rules;
using JupyterSpark.Synth.Graph;

namespace JupyterSpark.Synth.Facts;

/// <summary>Where a resource does not fit its provider's schema: mistakes of the program, found before a provider would.</summary>
public static class FactProblems
{
    /// <summary>FCT001: a property that the provider does not know.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="path">The property's path.</param>
    /// <param name="found">The property's name.</param>
    /// <param name="known">The names that the provider knows there.</param>
    public static Problem UnknownProperty(GraphResource resource, string path, string found, IReadOnlyCollection<string> known) => Of(
        "FCT001", resource, path, $"The provider knows no property '{found}' here.",
        NearestName.Of(found, known) is { } near ? $"Did you mean '{near}'?" : $"It knows: {string.Join(", ", known)}.");

    /// <summary>FCT002: a property that the provider requires is missing.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="path">The property's path.</param>
    public static Problem MissingProperty(GraphResource resource, string path) => Of(
        "FCT002", resource, path, "The provider requires this property and it is missing.", "Set it.");

    /// <summary>FCT003: a value of a type that the provider does not take.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="path">The value's path.</param>
    /// <param name="found">What was found, in words.</param>
    /// <param name="wanted">What the provider takes, in words.</param>
    public static Problem WrongType(GraphResource resource, string path, string found, string wanted) => Of(
        "FCT003", resource, path, $"Found {found}.", $"The provider takes {wanted}.");

    /// <summary>FCT004: a value that is none of the allowed ones.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="path">The value's path.</param>
    /// <param name="found">The value.</param>
    /// <param name="allowed">The allowed values.</param>
    public static Problem WrongValue(GraphResource resource, string path, string found, IReadOnlyCollection<string> allowed) => Of(
        "FCT004", resource, path, $"'{found}' is not allowed.",
        $"{NearestName.Question(found, allowed)}Allowed: {string.Join(", ", allowed)}.");

    /// <summary>FCT005: a resource of a type that no schema has.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="known">The types that the package's schema has; empty when there is no schema of the package.</param>
    public static Problem UnknownType(GraphResource resource, IReadOnlyCollection<string> known) => Of(
        "FCT005", resource, "", $"There are no facts about the type '{resource.Type}'.",
        $"{NearestName.Question(resource.Type, known)}"
            + "To add a type, write its token in offline/Schemas/roots.txt and run offline/Schemas/renew.sh.");

    private static Problem Of(string code, GraphResource resource, string path, string message, string fix) => new()
    {
        Code = code,
        Path = path.Length == 0 ? $"{resource.Name} ({resource.Type})" : $"{resource.Name} ({resource.Type}) {path}",
        Message = message,
        Fix = fix,
    };
}
