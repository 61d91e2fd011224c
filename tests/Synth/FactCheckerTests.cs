using JupyterSpark.Stacks.Rules;
using JupyterSpark.Synth.Facts;
using JupyterSpark.Synth.Graph;
using static JupyterSpark.Tests.Synth.Samples;

namespace JupyterSpark.Tests.Synth;

public class FactCheckerTests
{
    private const string Schema =
        """
        { "name": "zoo", "version": "1.0.0",
          "resources": {
            "zoo:index:Cage": {
              "inputProperties": {
                "animal": { "$ref": "#/types/zoo:index:Animal" },
                "bars": { "type": "integer" },
                "height": { "type": "number" },
                "kind": { "type": "string", "const": "Cage" },
                "labels": { "type": "object", "additionalProperties": { "type": "string" } },
                "open": { "type": "boolean" },
                "size": { "oneOf": [ { "type": "string" }, { "$ref": "#/types/zoo:index:Size" } ] },
                "visitors": { "type": "array", "items": { "$ref": "#/types/zoo:index:Animal" } },
                "whatever": { "$ref": "pulumi.json#/Any" } },
              "requiredInputs": ["animal"], "properties": {}, "required": [] } },
          "types": {
            "zoo:index:Animal": {
              "type": "object",
              "properties": { "name": { "type": "string" }, "friend": { "$ref": "#/types/zoo:index:Animal" } },
              "required": ["name"] },
            "zoo:index:Size": { "type": "string", "enum": [ { "value": "Small" }, { "value": "Large" } ] } },
          "functions": {} }
        """;

    private static readonly (string, GraphValue) Lion = ("animal", Map(("name", Text("lion"))));

    [Fact]
    public void A_resource_that_fits_has_no_problem() => Assert.Empty(Check(
        Lion,
        ("bars", new NumberValue(12)),
        ("height", new NumberValue(2.5)),
        ("kind", Text("Cage")),
        ("labels", Map(("any", Text("text")))),
        ("open", new FlagValue(false)),
        ("size", Text("Small")),
        ("visitors", List(Map(("name", Text("monkey"))))),
        ("whatever", List(new NumberValue(1)))));

    [Fact]
    public void An_unknown_property_is_told_with_the_nearest_name() =>
        AssertOne("FCT001", "cage (zoo:index:Cage) hieght", "Did you mean 'height'?", Check(Lion, ("hieght", new NumberValue(1))));

    [Fact]
    public void An_unknown_property_deep_inside_is_told_with_its_path() => AssertOne(
        "FCT001", "cage (zoo:index:Cage) visitors[1].friend.nam", "Did you mean 'name'?",
        Check(Lion, ("visitors", List(
            Map(("name", Text("a"))),
            Map(("name", Text("b")), ("friend", Map(("name", Text("c")), ("nam", Text("d")))))))));

    [Fact]
    public void A_missing_property_is_told() => AssertOne("FCT002", "cage (zoo:index:Cage) animal", "Set it.", Check());

    [Fact]
    public void A_missing_property_deep_inside_is_told() =>
        AssertOne("FCT002", "cage (zoo:index:Cage) animal.name", "Set it.", Check(("animal", MapValue.Empty)));

    [Theory]
    [InlineData("bars", "an integer")]
    [InlineData("open", "true or false")]
    [InlineData("labels", "a map")]
    [InlineData("visitors", "a list")]
    [InlineData("animal", "an object")]
    public void A_text_is_told_where_something_else_is_taken(string property, string wanted) =>
        AssertOne(
            "FCT003", $"cage (zoo:index:Cage) {property}", $"The provider takes {wanted}.",
            Check(property == "animal" ? default : Lion, (property, Text("x"))));

    [Fact]
    public void A_fraction_is_told_where_an_integer_is_taken() =>
        AssertOne("FCT003", "cage (zoo:index:Cage) bars", "The provider takes an integer.", Check(Lion, ("bars", new NumberValue(1.5))));

    [Fact]
    public void A_number_is_told_where_a_text_or_an_enumeration_is_taken() => AssertOne(
        "FCT003", "cage (zoo:index:Cage) size", "The provider takes a text or one of Small, Large.", Check(Lion, ("size", new NumberValue(1))));

    [Fact]
    public void A_value_outside_of_an_enumeration_is_told_even_where_the_sdk_takes_any_text() => AssertOne(
        "FCT004", "cage (zoo:index:Cage) size", "Did you mean 'Small'? Allowed: Small, Large.", Check(Lion, ("size", Text("Smal"))));

    [Fact]
    public void A_value_other_than_the_only_one_is_told() =>
        AssertOne("FCT004", "cage (zoo:index:Cage) kind", "Allowed: Cage.", Check(Lion, ("kind", Text("Box"))));

    [Fact]
    public void Secrets_unknown_values_and_placeholders_fit() => Assert.Empty(Check(
        ("animal", SecretValue.Instance), ("bars", UnknownValue.Instance), ("size", Text("${other.size}"))));

    [Fact]
    public void A_type_without_facts_is_told_with_what_to_do()
    {
        var problem = Assert.Single(Checker().Check(Graph(Resource("zoo:index:Caeg", "cage", MapValue.Empty))));

        Assert.Equal("FCT005", problem.Code);
        Assert.Contains("Did you mean 'zoo:index:Cage'?", problem.Fix, StringComparison.Ordinal);
        Assert.Contains("roots.txt", problem.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void Components_have_inputs_of_their_own_and_are_not_checked() => Assert.Empty(
        Checker().Check(Graph(Resource("some:index:Component", "component", Map(("anything", Text("x")))) with { Custom = false })));

    [Fact]
    public void Every_schema_of_the_program_can_be_read_whole()
    {
        var packages = ProviderFacts.Embedded.Packages.Select(p => ProviderFacts.Embedded.Package(p)!).ToList();

        Assert.Contains("kubernetes", packages.Select(p => p.Name));
        Assert.All(packages, package =>
        {
            Assert.NotEmpty(package.ResourceTokens);
            Assert.All(package.ResourceTokens, token => Assert.NotNull(package.Resource(token)));
            Assert.All(package.FunctionTokens, token => Assert.NotNull(package.FunctionOutputs(token)));
        });
        Assert.NotNull(ProviderFacts.Embedded.Resource("pulumi:providers:kubernetes"));
    }

    private static FactChecker Checker() => new(ProviderFacts.Of(new Dictionary<string, string> { ["zoo"] = Schema }));

    private static IReadOnlyList<Problem> Check(params (string Name, GraphValue Value)[] inputs) =>
        Checker().Check(Graph(Resource("zoo:index:Cage", "cage", Map([.. inputs.Where(i => i.Name is not null)]))));

    private static void AssertOne(string code, string path, string fix, IReadOnlyList<Problem> problems)
    {
        var problem = Assert.Single(problems);
        Assert.Equal((code, path, fix), (problem.Code, problem.Path, problem.Fix));
    }
}
