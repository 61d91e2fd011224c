using System.Text;
using JupyterSpark.Stacks.Config.Shapes;

namespace JupyterSpark.Stacks.Config;

/// <summary>The reference of all keys, docs/configuration.md, from the records and their comments.</summary>
public static class ConfigReference
{
    private const string Intro = """
        # Configuration

        Every key of a stack file `Pulumi.STACK.yaml`, by section. Made from the records in `stacks/Config`; do not edit.
        An editor with the YAML language server checks and completes these keys by the first line of the stack file:
        `# yaml-language-server: $schema=./platform.schema.json`.

        - A section is a map below its key; set one key of it with `pulumi config set --path 'platform:pools.spark.maxNodes' 30`.
        - A secret is set with `pulumi config set --secret --path 'platform:hub.signIn.clientSecret'`, which asks for it.
          In plain text it is refused.
        - A key that is left out has its default. An unknown key is an error; what each message means is in [problems.md](problems.md).
        - Keys of a provider, such as `azure-native:subscriptionId`, are the provider's own and pass unread,
          but for those that the first table names.


        """;

    /// <summary>The reference as Markdown, ending in a line end.</summary>
    public static string Write()
    {
        var text = new StringBuilder(Intro.ReplaceLineEndings("\n"));
        var keys = PlatformShape.Root.Fields
            .Select(field => field with { Name = ConfigPath.Root + field.Name })
            .ToList();
        keys.InsertRange(0, PlatformShape.ProviderKeys.Select(pair => pair.Key));
        Section(text, ConfigPath.Root, PlatformShape.Root, [.. keys], []);
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void Section(
        StringBuilder text, string path, SectionShape section, IReadOnlyList<Field> fields, Dictionary<Type, string> written)
    {
        text.Append("## `").Append(path == ConfigPath.Root ? StackFile.ConfigKey : path).Append("`\n\n");
        text.Append(DocComments.Of(section.Type)).Append("\n\n");
        if (!written.TryAdd(section.Type, path))
        {
            text.Append("The keys are those of `").Append(written[section.Type]).Append("`.\n\n");
            return;
        }
        text.Append("| Key | Value | Default | What it decides |\n|---|---|---|---|\n");
        foreach (var field in fields)
        {
            var (what, byDefault) = Split(DocComments.Of(field.Property));
            text.Append("| `").Append(field.Name).Append("` | ").Append(Cell(Value(field.Shape)))
                .Append(" | ").Append(field.IsRequired ? "required" : Cell(byDefault)).Append(" | ").Append(Cell(what)).Append(" |\n");
        }
        text.Append('\n');
        foreach (var (step, shape) in fields.SelectMany(field => Sections(field.Name, field.Shape)))
        {
            Section(text, path == ConfigPath.Root ? step : $"{path}.{step}", shape, shape.Fields, written);
        }
    }

    // The sections in or below a value, with the steps that lead there.
    private static IEnumerable<(string Step, SectionShape Shape)> Sections(string step, Shape shape) => shape is SectionShape section
        ? [(step, section)]
        : shape.Inside.SelectMany(inside => Sections(step + inside.Step, inside.Shape));

    private static string Value(Shape shape) => shape switch
    {
        SectionShape => "a section, see below",
        ListShape list => $"a list of: {Value(list.Item)}",
        MapShape map => $"a map by name of: {Value(map.Value)}",
        _ => shape.Words,
    };

    // The comment's last words say the default, or that there is none.
    private static (string What, string Default) Split(string comment)
    {
        var at = comment.LastIndexOf("Default: ", StringComparison.Ordinal);
        return at < 0
            ? (comment.Replace(" Required.", "", StringComparison.Ordinal), "")
            : (comment[..at].TrimEnd(), comment[(at + "Default: ".Length)..].TrimEnd('.'));
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
