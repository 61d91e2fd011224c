using JupyterSpark.Stacks;
using JupyterSpark.Synth.Artifacts;
using JupyterSpark.Synth.Evaluation;
using JupyterSpark.Synth.Facts;
using JupyterSpark.Synth.Graph;
using JupyterSpark.Tests.Kit;
using JupyterSpark.Tests.Plans;

namespace JupyterSpark.Tests.Targets;

public class SixthTargetTests
{
    [Fact]
    public async Task A_target_of_fewer_than_150_lines_previews_the_whole_workload()
    {
        Assert.InRange(File.ReadAllLines(Repository.PathOf("tests", "Targets", "SixthTarget.cs")).Length, 1, 149);

        var graph = await Graph();

        Assert.Empty(new FactChecker(ProviderFacts.Embedded).Check(graph));
        var files = ArtifactSet.Of(graph, Repository.PathOf("infra")).Select(file => file.Path).ToList();
        Assert.Superset(
            new HashSet<string> { "jupyterhub-values.yaml", "spark-defaults.conf", "core-site.xml", "executor-pod-template.yaml", "images/worker.args" },
            files.ToHashSet());
    }

    [Fact]
    public async Task A_new_target_gets_the_workload_that_every_other_has()
    {
        // What differs is the store's own: its files, and nothing else.
        static HashSet<string> Types(ResourceGraph graph) => graph.Resources
            .Where(r => r.Type.StartsWith("jupyterspark:", StringComparison.Ordinal)
                && !r.Type.StartsWith("jupyterspark:azure:", StringComparison.Ordinal))
            .Select(r => r.Type)
            .ToHashSet(StringComparer.Ordinal);
        var expected = Types((await Evaluated.StackAsync("dev")).Graph);

        Assert.True(expected.Count > 8, $"{expected.Count} components");
        Assert.Equal(expected.Order(StringComparer.Ordinal), Types(await Graph()).Order(StringComparer.Ordinal));
    }

    private static Task<ResourceGraph> Graph() => new Evaluator(ProviderFacts.Embedded).EvaluateAsync(new EvaluationRequest
    {
        Project = "platform",
        Stack = "sixth",
        RootDirectory = Repository.Root,
        Program = () => PlatformProgram.Deploy(Configs.Dev, new SixthTarget("sixth", Configs.Dev).Foundation),
    });
}
