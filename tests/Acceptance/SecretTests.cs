using System.Text.RegularExpressions;
using JupyterSpark.Synth.Graph;
using JupyterSpark.Tests.Kit;

namespace JupyterSpark.Tests.Acceptance;

public partial class SecretTests
{
    [Fact]
    [Trait("Acceptance", "S1-18")]
    public async Task No_file_holds_a_secret()
    {
        foreach (var stack in new[] { await Evaluated.StackAsync("dev"), await Evaluated.ChangedAsync("dev", Production.Text) })
        {
            Assert.NotEmpty(stack.Artifacts);
            Assert.All(
                stack.Artifacts.Where(a => !a.Path.StartsWith("images/", StringComparison.Ordinal)),
                file => Assert.False(Suspicious().IsMatch(file.Text), $"{file.Path}: {Suspicious().Match(file.Text).Value}"));
        }
    }

    [Fact]
    [Trait("Acceptance", "S1-18")]
    public async Task No_build_argument_is_a_secret()
    {
        var images = (await Evaluated.StackAsync("dev")).Graph.OfType("docker-build:index:Image").ToList();
        Assert.Equal(3, images.Count);
        Assert.All(images, image => Assert.DoesNotContain(
            image.Inputs.Map("buildArgs").Keys, name => SecretName().IsMatch(name)));
    }

    [Fact]
    [Trait("Acceptance", "S1-18")]
    public async Task What_a_build_needs_in_secret_is_a_secret_of_the_build()
    {
        var changed = await Evaluated.ChangedAsync("dev", StackText.With("images", "{ pipConf: { secure: AAABAA== }, mavenSettings: { secure: AAABAA== } }"));
        var worker = changed.Resource("docker-build:index:Image", "images-worker");
        Assert.Equal(["maven_settings", "pip_conf"], worker.Inputs.Map("secrets").Keys.Order(StringComparer.Ordinal));
        Assert.All(worker.Inputs.Map("secrets").Values, value => Assert.Equal(GraphValue.SecretText, value));
    }

    [Fact]
    [Trait("Acceptance", "S1-23")]
    public async Task The_outputs_say_all_that_the_contract_names()
    {
        var outputs = (await Evaluated.StackAsync("dev")).Graph.Outputs;
        Assert.Equal(
            ["executorNamespaces", "hubNamespace", "hubUrl", "images", "kubeconfig", "pools", "registry", "signInPassword", "sparkUiUrl", "storeRoots"],
            outputs.Entries.Keys);
        Assert.Equal(GraphValue.SecretText, outputs.TextAt("kubeconfig"));
        Assert.Equal($"{outputs.TextAt("hubUrl")}/user/<name>/sparkui/", outputs.TextAt("sparkUiUrl"));
        Assert.Equal("abfss://${azure-store-default.name}@${azure-store.name}.dfs.core.windows.net/", outputs.TextAt("storeRoots", "default"));
    }

    // 64 hexadecimal digits, a key of a storage account, a private key, a password or token with a value.
    [GeneratedRegex(@"\b[0-9a-f]{64}\b|[A-Za-z0-9+/]{86}==|BEGIN [A-Z ]*PRIVATE KEY|(?:password|client_secret|secretToken)""?: ""?(?!\[secret\]|\$\{|null)[^\s,""{]")]
    private static partial Regex Suspicious();

    [GeneratedRegex("KEY|SECRET|PASSWORD|TOKEN", RegexOptions.IgnoreCase)]
    private static partial Regex SecretName();
}
