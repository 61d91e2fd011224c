using System.Text.RegularExpressions;
using JupyterSpark.Components.Spark;
using JupyterSpark.Components.Text;
using JupyterSpark.Components.Units;
using JupyterSpark.Synth.Graph;
using JupyterSpark.Tests.Images;
using JupyterSpark.Tests.Kit;
using YamlDotNet.RepresentationModel;

namespace JupyterSpark.Tests.Acceptance;

public partial class LocalTests
{
    private const string ContainerType = "docker:index/container:Container";
    private const string ImageType = "docker:index/image:Image";
    private const string PulledType = "docker:index/remoteImage:RemoteImage";

    [Fact]
    [Trait("Acceptance", "S3-01")]
    public async Task A_laptop_has_a_network_a_volume_five_images_four_containers_and_nothing_of_a_cloud()
    {
        var local = await Evaluated.StackAsync("local");
        Assert.Equal("spark-local", Assert.Single(local.Graph.OfType("docker:index/volume:Volume")).Leaf("name"));
        Assert.Single(local.Graph.OfType("docker:index/network:Network"));
        Assert.Equal(
            ["cluster-base", "jupyterlab", "spark-base", "spark-master", "spark-worker"],
            local.Graph.OfType(ImageType).Select(ImageName).Order(StringComparer.Ordinal));
        Assert.Equal(["jupyterlab", "spark-master", "spark-worker-1", "spark-worker-2"], Containers(local).Keys.Order(StringComparer.Ordinal));
        Assert.All(local.Graph.Resources.Where(r => r.Custom), r => Assert.Contains(r.Package, new[] { "docker", "random", "pulumi" }));
    }

    [Fact]
    [Trait("Acceptance", "S3-01")]
    public async Task Every_image_is_of_one_family()
    {
        var local = await Evaluated.StackAsync("local");
        var images = local.Graph.OfType(ImageType).ToDictionary(ImageName, StringComparer.Ordinal);
        Assert.Equal(("../images/worker", "cluster-base"), (images["cluster-base"].Leaf("build.context"), images["cluster-base"].Leaf("build.target")));
        Assert.Equal(("../images/worker", null), (images["spark-base"].Leaf("build.context"), images["spark-base"].Leaf("build.target")));
        Assert.Contains(images["cluster-base"].Urn, images["spark-base"].DependsOn);
        // No store is there, so no store's jars are.
        Assert.Equal("delta", images["spark-base"].Leaf("build.args.JAR_SETS"));
        Assert.Equal("cluster-base AS worker", ImagesFolder.Dockerfile("worker").LastStage[0].Arguments);
        foreach (var name in new[] { "spark-master", "spark-worker", "jupyterlab" })
        {
            Assert.Equal(images["spark-base"].Leaf("imageName"), images[name].Leaf("build.args.WORKER_IMAGE"));
            Assert.Contains(images["spark-base"].Urn, images[name].DependsOn);
        }
    }

    [Fact]
    [Trait("Acceptance", "S3-02")]
    public async Task Workers_are_counted_and_their_pages_have_one_port_each()
    {
        var local = await Evaluated.ChangedAsync("local", text => text.Replace("workers: 2", "workers: 4", StringComparison.Ordinal));
        var containers = Containers(local);
        Assert.Equal(6, containers.Count);
        for (var number = 1; number <= 4; number++)
        {
            Assert.Equal([$"127.0.0.1:{8080 + number}:8081"], Ports(containers[$"spark-worker-{number}"]));
        }
        Assert.Equal(["127.0.0.1:7077:7077", "127.0.0.1:8080:8080"], Ports(containers["spark-master"]));
        Assert.Equal(["127.0.0.1:8888:8888"], Ports(containers["jupyterlab"]));
    }

