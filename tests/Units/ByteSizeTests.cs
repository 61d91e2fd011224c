using JupyterSpark.Components.Units;

namespace JupyterSpark.Tests.Units;

public class ByteSizeTests
{
    [Theory]
    [InlineData("10Gi", 10737418240)]
    [InlineData("10G", 10000000000)]
    [InlineData("1.5Gi", 1610612736)]
    [InlineData("500k", 500000)]
    [InlineData("1024", 1024)]
    [InlineData("0", 0)]
    public void A_Kubernetes_quantity_is_read_in_its_unit(string text, long bytes)
    {
        Assert.True(ByteSize.TryParseKubernetes(text, out var size));
        Assert.Equal(bytes, size.Bytes);
    }

    [Theory]
    [InlineData("10GB")]
    [InlineData("10gb")]
    [InlineData("10 Gi")]
    [InlineData("10K")]
    [InlineData("-1Gi")]
    [InlineData("0.1")]
    [InlineData("1.2.3Gi")]
    [InlineData("99999999999Pi")]
    [InlineData("Gi")]
    [InlineData("")]
    public void What_is_no_Kubernetes_quantity_is_refused(string text) => Assert.False(ByteSize.TryParseKubernetes(text, out _));

    [Theory]
    [InlineData("12g", 12884901888)]
    [InlineData("12G", 12884901888)]
    [InlineData("512m", 536870912)]
    [InlineData("2gb", 2147483648)]
    [InlineData("1024b", 1024)]
    public void A_size_of_Spark_is_read_in_powers_of_1024(string text, long bytes)
    {
        Assert.True(ByteSize.TryParseSpark(text, out var size));
        Assert.Equal(bytes, size.Bytes);
    }

    [Theory]
    [InlineData("12")]
    [InlineData("12Gi")]
    [InlineData("12 g")]
    [InlineData("g")]
    public void What_is_no_size_of_Spark_is_refused(string text) => Assert.False(ByteSize.TryParseSpark(text, out _));

    [Theory]
    [InlineData("4G", 4294967296)]
    [InlineData("512M", 536870912)]
    [InlineData("0.5G", 536870912)]
    [InlineData("1024", 1024)]
    public void A_size_of_JupyterHub_is_read_in_powers_of_1024(string text, long bytes)
    {
        Assert.True(ByteSize.TryParseJupyterHub(text, out var size));
        Assert.Equal(bytes, size.Bytes);
    }

    [Theory]
    [InlineData("4Gi")]
    [InlineData("4g")]
    [InlineData("4GB")]
    [InlineData("4 G")]
    public void What_JupyterHub_would_refuse_at_every_start_is_refused(string text) =>
        Assert.False(ByteSize.TryParseJupyterHub(text, out _));

    [Theory]
    [InlineData(12884901888, "12Gi", "12g", "12G")]
    [InlineData(629145600, "600Mi", "600m", "600M")]
    [InlineData(1500, "1500", "1500b", "1500")]
    [InlineData(0, "0", "0b", "0")]
    public void A_size_is_written_in_the_largest_exact_unit(long bytes, string kubernetes, string spark, string hub)
    {
        var size = new ByteSize(bytes);

        Assert.Equal((kubernetes, spark, hub), (size.ToKubernetes(), size.ToSpark(), size.ToJupyterHub()));
    }

    [Theory]
    [InlineData("16Gi")]
    [InlineData("984Mi")]
    [InlineData("3Ti")]
    public void A_written_size_reads_as_the_same_size(string text)
    {
        Assert.True(ByteSize.TryParseKubernetes(text, out var size));
        Assert.Equal(text, size.ToKubernetes());
        Assert.True(ByteSize.TryParseSpark(size.ToSpark(), out var spark));
        Assert.True(ByteSize.TryParseJupyterHub(size.ToJupyterHub(), out var hub));
        Assert.Equal((size, size), (spark, hub));
    }

    [Fact]
    public void Sizes_compare_and_add_by_their_bytes()
    {
        var (small, large) = (ByteSize.FromMebibytes(1023), ByteSize.FromGibibytes(1));

        Assert.True(small < large && large > small && small <= large && large >= small);
        Assert.Equal(2047, (small + large).Mebibytes);
        Assert.True(small.CompareTo(large) < 0);
    }
}
