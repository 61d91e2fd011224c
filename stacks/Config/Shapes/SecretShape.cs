using System.Text.Json.Nodes;
using JupyterSpark.Stacks.Rules;
using Pulumi;
using Pulumi.Utilities;

namespace JupyterSpark.Stacks.Config.Shapes;

/// <summary>A text that must be secure.</summary>
internal sealed class SecretShape : Shape
{
    /// <inheritdoc/>
    public override string Words => "a secret";

    /// <inheritdoc/>
    public override object StandIn => Output.CreateSecret(OutputUtilities.CreateUnknown(""));

    /// <inheritdoc/>
    public override string CommandFor(string path) => Command(path, "", isSecret: true);

    /// <inheritdoc/>
    public override JsonObject Schema() => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject { ["secure"] = new JsonObject { ["type"] = "string" } },
        ["required"] = new JsonArray("secure"),
    };

    /// <inheritdoc/>
    protected override object? ReadScalar(ScalarNode scalar, Report report) => scalar.MayBeSecret
        ? Output.CreateSecret(scalar.Text)
        : Refuse(SecretProblems.PlainText(scalar.Path, CommandFor(scalar.Path)), report);

    /// <inheritdoc/>
    protected override object? ReadMap(MapNode map, Report report) => RefuseTree(map, report);

    /// <inheritdoc/>
    protected override object? ReadList(ListNode list, Report report) => RefuseTree(list, report);

    /// <inheritdoc/>
    protected override string SecretPath(string path) => path;

    /// <inheritdoc/>
    protected override object ReadSecret(SecretNode secret, Report report) => secret.Value;

    private object? RefuseTree(ConfigNode node, Report report) =>
        Refuse(SecretProblems.NotText(node.Path, CommandFor(node.Path)), report);
}
