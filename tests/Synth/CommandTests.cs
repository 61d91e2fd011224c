using System.Text.Json;
using JupyterSpark.Tests.Kit;

namespace JupyterSpark.Tests.Synth;

public class CommandTests
{
    [Fact]
    public async Task A_preview_shows_the_tree_the_outputs_and_the_files_and_ends_with_0()
    {
        using var folder = SampleRepository.Create();

        var result = await TestTerminal.RunAsync(folder.Location, "preview", "dev");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.StartsWith("Previewing stack dev of project sample\n", result.Out, StringComparison.Ordinal);
        Assert.Contains("azure-native:containerservice:ManagedCluster", result.Out, StringComparison.Ordinal);
        Assert.Contains("\nOutputs:\n", result.Out, StringComparison.Ordinal);
        Assert.Contains("    out/dev/graph.json\n", result.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', result.Out);
        Assert.Contains("out/dev/images/worker/Dockerfile", folder.Files().Keys);
    }

    [Fact]
    public async Task A_preview_works_from_any_folder_of_the_clone()
    {
        using var folder = SampleRepository.Create();

        var result = await TestTerminal.RunAsync(Path.Combine(folder.Location, "images", "worker"), "preview", "dev");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("out/dev/graph.json", folder.Files().Keys);
    }

    [Fact]
    public async Task With_json_the_graph_alone_is_printed()
    {
        using var folder = SampleRepository.Create();

        var result = await TestTerminal.RunAsync(folder.Location, "preview", "dev", "--json");

        Assert.Equal(folder.Files()["out/dev/graph.json"], result.Out);
        using var json = JsonDocument.Parse(result.Out);
        Assert.Equal(1, json.RootElement.GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task With_out_the_files_go_elsewhere()
    {
        using var folder = SampleRepository.Create();

        var result = await TestTerminal.RunAsync(folder.Location, "preview", "dev", "--out", "elsewhere");

        Assert.Contains("    elsewhere/dev/graph.json\n", result.Out, StringComparison.Ordinal);
        Assert.Contains("elsewhere/dev/graph.json", folder.Files().Keys);
        Assert.DoesNotContain("out/dev/graph.json", folder.Files().Keys);
    }

    [Fact]
    public async Task Ten_mistakes_are_ten_lines_and_the_old_files_stay()
    {
        using var folder = SampleRepository.Create();
        await TestTerminal.RunAsync(folder.Location, "preview", "dev");
        var before = Written(folder);
        var mistakes = string.Concat(Enumerable.Range(0, 10).Select(i => $"  platform:mistake{i}: x\n"));
        folder.With("Pulumi.dev.yaml", SampleRepository.DevStack + mistakes);

        var result = await TestTerminal.RunAsync(folder.Location, "preview", "dev");

        Assert.Equal((1, ""), (result.ExitCode, result.Out));
        Assert.Equal(10, result.Error.Split('\n').Count(l => l.StartsWith("Pulumi.dev.yaml:", StringComparison.Ordinal)));
        Assert.EndsWith("10 errors.\n", result.Error, StringComparison.Ordinal);
        Assert.NotEmpty(before);
        Assert.Equal(before, Written(folder));
    }

    [Fact]
    public async Task A_program_that_fails_says_so_without_a_trace_and_ends_with_1()
    {
        using var folder = SampleRepository.Create();
        Directory.Delete(Path.Combine(folder.Location, "images", "worker"), recursive: true);

        var result = await TestTerminal.RunAsync(folder.Location, "preview", "dev");

        Assert.Equal((1, ""), (result.ExitCode, result.Out));
        Assert.Contains("There is no build context 'worker'", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("out/dev/graph.json", folder.Files().Keys);
    }

    [Fact]
    public async Task An_unknown_stack_is_told_with_the_nearest_and_ends_with_2()
    {
        using var folder = SampleRepository.Create().With("Pulumi.production.yaml", "");

        var result = await TestTerminal.RunAsync(folder.Location, "preview", "prodution");

        Assert.Equal(
            (2, "There is no Pulumi.prodution.yaml. Did you mean 'production'? There are: Pulumi.dev.yaml, Pulumi.production.yaml.\n"),
            (result.ExitCode, result.Error));
    }

    [Fact]
    public async Task An_unknown_verb_is_told_with_the_nearest_and_ends_with_2()
    {
        var result = await TestTerminal.RunAsync("/", "preveiw", "dev");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("There is no verb 'preveiw'. Did you mean 'preview'? Verbs: preview, schema.\n", result.Error, StringComparison.Ordinal);
        Assert.EndsWith("Help: dotnet run --project synth -- --help\n", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no verb 'Preview'. Did you mean 'preview'?", "Preview", "dev")]
    [InlineData("There is no option '--stack'.", "preview", "--stack", "dev")]
    [InlineData("There is no option '-o'.", "preview", "dev", "-o", "elsewhere")]
    [InlineData("The option '--json' belongs behind the verb 'preview'.", "--json", "preview", "dev")]
    [InlineData("--out needs the name of a folder.", "preview", "dev", "--out", "")]
    public async Task One_mistake_in_a_command_is_one_line(string start, params string[] args)
    {
        var result = await TestTerminal.RunAsync("/", args);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith(start, result.Error, StringComparison.Ordinal);
        Assert.Equal(2, result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("Pulumi.dev.yaml")]
    [InlineData("organization/platform/dev")]
    [InlineData("./dev")]
    public async Task A_file_or_full_name_in_place_of_a_stack_is_told_with_the_stack(string stack)
    {
        using var folder = SampleRepository.Create();

        var result = await TestTerminal.RunAsync(folder.Location, "preview", stack);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("Did you mean 'dev'?", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_in_place_of_a_stack_file_is_told_as_one()
    {
        using var folder = SampleRepository.Create().With("Pulumi.odd.yaml/file", "");

        var result = await TestTerminal.RunAsync(folder.Location, "preview", "odd");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("FIL002", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_in_place_of_the_output_folder_is_told_without_type_or_place_of_the_error()
    {
        using var folder = SampleRepository.Create().With("out", "");

        var result = await TestTerminal.RunAsync(folder.Location, "preview", "dev");

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("The files could not be written to ", result.Error, StringComparison.Ordinal);
        Assert.EndsWith("Name another folder with --out.\n", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_without_its_program_is_told()
    {
        using var folder = SampleRepository.Create().With("Pulumi.yaml", "name: sample\nmain: nowhere\n");

        var result = await TestTerminal.RunAsync(folder.Location, "preview", "dev");

        Assert.Equal(1, result.ExitCode);
        Assert.EndsWith("nowhere, which is no folder. Set main: infra.\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_of_any_size_in_hub_config_reach_the_chart()
    {
        using var folder = SampleRepository.Create().With("Pulumi.dev.yaml", SampleRepository.DevStack + """
              platform:hub:
                config:
                  KubeSpawner:
                    http_timeout: 90
                    mem_limit: 3000000000
                  JupyterHub:
                    template_vars: {list: [1, 2.5], map: {answer: 42}}

            """);

        var result = await TestTerminal.RunAsync(folder.Location, "preview", "dev");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var graph = folder.Files()["out/dev/graph.json"];
        Assert.Contains("\"http_timeout\": 90", graph, StringComparison.Ordinal);
        Assert.Contains("\"mem_limit\": 3000000000", graph, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_option_is_told_with_the_nearest_and_ends_with_2()
    {
        var result = await TestTerminal.RunAsync("/", "preview", "dev", "--jsno");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("There is no option '--jsno'. Did you mean '--json'?", result.Error, StringComparison.Ordinal);
        Assert.EndsWith("Help: dotnet run --project synth -- preview --help\n", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("preview")]
    [InlineData("preview", "dev", "prod")]
    [InlineData("preview", "dev", "--out")]
    [InlineData("schema", "dev")]
    public async Task A_command_that_is_incomplete_or_too_long_ends_with_2(params string[] args)
    {
        var result = await TestTerminal.RunAsync("/", args);

        Assert.Equal((2, ""), (result.ExitCode, result.Out));
        Assert.NotEqual("", result.Error);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("preview", "--help")]
    [InlineData("schema", "--help")]
    public async Task Every_verb_has_help_with_an_example(params string[] args)
    {
        var result = await TestTerminal.RunAsync("/", args);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains($"  dotnet run --project synth -- {(args.Length == 1 ? "preview dev" : args[0])}", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schema_is_json()
    {
        var result = await TestTerminal.RunAsync("/", "schema");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        using var json = JsonDocument.Parse(result.Out);
        Assert.Equal(JsonValueKind.Object, json.RootElement.ValueKind);
    }

    private static List<KeyValuePair<string, string>> Written(TemporaryFolder folder) =>
        [.. folder.Files().Where(f => f.Key.StartsWith("out/", StringComparison.Ordinal))];
}
