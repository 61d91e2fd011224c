using JupyterSpark.Components.Units;

namespace JupyterSpark.Tests.Units;

public class CpuAmountTests
{
    [Theory]
    [InlineData("2", 2000)]
    [InlineData("0.5", 500)]
    [InlineData("500m", 500)]
    [InlineData("0.125", 125)]
    public void An_amount_is_read_in_cores_or_thousandths(string text, int millicores)
    {
        Assert.True(CpuAmount.TryParse(text, out var amount));
        Assert.Equal(millicores, amount.Millicores);
    }

    [Theory]
    [InlineData("0.0005")]
    [InlineData("-1")]
    [InlineData("2 cores")]
    [InlineData("m")]
    [InlineData("")]
    [InlineData("9999999999")]
    public void What_is_no_amount_is_refused(string text) => Assert.False(CpuAmount.TryParse(text, out _));

    [Theory]
    [InlineData(2000, "2")]
    [InlineData(500, "500m")]
    [InlineData(7820, "7820m")]
    public void An_amount_is_written_in_cores_when_it_is_whole(int millicores, string text) =>
        Assert.Equal(text, new CpuAmount(millicores).ToKubernetes());

    [Fact]
    public void Amounts_compare_by_their_cores()
    {
        var (half, two) = (new CpuAmount(500), CpuAmount.FromCores(2));

        Assert.True(half < two && two > half && half <= two && two >= half);
        Assert.Equal((0.5, 2.0), (half.Cores, two.Cores));
    }
}
