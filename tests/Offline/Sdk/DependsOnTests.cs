using Pulumi;
using static JupyterSpark.Tests.Offline.Sdk.SampleProgram;

namespace JupyterSpark.Tests.Offline.Sdk;

public class DependsOnTests
{
    [Fact]
    public async Task A_resource_is_registered_after_what_it_depends_on() =>
        Assert.Equal(["first", "second"], await OrderOf(() =>
        {
            var first = new Thing("first", new ThingArgs { Label = Late() });
            _ = new Thing("second", null, new CustomResourceOptions { DependsOn = { first } });
        }));

    [Fact]
    public async Task A_resource_is_registered_after_those_whose_outputs_it_takes() =>
        Assert.Equal(["first", "second"], await OrderOf(() =>
        {
            var first = new Thing("first", new ThingArgs { Label = Late() });
            _ = new Thing("second", new ThingArgs { Label = first.Label });
        }));

    [Fact]
    public async Task A_resource_is_registered_after_its_parent() =>
        Assert.Equal(["first", "second"], await OrderOf(() =>
        {
            var first = new Thing("first", new ThingArgs { Label = Late() });
            _ = new Thing("second", null, new CustomResourceOptions { Parent = first });
        }));

    [Fact]
    public async Task Depending_on_a_component_is_depending_on_everything_inside_it() =>
        Assert.Equal("last", (await OrderOf(() =>
        {
            var group = new Group("g", outer => _ = new Group(
                "inner",
                inner => _ = new Thing("deep", new ThingArgs { Label = Late() }, new CustomResourceOptions { Parent = inner }),
                new ComponentResourceOptions { Parent = outer }));
            _ = new Thing("last", null, new CustomResourceOptions { DependsOn = { group } });
        }))[^1]);

    [Fact]
    public async Task Depending_on_a_resource_is_not_depending_on_its_children()
    {
        var mocks = new SampleMocks();
        await UpdateAsync(
            () =>
            {
                var parent = new Thing("parent");
                var gate = new TaskCompletionSource<string>();
                _ = new Thing("child", new ThingArgs { Label = Output.Create(gate.Task) }, new CustomResourceOptions { Parent = parent });
                var free = new Thing("free", null, new CustomResourceOptions { DependsOn = { parent } });
                free.Id.Apply(id =>
                {
                    gate.SetResult(id);
                    return id;
                });
            },
            mocks);
        Assert.Equal("free-id", mocks.InputsOf("child")["label"]);
    }

    [Fact]
    public async Task DependsOn_takes_outputs_of_resources() =>
        Assert.Equal(["first", "second"], await OrderOf(() =>
        {
            var first = new Thing("first", new ThingArgs { Label = Late() });
            _ = new Thing("second", null, new CustomResourceOptions { DependsOn = Output.Create<IEnumerable<Resource>>([first]) });
        }));

    private static Output<string> Late() => Output.Create(Task.Delay(50).ContinueWith(_ => "late", TaskScheduler.Default));

    private static async Task<List<string>> OrderOf(Action program)
    {
        var mocks = new SampleMocks();
        await UpdateAsync(program, mocks);
        return mocks.Registered.Select(r => r.Name!).ToList();
    }
}
