using Pulumi;
using Pulumi.Utilities;
using static JupyterSpark.Tests.Offline.Sdk.SampleProgram;

namespace JupyterSpark.Tests.Offline.Sdk;

public class TransformationTests
{
    [Fact]
    public async Task A_stacks_transformation_sees_every_resource_with_its_arguments_and_options()
    {
        TransformedStack.Seen.Clear();
        await Deployment.TestAsync<TransformedStack>(new SampleMocks(), new() { IsPreview = false });
        Assert.Equal(["child", "g", "project-stack", "single"], TransformedStack.Seen.Keys.Order(StringComparer.Ordinal));
        var child = TransformedStack.Seen["child"];
        Assert.Equal("x", await OutputUtilities.GetValueAsync(Assert.IsType<ThingArgs>(child.Args).Label.ToOutput()));
        Assert.Equal("g", child.Options.Parent!.GetResourceName());
        Assert.True(child.Options.RetainOnDelete);
        Assert.IsType<ComponentResourceOptions>(TransformedStack.Seen["g"].Options);
        Assert.Null(TransformedStack.Seen["single"].Options.Parent);
    }

    [Fact]
    public async Task A_transformation_replaces_arguments_and_options()
    {
        var mocks = new SampleMocks();
        await UpdateAsync(
            () =>
            {
                var provider = new SampleProvider("p");
                _ = new Thing("a", new ThingArgs { Label = "old" }, new CustomResourceOptions
                {
                    ResourceTransformations =
                    {
                        args => new ResourceTransformationResult(
                            new ThingArgs { Label = "new" },
                            CustomResourceOptions.Merge((CustomResourceOptions)args.Options, new() { Provider = provider })),
                    },
                });
            },
            mocks);
        Assert.Equal("new", mocks.InputsOf("a")["label"]);
        Assert.Contains("::p::", mocks.Of("a").Provider, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_transformation_that_gives_nothing_changes_nothing()
    {
        var mocks = new SampleMocks();
        await UpdateAsync(
            () => _ = new Thing("a", new ThingArgs { Label = "x" }, new() { ResourceTransformations = { _ => null } }), mocks);
        Assert.Equal("x", mocks.InputsOf("a")["label"]);
    }

    [Fact]
    public async Task Own_transformations_run_before_the_parents_and_see_what_the_one_before_gave()
    {
        var mocks = new SampleMocks();
        await UpdateAsync(
            () => _ = new Group(
                "g",
                group => _ = new Thing(
                    "a", new ThingArgs { Label = "" }, new() { Parent = group, ResourceTransformations = { Adding("1"), Adding("2") } }),
                new ComponentResourceOptions { ResourceTransformations = { Adding("3") } }),
            mocks);
        Assert.Equal("123", mocks.InputsOf("a")["label"]);
    }

    [Fact]
    public async Task A_transformation_reaches_children_of_children()
    {
        var mocks = new SampleMocks();
        await UpdateAsync(
            () => _ = new Group(
                "outer",
                outer => _ = new Group(
                    "inner",
                    inner => _ = new Thing("a", new ThingArgs { Label = "" }, new() { Parent = inner }),
                    new ComponentResourceOptions { Parent = outer }),
                new ComponentResourceOptions { ResourceTransformations = { Adding("x") } }),
            mocks);
        Assert.Equal("x", mocks.InputsOf("a")["label"]);
    }

    [Fact]
    public async Task A_transformation_may_keep_the_resources_outputs()
    {
        Output<string> endpoint = null!;
        var mocks = new SampleMocks { State = _ => new() { ["endpoint"] = "there" } };
        await UpdateAsync(
            () => _ = new Thing("a", null, new()
            {
                ResourceTransformations =
                {
                    args =>
                    {
                        endpoint = ((Thing)args.Resource).Endpoint;
                        return null;
                    },
                },
            }),
            mocks);
        Assert.Equal("there", await OutputUtilities.GetValueAsync(endpoint));
    }

    private static ResourceTransformation Adding(string text) => args => args.Args is ThingArgs thing
        ? new ResourceTransformationResult(new ThingArgs { Label = Output.Format($"{thing.Label}{text}") }, args.Options)
        : null;

    private sealed class TransformedStack : Stack
    {
        public TransformedStack()
            : base(new StackOptions { ResourceTransformations = { Remember } })
        {
            _ = new Group("g", group => _ = new Thing(
                "child", new ThingArgs { Label = "x" }, new CustomResourceOptions { Parent = group, RetainOnDelete = true }));
            _ = new Thing("single");
        }

        public static Dictionary<string, ResourceTransformationArgs> Seen { get; } = [];

        private static ResourceTransformationResult? Remember(ResourceTransformationArgs args)
        {
            Seen[args.Resource.GetResourceName()] = args;
            return null;
        }
    }
}
