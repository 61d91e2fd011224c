using JupyterSpark.Synth.Graph;
using JupyterSpark.Tests.Kit;

namespace JupyterSpark.Tests.Synth;

public class DeterminismTests
{
    [Fact]
    public async Task Two_runs_in_two_folders_write_the_same_bytes()
    {
        using var one = SampleRepository.Create();
        using var two = SampleRepository.Create();

        foreach (var folder in new[] { one, two, one })
        {
            var result = await TestTerminal.RunAsync(folder.Location, "preview", "dev");
            Assert.Equal((0, ""), (result.ExitCode, result.Error));
        }

        Assert.Equal(Written(one), Written(two));
        Assert.Contains("out/dev/graph.json", Written(one).Keys);
        Assert.All(Written(one), file => Assert.DoesNotContain(one.Location, file.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Resources_are_sorted_by_urn_and_the_file_ends_in_one_line_end()
    {
        var json = GraphJson.Write(Samples.Graph(
            Samples.Resource(Samples.ConfigMapType, "b", MapValue.Empty),
            Samples.Resource(Samples.ConfigMapType, "B", MapValue.Empty),
            Samples.Resource(Samples.ConfigMapType, "a", MapValue.Empty)));

        var names = json.Split('\n').Where(l => l.Contains("\"name\"", StringComparison.Ordinal)).Select(l => l.Split('"')[3]);
        Assert.Equal(["B", "a", "b"], names);
        Assert.EndsWith("}\n", json, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', json);
    }

    [Fact]
    public void The_graph_is_written_in_the_agreed_form()
    {
        var inputs = Samples.Map(
            ("data", Samples.Map(("${x}", Samples.Text("<a> \"b\" ä")))),
            ("list", Samples.List(new NumberValue(1), new NumberValue(0.4), new FlagValue(true))));

        Assert.Equal(
            """
            {
              "version": 1,
              "project": "sample",
              "stack": "dev",
              "resources": [
                {
                  "urn": "urn:pulumi:dev::sample::kubernetes:core/v1:ConfigMap::map",
                  "type": "kubernetes:core/v1:ConfigMap",
                  "name": "map",
                  "parent": null,
                  "custom": true,
                  "provider": null,
                  "dependsOn": [],
                  "propertyDependencies": {},
                  "protect": false,
                  "retainOnDelete": false,
                  "inputs": {
                    "data": {
                      "${x}": "<a> \"b\" ä"
                    },
                    "list": [
                      1,
                      0.4,
                      true
                    ]
                  },
                  "secrets": []
                }
              ],
              "outputs": {}
            }

            """,
            GraphJson.Write(Samples.Graph(Samples.Resource(Samples.ConfigMapType, "map", inputs))));
    }

    private static Dictionary<string, string> Written(TemporaryFolder folder) =>
        folder.Files().Where(f => f.Key.StartsWith("out/", StringComparison.Ordinal)).ToDictionary(f => f.Key, f => f.Value);
}
