using JupyterSpark.Components.Units;

namespace JupyterSpark.Tests.Units;

public class CidrTests
{
    [Theory]
    [InlineData("10.1.0.0/16", 65536)]
    [InlineData("10.1.0.0/24", 256)]
    [InlineData("203.0.113.7/32", 1)]
    [InlineData("0.0.0.0/0", 4294967296)]
    public void A_range_knows_its_size(string text, long size)
    {
        Assert.True(Cidr.TryParse(text, out var cidr));
        Assert.Equal((size, text), (cidr.Size, cidr.ToString()));
    }

    [Theory]
    [InlineData("10.1.0.5/16")]
    [InlineData("10.1.0.0")]
    [InlineData("10.1.0.0/33")]
    [InlineData("10.1.0.0/-1")]
    [InlineData("10.1/16")]
    [InlineData("256.1.0.0/16")]
    [InlineData("10.010.0.0/16")] // 8 to readers that take it for octal
    [InlineData("10.+1.0.0/16")]
    [InlineData("10..0.0/16")]
    [InlineData("fd00::/8")]
    [InlineData("")]
    public void What_is_no_range_is_refused(string text)
    {
        Assert.False(Cidr.TryParse(text, out _));
        Assert.Throws<FormatException>(() => Cidr.Parse(text));
    }

    [Theory]
    [InlineData("10.1.0.0/16", "10.1.2.0/24", true)]
    [InlineData("10.1.2.0/24", "10.1.0.0/16", true)]
    [InlineData("10.1.0.0/16", "10.2.0.0/16", false)]
    [InlineData("0.0.0.0/0", "192.168.0.0/16", true)]
    public void Ranges_overlap_when_they_share_an_address(string one, string other, bool overlap) =>
        Assert.Equal(overlap, Cidr.Parse(one).Overlaps(Cidr.Parse(other)));

    [Fact]
    public void A_range_contains_what_lies_wholly_inside()
    {
        var range = Cidr.Parse("10.1.0.0/16");

        Assert.True(range.Contains(Cidr.Parse("10.1.255.0/24")));
        Assert.False(range.Contains(Cidr.Parse("10.0.0.0/8")));
        Assert.True(Cidr.TryParseAddress("10.1.255.255", out var last) && range.Contains(last));
        Assert.True(Cidr.TryParseAddress("10.2.0.0", out var next) && !range.Contains(next));
    }

    [Fact]
    public void Addresses_are_counted_from_the_first() => Assert.Equal("10.2.0.10", Cidr.Parse("10.2.0.0/16").AddressAt(10));
}
