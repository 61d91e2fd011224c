using System.Text.Json.Nodes;
using JupyterSpark.Stacks.Rules;

namespace JupyterSpark.Stacks.Config.Shapes;

/// <summary>One word for each member of an enum.</summary>
/// <param name="type">The enum.</param>
internal sealed class ChoiceShape(Type type) : Shape
{
    private readonly Dictionary<string, object> members = Enum.GetValues(type).Cast<object>().ToDictionary(WordOf, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string Words => members.Count == 1 ? Example : $"one of {string.Join(", ", members.Keys)}";

    /// <inheritdoc/>
    public override string Example => members.Keys.First();

    /// <inheritdoc/>
    public override object StandIn => members.Values.First();

    /// <summary>The word of a member: its name, the first letter in lower case.</summary>
    public static string WordOf(object member) => ShapeFinder.NameOf(member.ToString()!);

    /// <inheritdoc/>
    public override JsonObject Schema() => new()
    {
        ["type"] = "string",
        ["enum"] = new JsonArray([.. members.Keys.Select(word => (JsonNode)word)]),
    };

    /// <inheritdoc/>
    protected override object? ReadScalar(ScalarNode scalar, Report report)
    {
        if (scalar.Kind is ScalarKind.Text or ScalarKind.Untyped && members.TryGetValue(scalar.Text, out var member))
        {
            return member;
        }
        var nearest = scalar.MayBeSecret ? null : NearestName.Of(scalar.Text, members.Keys);
        report.Add(ValueProblems.NotAChoice(scalar.Path, Found(scalar), nearest, [.. members.Keys]));
        // What was meant, if it is but a slip, so that rules judge by that and not by the default.
        return nearest is not null && NearestName.Misspelt(scalar.Text, members.Keys) is { } meant ? members[meant] : null;
    }
}
