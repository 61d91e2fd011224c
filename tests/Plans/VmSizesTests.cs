using JupyterSpark.Components.Units;
using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Plans;

namespace JupyterSpark.Tests.Plans;

public class VmSizesTests
{
    [Fact]
    public void A_size_is_found_by_its_exact_name()
    {
        var size = VmSizes.Find(TargetKind.Azure, "Standard_D8s_v5");

        Assert.NotNull(size);
        Assert.Equal((8, ByteSize.FromGibibytes(32), "amd64", null), (size.Cpus, size.Memory, size.Architecture, size.Gpu));
        Assert.Null(VmSizes.Find(TargetKind.Azure, "standard_d8s_v5"));
        Assert.Null(VmSizes.Find(TargetKind.Azure, "m6i.xlarge"));
    }

    [Fact]
    public void A_price_has_its_region_and_date()
    {
        var prices = VmSizes.Find(TargetKind.Azure, "Standard_D2s_v5")!.Prices;

        Assert.Equal(
            [new VmPrice(0.096m, "eastus", new DateOnly(2026, 6, 18)), new VmPrice(0.115m, "westeurope", new DateOnly(2026, 6, 18))],
            prices);
    }

    [Fact]
    public void A_size_without_a_price_in_Europe_has_the_one_it_has()
    {
        var price = Assert.Single(VmSizes.Find("aws", "m7i.xlarge")!.Prices);

        Assert.Equal(new VmPrice(0.2016m, "us-east-1", new DateOnly(2026, 7, 20)), price);
    }

    [Fact]
    public void Processors_GPUs_and_bursts_are_told_apart()
    {
        Assert.Equal("arm64", VmSizes.Find(TargetKind.Azure, "Standard_D4ps_v5")!.Architecture);
        Assert.Equal("1xT4 16GB", VmSizes.Find(TargetKind.Azure, "Standard_NC4as_T4_v3")!.Gpu);
        Assert.True(VmSizes.Find(TargetKind.Azure, "Standard_B2ms")!.IsBurstable);
        Assert.False(VmSizes.Find(TargetKind.Azure, "Standard_D4s_v5")!.IsBurstable);
    }

    [Theory]
    [InlineData("aws", "t3.medium t3.large t3.xlarge")]
    [InlineData("gcp", "e2-medium")]
    public void Lent_and_shared_processors_are_burstable(string cloud, string names) =>
        Assert.Equal(names, string.Join(' ', VmSizes.Of(cloud).Where(size => size.IsBurstable).Select(size => size.Name)));

    [Theory]
    [InlineData("azure")]
    [InlineData("aws")]
    [InlineData("gcp")]
    public void Every_size_has_sound_numbers(string cloud)
    {
        var sizes = VmSizes.Of(cloud);

        Assert.True(sizes.Count > 20, $"{sizes.Count} sizes");
        Assert.Equal(sizes.Count, sizes.Select(size => size.Name).Distinct().Count());
        Assert.All(sizes, size => Assert.True(size.Cpus > 0 && size.Memory.Bytes > 0 && size.Architecture is "amd64" or "arm64"));
        Assert.All(sizes, size => Assert.NotEmpty(size.Prices));
        Assert.All(sizes.SelectMany(size => size.Prices), price => Assert.True(price.UsdPerHour > 0 && price.Region.Length > 0));
    }

    [Fact]
    public void A_cloud_is_not_searched_for_the_sizes_of_another()
    {
        Assert.Null(VmSizes.Find("gcp", "m7i.large"));
        Assert.Empty(VmSizes.Of("onprem"));
    }

    [Fact]
    public void A_part_of_a_GiB_is_memory_too()
    {
        Assert.Equal(ByteSize.FromMebibytes(3840), VmSizes.Read(Row("3.75")).Memory);
        Assert.Throws<FormatException>(() => VmSizes.Read(Row("four")));
    }

    private static Dictionary<string, string> Row(string gibibytes) => new(StringComparer.Ordinal)
    {
        ["type"] = "n1-standard-1",
        ["vcpu"] = "1",
        ["memory_gib"] = gibibytes,
        ["gpu"] = "",
        ["arch"] = "amd64",
        ["usd_hour_us"] = "",
        ["usd_hour_eu"] = "",
        ["note"] = "",
    };
}
