using JupyterSpark.Stacks.Config;
using JupyterSpark.Tests.Kit;
using Pulumi;
using Pulumi.Utilities;

namespace JupyterSpark.Tests.Config;

/// <summary>From the text of a stack file to nodes.</summary>
public class StackFileTests
{
    [Fact]
    public void Every_value_knows_its_path_and_line()
    {
        var document = Parse("""
            config:
              platform:projects:
                - name: a
                - name: b
                  groups: [x, y]
              platform:tags:
                "cost center": "1"
            """);

        Assert.Equal(4, document.Find("platform:projects[1].name")!.Line);
        Assert.Equal(5, document.Find("platform:projects[1].groups[1]")!.Line);
        Assert.Equal(7, document.Find("platform:tags[\"cost center\"]")!.Line);
    }

    [Fact]
    public void A_path_that_is_not_there_has_the_line_of_what_is_around_it()
    {
        var document = Parse("# a comment\nconfig:\n  platform:pools:\n    spark:\n      minNodes: 1\n");

        Assert.Equal(4, document.LineOf("platform:pools.spark.maxNodes"));
        Assert.Equal(3, document.LineOf("platform:pools.app.labels[\"a.b\"]"));
        Assert.Equal(2, document.LineOf("platform:hub.signIn"));
    }

    [Fact]
    public void What_stands_behind_a_control_character_is_not_lost_without_a_word()
    {
        var document = StackFile.Parse("config:\n  platform:target: azure\n\0  platform:name: lab\n", "Pulumi.case.yaml");

        Assert.Null(document.Root);
        Assert.Equal(("FIL008", 3), (Assert.Single(document.Problems).Code, document.Problems[0].Line));
    }

    [Fact]
    public void A_file_in_another_encoding_is_refused_and_not_guessed()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(Path.Combine(folder.Location, "Pulumi.case.yaml"), [.. "config: {platform:name: l"u8, 0xE4, .. "b}"u8]);

        Assert.Equal("FIL008", Assert.Single(StackFile.Read(folder.Location, "case").Problems).Code);
    }

    [Fact]
    public void A_file_of_a_size_that_no_person_writes_is_refused_before_anything_looks_at_it()
    {
        var document = StackFile.Parse($"config:\n  platform:name: {new string('x', 1_000_000)}\n", "Pulumi.case.yaml");

        Assert.Equal("FIL003", Assert.Single(document.Problems).Code);
    }

    [Fact]
    public void A_key_without_a_namespace_is_the_projects()
    {
        var document = Parse("config:\n  name: lab\n  platform:config:target: azure\n");

        Assert.Equal("lab", Assert.IsType<ScalarNode>(document.Find("platform:name")).Text);
        Assert.Equal("azure", Assert.IsType<ScalarNode>(document.Find("platform:target")).Text);
    }

    [Fact]
    public async Task A_secure_value_at_any_depth_is_a_secret_whose_placeholder_says_where_it_is()
    {
        var document = Parse("config:\n  platform:hub:\n    signIn:\n      password:\n        secure: v1:abc\n");

        var secret = Assert.IsType<SecretNode>(document.Find("platform:hub.signIn.password"));
        Assert.True(await Output.IsSecretAsync(secret.Value));
        Assert.Equal("${platform:hub.signIn.password}", await OutputUtilities.GetValueAsync(secret.Value));
    }

    [Fact]
    public void What_Pulumi_writes_beside_the_configuration_is_no_mistake()
    {
        var document = Parse("""
            secretsprovider: passphrase
            encryptedkey: k
            encryptionsalt: v1:abc
            environment:
              - shared
            config:
              platform:target: azure
            """);

        Assert.Empty(document.Problems);
        Assert.NotNull(document.Find("platform:target"));
    }

    [Fact]
    public void An_alias_stands_for_what_its_anchor_marks_with_the_path_and_line_of_its_own_place()
    {
        var document = Parse("config:\n  platform:pools:\n    app: &small\n      labels: {team: a}\n    spark: *small\n");

        var node = Assert.IsType<ScalarNode>(document.Find("platform:pools.spark.labels.team"));
        Assert.Equal(("a", 5), (node.Text, node.Line!.Value));
    }

    [Fact]
    public void A_merged_map_gives_the_keys_that_its_host_does_not_have()
    {
        var document = Parse("""
            config:
              platform:pools:
                app: &small {minNodes: 1, maxNodes: 2}
                spark:
                  <<: *small
                  maxNodes: 9
            """);

        Assert.Equal("1", Assert.IsType<ScalarNode>(document.Find("platform:pools.spark.minNodes")).Text);
        Assert.Equal("9", Assert.IsType<ScalarNode>(document.Find("platform:pools.spark.maxNodes")).Text);
        Assert.Equal(2, Assert.IsType<MapNode>(document.Find("platform:pools.spark")).Entries.Count);
    }

    [Theory]
    [InlineData("3", ScalarKind.Whole)]
    [InlineData("-3", ScalarKind.Whole)]
    [InlineData("'3'", ScalarKind.Text)]
    [InlineData("3.0", ScalarKind.Number)]
    [InlineData("1e3", ScalarKind.Number)]
    [InlineData("0x10", ScalarKind.OddNumber)]
    [InlineData("010", ScalarKind.OddNumber)]
    [InlineData("0o10", ScalarKind.OddNumber)]
    [InlineData("1_000", ScalarKind.OddNumber)]
    [InlineData(".inf", ScalarKind.OddNumber)]
    [InlineData("true", ScalarKind.Truth)]
    [InlineData("yes", ScalarKind.Text)]
    [InlineData("~", ScalarKind.Empty)]
    [InlineData("''", ScalarKind.Text)]
    [InlineData("2026-12-31", ScalarKind.Date)]
    [InlineData("10.1.0.0/16", ScalarKind.Text)]
    [InlineData("4.1.3", ScalarKind.Text)]
    [InlineData("!!str 3", ScalarKind.Text)]
    public void A_scalar_is_what_Pulumis_reader_takes_it_for(string written, ScalarKind kind)
    {
        var document = Parse($"config:\n  platform:hub:\n    value: {written}\n");

        Assert.Equal(kind, Assert.IsType<ScalarNode>(document.Find("platform:hub.value")).Kind);
    }

    [Fact]
    public void The_value_of_a_top_level_key_is_text_whatever_it_looks_like()
    {
        var document = Parse("config:\n  platform:name: 3\n");

        Assert.Equal(ScalarKind.Untyped, Assert.IsType<ScalarNode>(document.Find("platform:name")).Kind);
    }

    [Fact]
    public void Json_text_of_a_top_level_key_is_read_as_the_engine_passes_it_on()
    {
        var document = Parse("config:\n  platform:pools: '{\"spark\": {\"minNodes\": 3}}'\n");

        Assert.Equal(ScalarKind.Whole, Assert.IsType<ScalarNode>(document.Find("platform:pools.spark.minNodes")).Kind);
    }

    private static ConfigDocument Parse(string text)
    {
        var document = StackFile.Parse(text, "Pulumi.case.yaml");
        Assert.Empty(document.Problems);
        return document;
    }
}
