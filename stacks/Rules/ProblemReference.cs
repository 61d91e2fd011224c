using System.Reflection;
using System.Text;
using JupyterSpark.Components.Units;
using JupyterSpark.Stacks.Config.Shapes;

namespace JupyterSpark.Stacks.Rules;

/// <summary>The list of all messages, docs/problems.md, from the catalogues.</summary>
public static class ProblemReference
{
    private const string Intro = """
        # Problems

        What the configuration check can say, by code. Made from the catalogues in `stacks/Rules`; do not edit.
        Words in upper case stand for what was found or is known at that place. A warning lets the deployment go on; an error does not.


        """;

    /// <summary>The catalogues of this assembly: its classes whose names end in Problems.</summary>
    public static IReadOnlyList<Type> Catalogues { get; } =
        [.. typeof(Problem).Assembly.GetTypes()
            .Where(type => type.IsAbstract && type.IsSealed && type.IsPublic && type.Name.EndsWith("Problems", StringComparison.Ordinal))
            .OrderBy(type => type.Name, StringComparer.Ordinal)];

    /// <summary>The mistakes of a catalogue, each with an example made of placeholders, by code.</summary>
    public static IReadOnlyList<(MethodInfo Method, Problem Example)> MistakesOf(Type catalogue) =>
        [.. catalogue.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(method => method.ReturnType == typeof(Problem))
            .Select(method => (method, (Problem)method.Invoke(null, [.. method.GetParameters().Select(Placeholder)])!))
            .OrderBy(pair => pair.Item2.Code, StringComparer.Ordinal)];

    /// <summary>The list as Markdown, ending in a line end.</summary>
    public static string Write()
    {
        var text = new StringBuilder(Intro.ReplaceLineEndings("\n"));
        foreach (var catalogue in Catalogues)
        {
            text.Append("## ").Append(catalogue.Name).Append("\n\n").Append(DocComments.Of(catalogue)).Append("\n\n");
            text.Append("| Code | Mistake | Message | What to do |\n|---|---|---|---|\n");
            foreach (var (method, example) in MistakesOf(catalogue))
            {
                text.Append("| ").Append(example.Code).Append(example.Severity == ProblemSeverity.Warning ? " (warning)" : "")
                    .Append(" | ").Append(Cell(DocComments.Of(method)))
                    .Append(" | ").Append(Cell(example.Message)).Append(" | ").Append(Cell(example.Fix)).Append(" |\n");
            }
            text.Append('\n');
        }
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static object? Placeholder(ParameterInfo parameter)
    {
        var name = parameter.Name!.ToUpperInvariant();
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return type switch
        {
            _ when type == typeof(string) => name,
            _ when type == typeof(int) => parameter.Position + 1,
            _ when type == typeof(long) => parameter.Position + 1L,
            _ when type == typeof(double) => parameter.Position + 0.5,
            _ when type == typeof(bool) => true,
            _ when type == typeof(ByteSize) => ByteSize.FromGibibytes(parameter.Position + 1),
            _ when type == typeof(CpuAmount) => CpuAmount.FromCores(parameter.Position + 1),
            _ when type == typeof(Cidr) => Cidr.Parse($"10.{parameter.Position}.0.0/16"),
            _ when type.IsEnum => Enum.GetValues(type).GetValue(0),
            _ when type.IsAssignableFrom(typeof(string[])) => new[] { name },
            _ => throw new InvalidOperationException($"{parameter.Member.Name}: no placeholder for a parameter of type {type.Name}."),
        };
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
