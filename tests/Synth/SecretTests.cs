using JupyterSpark.Synth.Artifacts;
using JupyterSpark.Synth.Graph;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;
using Pulumi.Random;
using Pulumi.Utilities;
using Secret = Pulumi.Kubernetes.Core.V1.Secret;

namespace JupyterSpark.Tests.Synth;

public class SecretTests
{
    private const string Value = "hunter2";

    [Fact]
    public async Task No_file_holds_a_secret_wherever_it_went_in()
    {
        var graph = await Samples.EvaluateAsync(() =>
        {
            var secret = Output.CreateSecret(Value);
            _ = new Secret("secret", new SecretArgs { StringData = { ["key"] = secret } });
            Samples.Show("map", new InputMap<string> { ["text"] = secret.Apply(s => $"password={s}") });
            _ = new Release("hub", new ReleaseArgs
            {
                Chart = "jupyterhub",
                Values = { ["proxy"] = new Dictionary<string, object> { ["secretToken"] = secret, ["open"] = "yes" } },
            });
            return new Dictionary<string, object?>
            {
                ["password"] = secret,
                ["all"] = Output.Tuple(secret, Output.Create("x")).Apply(t => t.Item1),
            };
        });

        var files = ArtifactSet.Of(graph, "/somewhere");
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.DoesNotContain(Value, file.Text, StringComparison.Ordinal));
        Assert.Equal("""{"all":"[secret]","password":"[secret]"}""", GraphJson.WriteValue(graph.Outputs));
    }

    [Fact]
    public async Task A_secret_entry_leaves_its_neighbours_readable()
    {
        var graph = await Samples.EvaluateAsync(() =>
        {
            Samples.Show("map", new InputMap<string> { ["secret"] = Output.CreateSecret(Value), ["plain"] = "text" });
            _ = new Release("hub", new ReleaseArgs
            {
                Chart = "jupyterhub",
                Values = { ["proxy"] = new Dictionary<string, object> { ["secretToken"] = Output.CreateSecret(Value), ["open"] = "yes" } },
                ValueYamlFiles = [],
                Keyring = "text",
            });
        });

        Assert.Equal("""{"plain":"text","secret":"[secret]"}""", GraphJson.WriteValue(graph.Named("map").Inputs.At("data")!));
        Assert.Equal(["data.secret"], graph.Named("map").Secrets.ToArray());
        Assert.Equal("""{"proxy":{"open":"yes","secretToken":"[secret]"}}""", GraphJson.WriteValue(graph.Named("hub").Inputs.At("values")!));
        Assert.Equal(["values.proxy.secretToken"], graph.Named("hub").Secrets.ToArray());
    }

    [Fact]
    public async Task A_secret_element_leaves_its_neighbours_readable()
    {
        var graph = await Samples.EvaluateAsync(() => _ = new Pulumi.DockerBuild.Image("image", new Pulumi.DockerBuild.ImageArgs
        {
            Push = true,
            Tags = { Output.CreateSecret(Value), "plain" },
        }));

        Assert.Equal("""["[secret]","plain"]""", GraphJson.WriteValue(graph.Named("image").Inputs.At("tags")!));
        Assert.Equal(["tags[0]"], graph.Named("image").Secrets.ToArray());
    }

    [Fact]
    public async Task A_list_that_is_a_secret_as_a_whole_stays_one()
    {
        var graph = await Samples.EvaluateAsync(() => _ = new Pulumi.DockerBuild.Image("image", new Pulumi.DockerBuild.ImageArgs
        {
            Push = true,
            Tags = Output.CreateSecret(new[] { Value, Value }),
        }));

        Assert.DoesNotContain(Value, GraphJson.Write(graph), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_keys_of_a_kubernetes_secret_are_shown_its_values_never()
    {
        var graph = await Samples.EvaluateAsync(() =>
            _ = new Secret("secret", new SecretArgs { StringData = { ["key"] = "plain to the program" } }));

        Assert.Equal("""{"key":"[secret]"}""", GraphJson.WriteValue(graph.Named("secret").Inputs.At("stringData")!));
        Assert.Equal(["stringData"], graph.Named("secret").Secrets.ToArray());
    }

    [Fact]
    public async Task What_a_provider_makes_secret_stays_secret_downstream()
    {
        var graph = await Samples.EvaluateAsync(() => Samples.Show("shown", new InputMap<string>
        {
            ["hex"] = new RandomBytes("bytes", new RandomBytesArgs { Length = 32 }).Hex,
            ["id"] = new RandomId("id", new RandomIdArgs { ByteLength = 2 }).Hex,
        }));

        Assert.IsType<SecretValue>(graph.Named("shown").Inputs.At("data", "hex"));
        Assert.Equal("${id.hex}", graph.Named("shown").Inputs.TextAt("data", "id"));
    }

    [Fact]
    public async Task An_output_is_secret_when_its_input_is_or_when_the_program_asks_for_it()
    {
        var graph = await Samples.EvaluateAsync(() =>
        {
            var given = Samples.Show("given", new InputMap<string> { ["key"] = Output.CreateSecret(Value) });
            var asked = new ConfigMap("asked", new ConfigMapArgs { Data = { ["key"] = "x" } }, new() { AdditionalSecretOutputs = { "data" } });
            var plain = Samples.Show("plain", new InputMap<string> { ["key"] = "x" });
            Samples.Show("shown", new InputMap<string>
            {
                ["given"] = given.Data.Apply(d => d["key"]),
                ["asked"] = asked.Data.Apply(d => d["key"]),
                ["plain"] = plain.Data.Apply(d => d["key"]),
            });
        });

        Assert.Equal("""{"asked":"[secret]","given":"[secret]","plain":"x"}""", GraphJson.WriteValue(graph.Named("shown").Inputs.At("data")!));
    }

    [Fact]
    public async Task A_secure_value_of_a_stack_file_is_a_secret_that_nobody_knows()
    {
        var graph = await Samples.EvaluateAsync(() => Samples.Show("shown", new InputMap<string>
        {
            ["secure"] = Output.CreateSecret(OutputUtilities.CreateUnknown("")),
            ["unknown"] = OutputUtilities.CreateUnknown(""),
            ["derived"] = Output.CreateSecret(OutputUtilities.CreateUnknown("")).Apply(s => s + "!"),
        }));

        Assert.Equal(
            """{"derived":"[secret]","secure":"[secret]","unknown":"[unknown]"}""",
            GraphJson.WriteValue(graph.Named("shown").Inputs.At("data")!));
    }
}
