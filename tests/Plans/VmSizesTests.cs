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
    public void Processors_GPUs_and_bursts_are_told_apart()
    {
        Assert.Equal("arm64", VmSizes.Find(TargetKind.Azure, "Standard_D4ps_v5")!.Architecture);
        Assert.Equal("1xT4 16GB", VmSizes.Find(TargetKind.Azure, "Standard_NC4as_T4_v3")!.Gpu);
        Assert.True(VmSizes.Find(TargetKind.Azure, "Standard_B2ms")!.IsBurstable);
        Assert.False(VmSizes.Find(TargetKind.Azure, "Standard_D4s_v5")!.IsBurstable);
    }

    [Fact]
    public void Every_size_has_sound_numbers()
    {
        var sizes = VmSizes.Of(TargetKind.Azure);

        Assert.True(sizes.Count > 20, $"{sizes.Count} sizes");
        Assert.Equal(sizes.Count, sizes.Select(size => size.Name).Distinct().Count());
        Assert.All(sizes, size => Assert.True(size.Cpus > 0 && size.Memory.Bytes > 0 && size.Architecture is "amd64" or "arm64"));
    }
}
