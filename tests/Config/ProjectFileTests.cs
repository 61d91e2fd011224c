using System.Text.Json;
using System.Text.Json.Nodes;
using JupyterSpark.Stacks.Config;
using JupyterSpark.Tests.Kit;
using YamlDotNet.RepresentationModel;

namespace JupyterSpark.Tests.Config;

/// <summary>Pulumi.yaml, which the engine reads before the program runs.</summary>
public class ProjectFileTests
{
    private const string FirstLine = "# yaml-language-server: $schema=./platform.schema.json";

    private static readonly YamlMappingNode Project = Load(Repository.Read("Pulumi.yaml"));

    private static readonly JsonObject Schema =
        JsonNode.Parse(ConfigSchema.Write())!["properties"]!["config"]!["properties"]!.AsObject();

    [Fact]
    public void The_project_is_named_as_the_namespace_so_that_Pulumi_checks_its_keys() =>
        Assert.Equal(ConfigPath.Namespace, Text(Project, "name"));

    [Fact]
    public void The_program_is_in_infra() => Assert.Equal(("dotnet", "infra"), (Text(Project, "runtime"), Text(Project, "main")));

    [Fact]
    public void Every_key_of_the_configuration_is_declared_in_its_order() => Assert.Equal(
        Schema.Select(pair => pair.Key).Where(key => key.StartsWith(ConfigPath.Root, StringComparison.Ordinal)),
        Declared.Select(pair => pair.Key));

    [Fact]
    public void A_declared_key_is_described_in_the_words_of_its_comment() => Assert.All(Declared, pair => Assert.StartsWith(
        Text(pair.Declaration, "description").Split(" (")[0], (string)Schema[pair.Key]!["description"]!, StringComparison.Ordinal));

    [Fact]
    public void A_declared_key_without_a_default_is_required() => Assert.Equal(
        ["platform:target"],
        Declared.Where(pair => !pair.Declaration.Children.ContainsKey("default")).Select(pair => pair.Key));

    [Fact]
    public void The_engine_with_all_declared_defaults_gives_the_same_configuration_as_none()
    {
        var defaults = Declared
            .Where(pair => pair.Declaration.Children.ContainsKey("default"))
            .ToDictionary(pair => pair.Key, pair => AsTheEngineSays(pair.Declaration["default"]));
        defaults["platform:target"] = "azure";
        defaults["azure-native:location"] = "westeurope";
        var values = JsonSerializer.Serialize(defaults);

        var (withDefaults, problems) = ConfigReader.Read(EngineConfig.Parse(values, "", stackFile: null));
        var least = StackFile.Parse("config:\n  platform:target: azure\n  azure-native:location: westeurope\n", "Pulumi.case.yaml");
        var (without, _) = ConfigReader.Read(least);

        Assert.Empty(problems);
        Assert.Equal(JsonSerializer.Serialize(without), JsonSerializer.Serialize(withDefaults));
    }

    [Fact]
    public void Every_stack_file_names_the_schema_in_its_first_line()
    {
        var stacks = StackFile.StacksIn(Repository.Root);

        Assert.NotEmpty(stacks);
        Assert.All(stacks, stack => Assert.StartsWith(FirstLine + "\n", Repository.Read(StackFile.NameOf(stack)), StringComparison.Ordinal));
    }

    private static IReadOnlyList<(string Key, YamlMappingNode Declaration)> Declared =>
        [.. ((YamlMappingNode)Project["config"]).Children.Select(pair => (((YamlScalarNode)pair.Key).Value!, (YamlMappingNode)pair.Value))];

    private static string AsTheEngineSays(YamlNode value) => value is YamlScalarNode scalar ? scalar.Value! : Json(value);

    private static string Json(YamlNode node) => node switch
    {
        YamlMappingNode map => "{" + string.Join(',', map.Children.Select(pair => $"{Json(pair.Key)}:{Json(pair.Value)}")) + "}",
        YamlSequenceNode list => "[" + string.Join(',', list.Children.Select(Json)) + "]",
        _ => JsonValue.Create(((YamlScalarNode)node).Value!).ToJsonString(),
    };

    private static string Text(YamlMappingNode map, string key) => ((YamlScalarNode)map[key]).Value!;

    private static YamlMappingNode Load(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }
}
