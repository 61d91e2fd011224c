using System.Text.RegularExpressions;
using JupyterSpark.Stacks.Config;
using JupyterSpark.Tests.Kit;

namespace JupyterSpark.Tests.Docs;

/// <summary>A command that a document tells a person to type must be one that this repository knows.</summary>
public partial class CommandTests
{
    private static readonly List<(string Document, string Command)> All = Documents.All
        .SelectMany(document => Markdown.Commands(Documents.Read(document)).Select(command => (document, command)))
        .ToList();

    [Fact]
    [Trait("Acceptance", "S0-18")]
    public void Every_project_and_script_that_a_command_names_exists()
    {
        Holds(ProjectPattern(), 2, name => Directory.Exists(Repository.PathOf(name))
            && Directory.EnumerateFiles(Repository.PathOf(name), "*.csproj").Any());
        Holds(ScriptPattern(), 1, Documents.Has);
    }

    [Fact]
    [Trait("Acceptance", "S0-18")]
    public void Every_verb_and_stack_that_a_command_names_exists()
    {
        Holds(VerbPattern(), 2, verb => Documents.Has($"synth/Commands/{char.ToUpperInvariant(verb[0])}{verb[1..]}Command.cs"));
        Holds(StackPattern(), 2, stack => Documents.Has($"Pulumi.{stack}.yaml"));
    }

    [Fact]
    public void Every_output_that_a_command_asks_for_is_one_of_the_stacks()
    {
        var sources = Documents.Read("stacks/PlatformOutputs.cs") + Documents.Read("stacks/LocalTarget.cs");
        var outputs = OutputPattern().Matches(sources).Select(m => m.Groups["name"].Value).ToList();
        Assert.Contains("registry", outputs);

        Holds(AskedOutputPattern(), 3, name => outputs.Contains(name, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_namespace_that_a_command_names_is_one_of_a_stack_that_says_nothing_of_names() =>
        Holds(NamespacePattern(), 2, name => name == new HubConfig().Namespace || name == "spark");

    [Fact]
    public void The_readme_shows_the_two_commands_that_need_no_cloud()
    {
        var commands = Markdown.Commands(Documents.Read("README.md"));
        Assert.Contains("dotnet run --project synth -- preview dev", commands);
        Assert.Contains("dotnet test", commands);
    }

    private static void Holds(Regex pattern, int atLeast, Func<string, bool> exists)
    {
        var named = All
            .SelectMany(c => pattern.Matches(c.Command).Select(m => (c.Document, c.Command, Name: m.Groups["name"].Value)))
            .ToList();
        Assert.True(named.Count >= atLeast, $"only {named.Count} commands were found for {pattern}");
        var unknown = string.Join('\n', named.Where(n => !exists(n.Name)).Select(n => $"{n.Document}: {n.Command}"));
        Assert.True(unknown.Length == 0, unknown);
    }

    [GeneratedRegex("--project (?<name>[^ ]+)")]
    private static partial Regex ProjectPattern();

    [GeneratedRegex("^(?<name>[a-z.][a-zA-Z./-]*/[a-zA-Z./-]+)( |$)")]
    private static partial Regex ScriptPattern();

    [GeneratedRegex("--project synth -- (?<name>[a-z]+)")]
    private static partial Regex VerbPattern();

    [GeneratedRegex("(stack (init|select|rm)|synth -- preview) (?<name>[a-z]+)")]
    private static partial Regex StackPattern();

    [GeneratedRegex("stack output (?<name>[a-zA-Z]+)")]
    private static partial Regex AskedOutputPattern();

    [GeneratedRegex("""(\["|outputs\[")(?<name>[a-zA-Z]+)"\]""")]
    private static partial Regex OutputPattern();

    [GeneratedRegex("kubectl (-n|--namespace) (?<name>[a-z-]+)")]
    private static partial Regex NamespacePattern();
}