    [Fact]
    [Trait("Acceptance", "S3-03")]
    public async Task A_worker_has_its_size_and_its_masters_address()
    {
        var containers = Containers(await Evaluated.StackAsync("local"));
        foreach (var worker in new[] { "spark-worker-1", "spark-worker-2" })
        {
            var environment = Environment(containers[worker]);
            Assert.Equal("1", environment["SPARK_WORKER_CORES"]);
            Assert.Equal("1G", environment["SPARK_WORKER_MEMORY"]);
            Assert.Equal("spark://spark-master:7077", environment["SPARK_MASTER_URL"]);
        }
        Assert.Equal("spark-master", Environment(containers["spark-master"])["SPARK_MASTER_HOST"]);
        Assert.Contains("\"$SPARK_MASTER_URL\"", ImagesFolder.Context("standalone").Text("standalone.sh"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Acceptance", "S3-04")]
    public async Task The_volume_is_at_one_path_everywhere_beside_Sparks_own()
    {
        var containers = Containers(await Evaluated.StackAsync("local"));
        Assert.All(containers.Values, container => Assert.Equal(["spark-local:/home/jovyan/shared"], Volumes(container)));
        var worker = ImagesFolder.Dockerfile("worker");
        Assert.Contains("SPARK_HOME=/opt/spark", worker.Text, StringComparison.Ordinal);
        // The engine gives a new volume the owner of the folder that it covers.
        Assert.Contains("install -d -o 1000 -g 100 /home/jovyan/shared", worker.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Acceptance", "S3-05")]
    public async Task One_set_of_versions_is_in_every_image()
    {
        var images = (await Evaluated.StackAsync("local")).Graph.OfType(ImageType).ToList();
        var versions = images.Select(image => Versions().Match(image.Leaf("imageName")!).Value).Distinct().ToList();
        Assert.Equal(["spark4.1.3-py3.13-java21"], versions);
    }

    [Fact]
    [Trait("Acceptance", "S3-06")]
    public async Task Containers_run_the_very_image_that_was_built()
    {
        var local = await Evaluated.StackAsync("local");
        var containers = Containers(local);
        Assert.Equal("${images-spark-master.repoDigest}", containers["spark-master"].Leaf("image"));
        Assert.Equal("${images-spark-worker.repoDigest}", containers["spark-worker-1"].Leaf("image"));
        Assert.Equal("${images-jupyterlab.repoDigest}", containers["jupyterlab"].Leaf("image"));
        Assert.All(local.Graph.OfType(ImageType), image => Assert.DoesNotMatch(":latest|openjdk", image.Leaf("imageName")!));
    }

    [Fact]
    [Trait("Acceptance", "S3-07")]
    public async Task Nobody_is_root_and_the_token_is_random_and_secret()
    {
        var local = await Evaluated.StackAsync("local");
        var containers = Containers(local);
        Assert.All(containers.Values, container =>
        {
            Assert.Equal("ALL", container.Leaf("capabilities.drops[0]"));
            Assert.Equal("no-new-privileges:true", container.Leaf("securityOpts[0]"));
        });
        Assert.All(
            ImagesFolder.Dockerfile("standalone").Instructions.Where(i => i.Keyword == "USER"),
            user => Assert.Equal("1000:100", user.Arguments));
        var jupyter = containers["jupyterlab"];
        Assert.Equal(GraphValue.SecretText, Environment(jupyter)["JUPYTER_TOKEN"]);
        Assert.Contains(jupyter.Secrets, path => path.StartsWith("envs[", StringComparison.Ordinal));
        Assert.DoesNotMatch("--allow-root|token *= *''", jupyter.Leaf("command[2]")!);
        Assert.Equal("48", local.Resource("random:index/randomPassword:RandomPassword", "spark-token").Leaf("length"));
        Assert.Equal(GraphValue.SecretText, local.Graph.Outputs.TextAt("jupyterUrl"));
        Assert.Equal(GraphValue.SecretText, local.Graph.Outputs.TextAt("jupyterToken"));
    }

    [Fact]
    [Trait("Acceptance", "S3-08")]
    public async Task Workers_and_notebook_wait_for_a_healthy_master_and_everything_comes_back()
    {
        var containers = Containers(await Evaluated.StackAsync("local"));
        var pages = new Dictionary<string, string>
        {
            ["spark-master"] = ":8080/",
            ["spark-worker-1"] = ":8081/",
            ["spark-worker-2"] = ":8081/",
            ["jupyterlab"] = ":8888/api",
        };
        foreach (var (name, container) in containers)
        {
            Assert.Contains(pages[name], container.Leaf("healthcheck.tests[3]"), StringComparison.Ordinal);
            Assert.Equal("true", container.Leaf("wait"));
            Assert.Equal("unless-stopped", container.Leaf("restart"));
        }
        Assert.All(
            containers.Where(c => c.Key != "spark-master"),
            c => Assert.Contains(containers["spark-master"].Urn, c.Value.DependsOn));
        // In the foreground, with everything on standard output: a container's log is what `docker logs` shows.
        var script = ImagesFolder.Context("standalone").Text("standalone.sh");
        Assert.Equal(2, Regex.Count(script, @"exec /opt/spark/bin/spark-class .* 2>&1"));
    }

    [Fact]
    [Trait("Acceptance", "S3-09")]
    public async Task Podmans_socket_takes_the_builder_that_it_knows()
    {
        const string Socket = "unix:///run/user/1000/podman/podman.sock";
        var podman = await Evaluated.ChangedAsync("local", text => text
            .Replace("# engine: podman", "engine: podman", StringComparison.Ordinal)
            .Replace($"# host: {Socket}", $"host: {Socket}", StringComparison.Ordinal));
        Assert.Equal(Socket, podman.Resource("pulumi:providers:docker", "engine").Leaf("host"));
        Assert.All(podman.Graph.OfType(ImageType), image => Assert.Equal("BuilderV1", image.Leaf("build.builderVersion")));
        var docker = await Evaluated.StackAsync("local");
        Assert.Null(docker.Resource("pulumi:providers:docker", "engine").Leaf("host"));
        Assert.All(docker.Graph.OfType(ImageType), image => Assert.Equal("BuilderBuildKit", image.Leaf("build.builderVersion")));
    }

    [Theory]
    [InlineData("stopped", 0, 1, 5)]
    [InlineData("built", 0, 0, 5)]
    [InlineData("running", 4, 1, 5)]
    [Trait("Acceptance", "S3-09")]
    public async Task Stopping_keeps_the_volume_and_building_makes_images_alone(string state, int containers, int volumes, int images)
    {
        var local = await InState(state);
        Assert.Equal(containers, local.Graph.OfType(ContainerType).Count());
        Assert.Equal(volumes, local.Graph.OfType("docker:index/volume:Volume").Count());
        Assert.Equal(images, local.Graph.OfType(ImageType).Count());
        Assert.Equal(containers > 0, local.Artifacts.Any(a => a.Path == "compose.yaml"));
    }

    [Fact]
    [Trait("Acceptance", "S3-09")]
    public async Task Every_step_has_a_command_of_its_name()
    {
        var script = (await Evaluated.StackAsync("local")).Text("cluster.sh");
        Assert.All(new[] { "build", "run", "stop", "down" }, step => Assert.Matches($"(?m)^{step}\\)", script));
        Assert.Matches("(?m)^stop\\).* compose down ;;$", script);
        Assert.Matches("(?m)^down\\).* compose down --volumes ;;$", script);
    }

    [Fact]
    [Trait("Acceptance", "S3-10")]
    public async Task Published_images_are_pulled_in_place_of_building()
    {
        var pulled = await Evaluated.ChangedAsync("local", text => text.Replace("workers: 2", "workers: 2\n    images: pull", StringComparison.Ordinal) + Registry);
        Assert.Empty(pulled.Graph.OfType(ImageType));
        Assert.Equal(3, pulled.Graph.OfType(PulledType).Count());
        Assert.All(pulled.Graph.OfType(PulledType), image => Assert.StartsWith("registry.example.org/data/", image.Leaf("name"), StringComparison.Ordinal));
        Assert.Equal("${images-spark-master.repoDigest}", Containers(pulled)["spark-master"].Leaf("image"));
        Assert.Equal("registry.example.org", pulled.Resource("pulumi:providers:docker", "engine").Leaf("registryAuth[0].address"));
        Assert.DoesNotContain("pull_policy", pulled.Text("compose.yaml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Acceptance", "S3-10")]
    public async Task Images_are_pushed_to_a_registry_when_one_is_named_and_nobody_says_no(bool push)
    {
        var built = await Evaluated.ChangedAsync("local", text => $"{text}{Registry}  platform:images:\n    push: {(push ? "true" : "false")}\n");
        Assert.Equal(5, built.Graph.OfType(ImageType).Count());
        Assert.All(built.Graph.OfType(ImageType), image => Assert.Equal(push ? "false" : "true", image.Leaf("skipPush")));
        Assert.All(built.Graph.OfType(ImageType), image => Assert.Equal(push ? "registry.example.org" : null, image.Leaf("registry.server")));
        Assert.All((await Evaluated.StackAsync("local")).Graph.OfType(ImageType), image => Assert.Equal("true", image.Leaf("skipPush")));
    }

    [Fact]
    [Trait("Acceptance", "S3-11")]
    public async Task The_sample_notebooks_executor_fits_into_a_worker()
    {
        var notebook = ImagesFolder.Context("notebook").Text("examples/spark-standalone.ipynb").Replace("\\\"", "\"", StringComparison.Ordinal);
        Assert.Contains(".master(\"spark://spark-master:7077\")", notebook, StringComparison.Ordinal);
        Assert.Contains("(\"spark.executor.memory\", \"512m\")", notebook, StringComparison.Ordinal);
        Assert.Contains("(\"spark.driver.memory\", \"2g\")", notebook, StringComparison.Ordinal);
        Assert.Contains("`512m` are 512 MiB", notebook, StringComparison.Ordinal);
        var local = await Evaluated.StackAsync("local");
        Assert.True(ByteSize.TryParseSpark(Environment(Containers(local)["spark-worker-1"])["SPARK_WORKER_MEMORY"], out var worker));
        Assert.True(ExecutorSize.PodMemory(ByteSize.FromMebibytes(512), 0.4) <= worker);
        var defaults = PropertiesText.Read(local.Text("spark-defaults.conf"));
        Assert.Equal("spark://spark-master:7077", defaults["spark.master"]);
        Assert.Equal("512m", defaults["spark.executor.memory"]);
        Assert.Equal("2g", defaults["spark.driver.memory"]);
    }

    [Fact]
    [Trait("Acceptance", "S3-12")]
    public async Task The_compose_file_is_the_graph()
    {
        var local = await Evaluated.StackAsync("local");
        var yaml = new YamlStream();
        yaml.Load(new StringReader(local.Text("compose.yaml")));
        var file = (YamlMappingNode)yaml.Documents[0].RootNode;
        Assert.DoesNotContain("version", Names(file));
        var services = (YamlMappingNode)file["services"];
        var containers = Containers(local);
        Assert.Equal(containers.Keys.Order(StringComparer.Ordinal), Names(services).Order(StringComparer.Ordinal));
        Assert.Equal(["spark-local"], Names((YamlMappingNode)file["volumes"]));
        Assert.Equal(["spark-local"], Names((YamlMappingNode)file["networks"]));
        var images = local.Graph.OfType(ImageType).ToDictionary(image => $"${{{image.Name}.repoDigest}}", image => image.Leaf("imageName"));
        foreach (var (name, container) in containers)
        {
            var service = (YamlMappingNode)services[name];
            Assert.Equal(images[container.Leaf("image")!], Text(service["image"]));
            Assert.Equal(Ports(container), Texts(service["ports"]));
            Assert.Equal(Volumes(container), Texts(service["volumes"]));
            Assert.Equal(
                Environment(container).ToDictionary(e => e.Key, e => e.Value == GraphValue.SecretText ? $"${{{e.Key}:?}}" : e.Value),
                ((YamlMappingNode)service["environment"]).Children.ToDictionary(e => Text(e.Key), e => Text(e.Value)));
            Assert.Equal(containers.Values.Count(c => container.DependsOn.Contains(c.Urn)), service.Children.ContainsKey("depends_on") ? 1 : 0);
            Assert.Equal(container.Leaf("restart"), Text(service["restart"]));
        }
        Assert.Contains("exec jupyter lab", Text(((YamlSequenceNode)services["jupyterlab"]["command"])[2]), StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?<!\$)\$(?![\${])", Text(((YamlSequenceNode)services["jupyterlab"]["command"])[2]));
    }

    [Fact]
    public async Task The_engines_own_platform_is_built_unless_one_is_named()
    {
        Assert.All((await Evaluated.StackAsync("local")).Graph.OfType(ImageType), image => Assert.Null(image.Leaf("build.platform")));
        var arm = await Evaluated.ChangedAsync(
            "local", text => text.Replace("workers: 2", "workers: 2\n    platform: linux/arm64", StringComparison.Ordinal));
        Assert.All(arm.Graph.OfType(ImageType), image => Assert.Equal("linux/arm64", image.Leaf("build.platform")));
        Assert.Contains("--platform 'linux/arm64'", arm.Text("images/build.sh"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dev", false)]
    [InlineData("prod", true)]
    public async Task What_holds_the_notebooks_is_protected_outside_of_dev(string environment, bool isProtected)
    {
        var local = await Evaluated.ChangedAsync(
            "local", text => text.Replace("environment: dev", $"environment: {environment}", StringComparison.Ordinal));
        Assert.Equal(isProtected, local.Resource("docker:index/volume:Volume", "spark-volume").Protect);
    }

    [Fact]
    public async Task The_script_builds_each_image_after_the_one_that_it_is_from()
    {
        var script = (await Evaluated.StackAsync("local")).Text("images/build.sh");
        var order = Regex.Matches(script, @"build --tag 'localhost/jhubspark/([a-z-]+):").Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(["cluster-base", "spark-base", "jupyterlab", "spark-master", "spark-worker"], order);
        Assert.Contains("--target 'cluster-base'", script, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_image_is_pulled_from_nowhere_when_it_was_built_here()
    {
        var file = (await Evaluated.StackAsync("local")).Text("compose.yaml");
        Assert.Equal(4, Regex.Count(file, "(?m)^    pull_policy: never$"));
    }

    private const string Registry =
        "  platform:registry:\n    foreign:\n      server: registry.example.org/data\n      username: robot\n      password: {secure: v1:abc}\n";

    private static Task<Evaluated> InState(string state) => Evaluated.ChangedAsync(
        "local", text => text.Replace("workers: 2", $"workers: 2\n    state: {state}", StringComparison.Ordinal));

    private static Dictionary<string, GraphResource> Containers(Evaluated stack) =>
        stack.Graph.OfType(ContainerType).ToDictionary(c => c.Leaf("name")!, StringComparer.Ordinal);

    private static string ImageName(GraphResource image) => image.Leaf("imageName")!.Split('/')[^1].Split(':')[0];

    private static System.Collections.Immutable.ImmutableArray<GraphValue> Items(GraphResource container, string list) =>
        ((ListValue)container.Inputs.At(list)!).Items;

    private static Dictionary<string, string> Environment(GraphResource container) => Items(container, "envs")
        .Select(variable => ((TextValue)variable).Text.Split('=', 2))
        .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

    private static List<string> Ports(GraphResource container) => Items(container, "ports")
        .Select(p => $"{p.TextAt("ip")}:{p.At("external")!.ToPlain()}:{p.At("internal")!.ToPlain()}").ToList();

    private static List<string> Volumes(GraphResource container) => Items(container, "volumes")
        .Select(v => $"{v.TextAt("volumeName")}:{v.TextAt("containerPath")}").ToList();

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;

    private static List<string> Texts(YamlNode node) => ((YamlSequenceNode)node).Select(Text).ToList();

    private static List<string> Names(YamlMappingNode map) => map.Children.Keys.Select(Text).ToList();

    [GeneratedRegex("spark[0-9.]+-py[0-9.]+-java[0-9]+")]
    private static partial Regex Versions();
}
