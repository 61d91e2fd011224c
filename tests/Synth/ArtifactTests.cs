using JupyterSpark.Synth.Artifacts;
using JupyterSpark.Synth.Graph;
using JupyterSpark.Tests.Kit;
using static JupyterSpark.Tests.Synth.Samples;

namespace JupyterSpark.Tests.Synth;

public class ArtifactTests
{
    [Fact]
    public void The_files_of_the_only_project_have_their_own_names()
    {
        var files = Files(Conf("conf", "spark", "default"));

        Assert.Equal(["executor-pod-template.yaml", "graph.json", "manifests/configmap-spark-conf.yaml", "spark-defaults.conf"], files.Keys);
        Assert.Equal("spark.master local\n", files["spark-defaults.conf"]);
    }

    [Fact]
    public void The_files_of_several_projects_are_in_a_folder_each()
    {
        var files = Files(Conf("a", "one", "red"), Conf("b", "two", "blue"));

        Assert.Contains("projects/red/spark-defaults.conf", files.Keys);
        Assert.Contains("projects/blue/executor-pod-template.yaml", files.Keys);
        Assert.DoesNotContain("spark-defaults.conf", files.Keys);
    }

    [Fact]
    public void Several_sets_of_one_project_are_told_apart_by_resource()
    {
        var files = Files(Conf("a", "one", "red"), Conf("b", "two", "blue"), Conf("c", "two", "blue", "other"));

        Assert.Contains("projects/red/spark-defaults.conf", files.Keys);
        Assert.Contains("projects/blue/b/spark-defaults.conf", files.Keys);
        Assert.Contains("projects/blue/c/spark-defaults.conf", files.Keys);
    }

    [Fact]
    public void Objects_of_one_kind_and_name_are_told_apart_by_namespace()
    {
        var files = Files(Conf("a", "one", "red"), Conf("b", "two", "blue"), Conf("c", "two", "blue", "other"));

        Assert.Equal(
            ["manifests/configmap-one-spark-conf.yaml", "manifests/configmap-other.yaml", "manifests/configmap-two-spark-conf.yaml"],
            files.Keys.Where(f => f.StartsWith("manifests/", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_manifest_starts_with_what_it_is_and_ends_with_its_content() => Assert.Equal(
        """
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: spark-conf
          namespace: one
        data:
          x: "[secret]"

        """,
        Files(Resource(ConfigMapType, "a", Map(
            ("apiVersion", Text("v1")),
            ("data", Map(("x", SecretValue.Instance))),
            ("kind", Text("ConfigMap")),
            ("metadata", Map(("name", Text("spark-conf")), ("namespace", Text("one")))))))["manifests/configmap-spark-conf.yaml"]);

    [Fact]
    public void An_object_that_pulumi_names_has_its_resources_name_in_the_files()
    {
        var files = Files(Resource("kubernetes:core/v1:Secret", "keys", Map(("apiVersion", Text("v1")), ("kind", Text("Secret")))));

        Assert.Contains("name: keys\n", files["manifests/secret-keys.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_namespace_that_is_a_placeholder_is_named_after_its_resource()
    {
        var files = Files(Conf("a", "${space-a.metadata.name}", "red"), Conf("b", "${space-b.metadata.name}", "blue"));

        Assert.Contains("manifests/configmap-space-a-spark-conf.yaml", files.Keys);
    }

    [Fact]
    public void The_values_of_a_release_are_yaml_under_its_name()
    {
        var files = Files(Resource("kubernetes:helm.sh/v3:Release", "hub", Map(
            ("name", Text("jupyterhub")),
            ("values", Map(("hub", Map(("open", new FlagValue(true)), ("size", Text("1")), ("count", new NumberValue(2)))))))));

        Assert.Equal("hub:\n  count: 2\n  open: true\n  size: \"1\"\n", files["jupyterhub-values.yaml"]);
    }

    [Fact]
    public void An_image_brings_its_whole_build_context_and_its_arguments()
    {
        using var folder = new TemporaryFolder()
            .With("images/worker/Dockerfile", "FROM x\n")
            .With("images/worker/bin/run.sh", "#!/bin/sh\n")
            .With("infra/x", "");
        var graph = Graph(Resource("docker-build:index:Image", "images-worker", Map(
            ("buildArgs", Map(("BASE", Text("debian")), ("WORKER", Text("${x.ref}")))),
            ("context", Map(("location", Text("../images/worker")))))));

        var files = ArtifactSet.Of(graph, Path.Combine(folder.Location, "infra")).ToDictionary(a => a.Path, a => a.Text);

        Assert.Equal("FROM x\n", files["images/worker/Dockerfile"]);
        Assert.Equal("#!/bin/sh\n", files["images/worker/bin/run.sh"]);
        Assert.Equal("BASE=debian\nWORKER=${x.ref}\n", files["images/worker.args"]);
    }

    private static Dictionary<string, string> Files(params GraphResource[] resources) =>
        ArtifactSet.Of(Graph(resources), "/somewhere").ToDictionary(a => a.Path, a => a.Text);

    private static GraphResource Conf(string resource, string space, string project, string name = "spark-conf") =>
        Resource(ConfigMapType, resource, Map(
            ("apiVersion", Text("v1")),
            ("kind", Text("ConfigMap")),
            ("metadata", Map(("name", Text(name)), ("namespace", Text(space)), ("labels", Map(("jupyterspark.dev/project", Text(project)))))),
            ("data", Map(("spark-defaults.conf", Text("spark.master local\n")), ("executor-pod-template.yaml", Text("kind: Pod\n"))))));
}
