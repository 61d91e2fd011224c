using JupyterSpark.Stacks.Rules;

namespace JupyterSpark.Tests.Rules;

public class NearestNameTests
{
    private static readonly string[] Known = ["dev", "minNodes", "maxNodes", "memoryGuarantee", "memoryLimit", "prod", "test"];

    [Theory]
    [InlineData("maxNode", "maxNodes")]
    [InlineData("MINNODES", "minNodes")]
    [InlineData("production", "prod")]
    [InlineData("memory", "memoryLimit")]
    [InlineData("min", "minNodes")]
    [InlineData("de", "dev")]
    [InlineData("x", null)]
    [InlineData("staging", null)]
    public void A_slip_or_a_part_of_a_name_stands_for_it(string found, string? meant) => Assert.Equal(meant, NearestName.Of(found, Known));

    [Fact]
    public void A_part_is_no_slip() => Assert.Null(NearestName.Misspelt("production", Known));

    [Fact]
    public void A_text_of_any_length_is_compared_at_once() => Assert.Null(NearestName.Of(new string('x', 10_000_000), Known));
}
