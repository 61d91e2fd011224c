using System.Text.Json.Nodes;
using JupyterSpark.Stacks.Rules;

namespace JupyterSpark.Stacks.Config.Shapes;

/// <summary>
/// What the value of a key may be. One object knows how such a value is read, how an editor checks it (JSON Schema) and how the
/// reference names it, so that the three cannot differ.
/// </summary>
internal abstract class Shape
{
    /// <summary>The value in words with its limits, with an article: <c>a whole number from 0 to 1000</c>.</summary>
    public abstract string Words { get; }

    /// <summary>A value that a person could paste; in upper case where only the person knows it.</summary>
    public virtual string Example => "VALUE";

    /// <summary>What stands in for a required value that cannot be read, so that the rules can go on.</summary>
    public abstract object StandIn { get; }

    /// <summary>The shapes directly inside, by the step that leads to them (<c>.key</c>, <c>[N]</c>, <c>.NAME</c>).</summary>
    public virtual IEnumerable<(string Step, Shape Shape)> Inside => [];

    /// <summary>The JSON Schema of such a value, without its description.</summary>
    public abstract JsonObject Schema();

    /// <summary>Reads a value; null, with a mistake in the report, when it is not one of this shape.</summary>
    public object? Read(ConfigNode node, Report report) => node switch
    {
        ScalarNode { Kind: ScalarKind.Empty } => Refuse(KeyProblems.Empty(node.Path, Words), report),
        ScalarNode scalar => ReadScalar(scalar, report),
        SecretNode secret => ReadSecret(secret, report),
        ListNode list => ReadList(list, report),
        MapNode map => ReadMap(map, report),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node.GetType().Name, null),
    };

    /// <summary>The command that sets a key; it asks for the value of a secret.</summary>
    public static string Command(string path, string value, bool isSecret = false) =>
        "pulumi config set "
        + (isSecret ? "--secret " : "")
        + (ConfigPath.Parent(path) is null ? path : $"--path '{Shown.Path(path)}'")
        + (isSecret ? "" : $" {value}");

    /// <summary>The command that sets a key of this shape to its example.</summary>
    public virtual string CommandFor(string path) => Command(path, Example);

    /// <summary>Reads one plain value that is not empty.</summary>
    protected virtual object? ReadScalar(ScalarNode scalar, Report report) => RefuseType(scalar, report);

    /// <summary>Reads a list.</summary>
    protected virtual object? ReadList(ListNode list, Report report) => RefuseType(list, report);

    /// <summary>Reads a map.</summary>
    protected virtual object? ReadMap(MapNode map, Report report) => RefuseType(map, report);

    /// <summary>Reads a secure value.</summary>
    protected virtual object? ReadSecret(SecretNode secret, Report report) => Refuse(
        Inside.Any()
            ? SecretProblems.WholeSection(secret.Path, SecretPath(secret.Path))
            : SecretProblems.NotASecret(secret.Path, Words, Command(secret.Path, Example)),
        report);

    /// <summary>The path of the first secret at or below a path of this shape; null when there is none.</summary>
    protected virtual string? SecretPath(string path) => Inside
        .Select(inside => inside.Shape.SecretPath(path + inside.Step.Replace("[N]", "[0]", StringComparison.Ordinal)))
        .FirstOrDefault(found => found is not null);

    /// <summary>Reports that a value has another type.</summary>
    protected object? RefuseType(ConfigNode node, Report report) => Refuse(ValueProblems.WrongType(node.Path, Found(node), Words), report);

    /// <summary>Reports a mistake in place of a value.</summary>
    protected static object? Refuse(Problem problem, Report report)
    {
        report.Add(problem);
        return null;
    }

    /// <summary>What a node is, in words that are fit to be shown.</summary>
    protected static string Found(ConfigNode node) => node switch
    {
        MapNode => "a map",
        ListNode => "a list",
        ScalarNode { MayBeSecret: false } scalar => Shown.Value(scalar.Text),
        _ => "the value",
    };
}
