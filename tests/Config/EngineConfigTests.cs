using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Rules;
using Pulumi;
using Pulumi.Utilities;

namespace JupyterSpark.Tests.Config;

/// <summary>What the engine gives a running program, with and without the stack file beside it.</summary>
public class EngineConfigTests
{
    private const string Values = """
        {
          "azure-native:location": "westeurope",
          "platform:target": "azure",
          "platform:environment": "dev",
          "platform:hub": "{\"signIn\":{\"kind\":\"dummy\",\"password\":\"open sesame\"}}"
        }
        """;

    private const string SecretKeys = """["platform:hub"]""";

    private const string File = """
        config:
          azure-native:location: westeurope
          platform:target: azure
          platform:environment: dev
          platform:hub:
            signIn:
              kind: dummy
              password:
                secure: v1:abc
        """;

    [Fact]
    public void A_rule_does_not_show_a_value_that_may_be_secret()
    {
        var values = """
            {
              "azure-native:location": "westeurope",
              "platform:target": "azure",
              "platform:environment": "dev",
              "platform:hub": "{\"chartVersion\":\"9.8.7\"}"
            }
            """;

        var problem = Assert.Single(Load(values, SecretKeys, file: null).Problems);

        Assert.Equal("HUB002", problem.Code);
        Assert.DoesNotContain("9.8.7", problem.ToString(), StringComparison.Ordinal);
        Assert.Contains("9.8.7", Assert.Single(Load(values, "[]", file: null).Problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_inside_a_section_is_a_secret_of_its_value()
    {
        var config = Load(Values, SecretKeys, File).Config!;

        Assert.True(await Output.IsSecretAsync(config.Hub.SignIn.Password!));
        Assert.Equal("open sesame", await OutputUtilities.GetValueAsync(config.Hub.SignIn.Password!));
        Assert.Equal("dummy", config.Hub.SignIn.Kind);
    }

    [Fact]
    public async Task Without_the_file_any_value_of_a_secret_key_may_be_the_secret()
    {
        var loaded = Load(Values, SecretKeys, file: null);

        Assert.Equal("dummy", loaded.Config!.Hub.SignIn.Kind);
        Assert.True(await Output.IsSecretAsync(loaded.Config.Hub.SignIn.Password!));
    }

    [Fact]
    public void A_secret_that_is_in_no_secret_key_is_in_plain_text()
    {
        var problem = Assert.Single(Load(Values, "[]", file: null).Problems);

        Assert.Equal("platform:hub.signIn.password", problem.Path);
        Assert.DoesNotContain("open sesame", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void With_the_file_a_plain_secret_is_found_in_a_key_that_has_another_secret()
    {
        const string Database = @"{\""database\"":{\""kind\"":\""postgres\"",\""password\"":\""plain\""},";
        var values = Values.Replace(@"{\""signIn\""", Database + @"\""signIn\""", StringComparison.Ordinal);
        var file = File + "\n    database:\n      kind: postgres\n      password: plain\n";

        var problem = Assert.Single(Load(values, SecretKeys, file).Problems, problem => problem.Path == "platform:hub.database.password");

        Assert.Equal(12, problem.Line);
    }

    [Fact]
    public void A_mistake_has_the_line_of_the_stack_file()
    {
        var problem = Assert.Single(Load(WithSlip(Values), SecretKeys, WithSlip(File)).Problems);

        Assert.Equal(("Pulumi.case.yaml", 7), (problem.File, problem.Line));
    }

    [Fact]
    public void Without_the_file_a_mistake_has_no_line_and_shows_no_value_of_a_secret_key()
    {
        var problem = Assert.Single(Load(WithSlip(Values), SecretKeys, file: null).Problems);

        Assert.StartsWith("platform:hub.signIn.kind: error ", problem.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("dumy", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_top_level_key_of_plain_text_is_refused()
    {
        var problems = Load(Values, """["platform:target"]""", file: null).Problems;

        Assert.Equal(SecretProblems.NotASecret("", "", "").Code, Assert.Single(problems, problem => problem.Path == "platform:target").Code);
    }

    [Fact]
    public void A_section_that_the_file_has_secure_as_a_whole_is_refused_as_in_a_preview()
    {
        var file = File[..File.IndexOf("    signIn", StringComparison.Ordinal)] + "    secure: v1:abc\n";

        var problem = Assert.Single(Load(Values, SecretKeys, file).Problems);

        Assert.Equal(SecretProblems.WholeSection("", "platform:hub.signIn.password").Code, problem.Code);
    }

    [Fact]
    public void No_configuration_at_all_is_told_in_words()
    {
        var loaded = Load("", "", file: null);

        Assert.Null(loaded.Config);
        Assert.Contains(loaded.Problems, problem => problem.Path == "platform:target");
    }

    [Theory]
    [InlineData("platform:target=azure")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"platform:target\": 1}")]
    [InlineData("{\"platform:hub\": null}")]
    [InlineData("{\"platform:hub\": \"{\"}")]
    [InlineData("{\"platform:target\": \"azure\", \"platform:config:target\": \"azure\"}")]
    public void Whatever_the_engine_gives_is_told_in_words(string values)
    {
        var loaded = Load(values, "", file: null);

        Assert.Null(loaded.Config);
        Assert.NotEmpty(loaded.Problems);
    }

    private static string WithSlip(string text) => text.Replace("dummy", "dumy", StringComparison.Ordinal);

    private static LoadedConfig Load(string values, string secretKeys, string? file) => ConfigLoader.Load(
        EngineConfig.Parse(values, secretKeys, file is null ? null : StackFile.Parse(file, "Pulumi.case.yaml")), "case");
}
