using JupyterSpark.Offline.Generator.Emitting;
using JupyterSpark.Offline.Generator.Reading;

namespace JupyterSpark.Tests.Offline;

/// <summary>The generator writes what the official one would, and refuses what it does not know.</summary>
public class GeneratorTests
{
    [Theory]
    [InlineData("", "azure-native", "azure-native:storage:FileShare", "Pulumi.AzureNative.Storage.FileShare")]
    [InlineData("", "azure-native", "azure-native:storage:listKeys", "Pulumi.AzureNative.Storage.ListKeys")]
    [InlineData("tfbridge20", "docker", "docker:index/container:Container", "Pulumi.Docker.Container")]
    [InlineData("kubernetes20", "kubernetes", "kubernetes:core/v1:Pod", "Pulumi.Kubernetes.Core.V1.Pod")]
    [InlineData("kubernetes20", "kubernetes", "pulumi:providers:kubernetes", "Pulumi.Kubernetes.Provider")]
    public void A_token_gives_the_official_name(string compatibility, string package, string token, string expected)
    {
        var names = new Names(PackageReader.Read(Schema(package, compatibility)));

        Assert.Equal(expected, $"{names.NamespaceOf(token)}.{Names.ClassOf(token)}");
    }

    [Theory]
    [InlineData("", "azure-native", "azure-native:storage:Sku", Role.Input, "Pulumi.AzureNative.Storage.Inputs.SkuArgs")]
    [InlineData("", "azure-native", "azure-native:storage:Sku", Role.Result, "Pulumi.AzureNative.Storage.Outputs.Sku")]
    [InlineData("tfbridge20", "docker", "docker:index/Port:Port", Role.State, "Pulumi.Docker.Inputs.PortGetArgs")]
    [InlineData("tfbridge20", "docker", "docker:index/Port:Port", Role.Result, "Pulumi.Docker.Outputs.PortResult")]
    [InlineData("tfbridge20", "docker", "docker:index/Port:Port", Role.ArgumentInput, "Pulumi.Docker.Inputs.PortInputArgs")]
    [InlineData("kubernetes20", "kubernetes", "kubernetes:core/v1:PodSpec", Role.Output, "Pulumi.Kubernetes.Types.Outputs.Core.V1.PodSpec")]
    [InlineData("kubernetes20", "kubernetes", "kubernetes:index:Opts", Role.Input, "Pulumi.Kubernetes.Types.Inputs.Provider.OptsArgs")]
    internal void A_nested_type_has_a_class_for_each_use(string compatibility, string package, string token, Role role, string expected) =>
        Assert.Equal(expected, new Names(PackageReader.Read(Schema(package, compatibility))).NestedNameOf(token, role));

    [Fact]
    public void Only_types_that_something_reaches_are_written()
    {
        var source = Source("""{ "size": { "$ref": "#/types/docker:index/Size:Size" } }""");

        Assert.Contains("class SizeArgs : ResourceArgs", source, StringComparison.Ordinal);
        Assert.DoesNotContain("class Size\n", source, StringComparison.Ordinal);
        Assert.DoesNotContain("Unused", source, StringComparison.Ordinal);
    }

    [Fact]
    public void The_source_and_its_version_stand_in_the_first_line() =>
        Assert.Contains("docker 1.2.3", Source("{}").Split('\n')[0], StringComparison.Ordinal);

    [Fact]
    public void The_same_schema_gives_the_same_text() => Assert.Equal(
        Source("""{ "a": { "type": "string" }, "b": { "type": "integer" } }"""),
        Source("""{ "b": { "type": "integer" }, "a": { "type": "string" } }"""));

    [Fact]
    public void A_property_that_is_a_keyword_is_written_so_that_it_compiles()
    {
        var source = Source("{}", """{ "size": { "$ref": "#/types/docker:index/Size:Size" } }""");

        Assert.Contains("private Size(string? @ref, int? @rows)", source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tfbridge20", """{ "type": "string" }""", "string?")]
    [InlineData("tfbridge20", """{ "type": "array", "items": { "type": "string" } }""", "ImmutableArray<string>")]
    [InlineData("tfbridge20", """{ "type": "object", "additionalProperties": { "type": "string" } }""", "ImmutableDictionary<string, string>?")]
    [InlineData("kubernetes20", """{ "type": "string" }""", "string")]
    [InlineData("kubernetes20", """{ "type": "object", "additionalProperties": { "type": "string" } }""", "ImmutableDictionary<string, string>")]
    public void An_output_that_may_be_missing_is_nullable_where_the_official_one_is(string compatibility, string type, string expected) =>
        Assert.Contains($"public Output<{expected}> A ", Source("{}", $$"""{ "a": {{type}} }""", compatibility), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{ "a": { "type": "date" } }""", "date")]
    [InlineData("""{ "a": { "$ref": "other.json#/X" } }""", "other.json#/X")]
    public void What_the_generator_does_not_know_is_refused_by_name(string inputs, string named)
    {
        var error = Assert.Throws<FormatException>(() => Source(inputs));

        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    private static string Source(string inputs, string outputs = "{}", string compatibility = "tfbridge20") =>
        PackageSource.Of(PackageReader.Read(Schema(
            "docker",
            compatibility,
            $$"""
            "docker:index/box:Box": {
              "inputProperties": {{inputs}}, "requiredInputs": [], "properties": {{outputs}}, "required": []
            }
            """,
            """
            "docker:index/Size:Size": {
              "type": "object", "properties": { "ref": { "type": "string" }, "rows": { "type": "integer" } }, "required": []
            },
            "docker:index/Unused:Unused": { "type": "object", "properties": {}, "required": [] }
            """)));

    private static string Schema(string name, string compatibility, string resources = "", string types = "") => $$"""
        {
          "name": "{{name}}", "version": "1.2.3",
          "language": { "csharp": {
            {{(compatibility.Length == 0 ? "" : $"\"compatibility\": \"{compatibility}\",")}}
            "namespaces": { "azure-native": "AzureNative" } } },
          "resources": { {{resources}} }, "types": { {{types}} }, "functions": {}
        }
        """;
}
