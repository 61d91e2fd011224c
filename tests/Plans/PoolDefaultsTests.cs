using JupyterSpark.Components.Foundation;
using JupyterSpark.Stacks.Plans;

namespace JupyterSpark.Tests.Plans;

public class PoolDefaultsTests
{
    private static readonly PoolRole[] Roles = [PoolRole.System, PoolRole.App, PoolRole.JhubUser, PoolRole.Spark];

    [Theory]
    [InlineData("azure", true, "Standard_D2s_v5 Standard_D2s_v5 Standard_D2s_v5 Standard_D4s_v5")]
    [InlineData("azure", false, "Standard_D4s_v5 Standard_D2s_v5 Standard_D4s_v5 Standard_D8s_v5")]
    [InlineData("gcp", true, "e2-standard-2 e2-standard-2 e2-standard-2 n2d-standard-4")]
    [InlineData("gcp", false, "e2-standard-4 e2-standard-2 e2-standard-4 n2d-standard-8")]
    [InlineData("aws", true, "m7i.large m7i.large m7i.large m7i.xlarge")]
    [InlineData("aws", false, "m7i.xlarge m7i.large m7i.xlarge m7i.2xlarge")]
    public void A_pool_that_says_nothing_has_a_size_whose_price_is_known(string cloud, bool isDev, string sizes)
    {
        var found = Roles.Select(role => Of(cloud, role, isDev).VmSize).ToList();

        Assert.Equal(sizes, string.Join(' ', found));
        Assert.All(found, name => Assert.NotEmpty(VmSizes.Find(cloud, name)!.Prices));
        Assert.All(found, name => Assert.False(VmSizes.Find(cloud, name)!.IsBurstable));
    }

    [Theory]
    [InlineData("azure", "110 30 30 30")]
    [InlineData("gcp", "110 32 32 32")]
    [InlineData("aws", "110 110 110 110")]
    [InlineData("onprem", "110 110 110 110")]
    public void Pods_a_node_are_what_the_clouds_network_has_room_for(string cloud, string pods) =>
        Assert.Equal(pods, string.Join(' ', Roles.Select(role => Of(cloud, role, isDev: false).MaxPods)));

    [Theory]
    [InlineData(true, "systempool 1-1 apppool 1-4 jhubuserpool 0-20 sparkpool 0-20")]
    [InlineData(false, "systempool 2-2 apppool 1-4 jhubuserpool 0-20 sparkpool 0-20")]
    public void Pools_have_the_same_names_and_bounds_on_every_cloud(bool isDev, string pools) => Assert.All(
        ["azure", "gcp", "aws"],
        cloud => Assert.Equal(pools, Bounds(cloud, isDev)));

    [Fact]
    public void Pools_of_an_existing_cluster_differ_in_their_machines_only()
    {
        Assert.Equal(Bounds("azure", isDev: false), Bounds("onprem", isDev: false));
        Assert.All(Roles, role => Assert.Equal(PoolDefaults.ExistingNodes, PoolDefaults.OnPrem(role).VmSize));
    }

    [Fact]
    public void Sizes_of_a_role_are_alike_on_every_cloud() => Assert.All(
        Roles.SelectMany(role => new[] { (Role: role, IsDev: true), (Role: role, IsDev: false) }),
        pool =>
        {
            var azure = Size("azure", pool.Role, pool.IsDev);

            Assert.Equal(azure, Size("gcp", pool.Role, pool.IsDev));
            Assert.Equal(azure, Size("aws", pool.Role, pool.IsDev));
        });

    private static string Bounds(string cloud, bool isDev) => string.Join(
        ' ',
        Roles.Select(role => Of(cloud, role, isDev)).Select(pool => $"{pool.Name} {pool.MinNodes}-{pool.MaxNodes}"));

    private static object Size(string cloud, PoolRole role, bool isDev)
    {
        var size = VmSizes.Find(cloud, Of(cloud, role, isDev).VmSize)!;
        return (size.Cpus, size.Memory, size.Architecture);
    }

    private static PoolDefaults Of(string cloud, PoolRole role, bool isDev) => cloud switch
    {
        "azure" => PoolDefaults.Azure(role, isDev),
        "gcp" => PoolDefaults.Gcp(role, isDev),
        "aws" => PoolDefaults.Aws(role, isDev),
        _ => PoolDefaults.OnPrem(role),
    };
}
