using System.Collections.Concurrent;
using System.Collections.Immutable;
using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Images;
using Pulumi;
using Pulumi.Testing;

namespace JupyterSpark.Tests.Images;

public sealed class ImageSetTests
{
    private static readonly ImageSetArgs Args = ArgsWith();

    [Fact]
    [Trait("Acceptance", "S0-03")]
    public async Task Tags_show_the_versions_and_are_computed()
    {
        var images = await BuildAsync(Args);
        Assert.Matches("^registry.example/worker:spark4.1.3-py3.13-java21-[0-9a-f]{12}$", Tag(images["worker"]));
        Assert.Matches("^registry.example/notebook:spark4.1.3-py3.13-java21-[0-9a-f]{12}$", Tag(images["notebook"]));
        Assert.Matches("^registry.example/hub:4.4.0-[0-9a-f]{12}$", Tag(images["hub"]));
    }

    [Fact]
    [Trait("Acceptance", "S1-16")]
    public async Task The_notebook_is_built_from_the_pushed_worker()
    {
        var images = await BuildAsync(Args);
        Assert.Equal($"{Tag(images["worker"])}@sha256:images-worker", BuildArguments(images["notebook"])["WORKER_IMAGE"]);
    }

    [Theory]
    [InlineData("worker/locks/worker.txt", "notebook worker")]
    [InlineData("notebook/locks/notebook.txt", "notebook")]
    [InlineData("hub/requirements.txt", "hub")]
    [InlineData("README.md", "")]
    [Trait("Acceptance", "S0-15")]
    public async Task An_edit_gives_new_tags_to_what_is_built_from_it(string file, string changed)
    {
        using var scratch = new ScratchImages();
        scratch.Change(file, text => text + "# edited\n");
        var before = await BuildAsync(Args);
        var after = await BuildAsync(ArgsWith(imagesDirectory: scratch.Path));
        var differing = before.Keys.Where(image => Tag(before[image]) != Tag(after[image])).Order(StringComparer.Ordinal);
        Assert.Equal(changed, string.Join(' ', differing));
    }

    [Fact]
    public async Task Sets_and_groups_reach_the_build()
    {
        var images = await BuildAsync(ArgsWith(extraLocks: ["cloud", "datascience"]));
        Assert.Equal("abfs delta", BuildArguments(images["worker"])["JAR_SETS"]);
        Assert.Equal("cloud datascience", BuildArguments(images["notebook"])["EXTRA_LOCKS"]);
    }

    [Fact]
    public async Task Every_argument_of_a_build_is_one_of_its_dockerfile()
    {
        foreach (var (image, inputs) in await BuildAsync(Args))
        {
            Assert.Empty(BuildArguments(inputs).Keys.Except(ImagesFolder.Dockerfile(image).BuildArguments.Select(a => a.Name)));
        }
    }

    [Fact]
    [Trait("Acceptance", "S1-18")]
    public async Task Mirrors_logins_are_build_secrets_of_the_images_that_use_them()
    {
        var images = await BuildAsync(ArgsWith(pipConf: "pip", mavenSettings: "maven"));
        foreach (var (image, inputs) in images)
        {
            var dockerfile = ImagesFolder.Dockerfile(image).Text;
            var secrets = ((IDictionary<string, object>)inputs["secrets"]).Keys;
            Assert.NotEmpty(secrets);
            Assert.All(secrets, id => Assert.Contains($"id={id},", dockerfile, StringComparison.Ordinal));
            Assert.DoesNotContain(BuildArguments(inputs).Values, value => value is "pip" or "maven");
        }
        Assert.Contains("maven_settings", ((IDictionary<string, object>)images["worker"]["secrets"]).Keys);
    }

    [Fact]
    public async Task A_secret_changes_no_tag() => Assert.Equal(
        Tag((await BuildAsync(Args))["worker"]), Tag((await BuildAsync(ArgsWith(pipConf: "other")))["worker"]));

    [Fact]
    [Trait("Acceptance", "S0-14")]
    public async Task Without_a_push_the_worker_is_known_by_its_tag()
    {
        var images = await BuildAsync(ArgsWith(push: false));
        Assert.Equal(false, images["worker"]["push"]);
        Assert.Equal(Tag(images["worker"]), BuildArguments(images["notebook"])["WORKER_IMAGE"]);
    }

    [Fact]
    public async Task An_unknown_group_is_refused_before_anything_is_built() => Assert.Contains(
        "no 'clouds'",
        (await Assert.ThrowsAnyAsync<Exception>(() => BuildAsync(ArgsWith(extraLocks: ["clouds"])))).ToString(),
        StringComparison.Ordinal);

    private static ImageSetArgs ArgsWith(
        string? imagesDirectory = null,
        IReadOnlyList<string>? extraLocks = null,
        bool push = true,
        string? pipConf = null,
        string? mavenSettings = null) => new()
        {
            ImagesDirectory = imagesDirectory ?? ImagesFolder.Path,
            ContextRoot = "../images",
            Registry = new RegistryAccess { Server = Output.Create("registry.example"), Push = null, Pull = null, PullGrants = [] },
            Versions = new ImageVersions("4.1.3", "3.13", "21"),
            ChartVersion = "4.4.0",
            BaseImage = "debian:13-slim",
            HubBaseImage = "hub.example/k8s-hub:4.4.0",
            JarSets = ["abfs", "delta"],
            PinDigests = true,
            ExtraLocks = extraLocks ?? [],
            Platforms = ["linux/amd64", "linux/arm64"],
            Push = push,
            PipConf = pipConf is null ? null : Output.CreateSecret(pipConf),
            MavenSettings = mavenSettings is null ? null : Output.CreateSecret(mavenSettings),
        };

    private static async Task<IReadOnlyDictionary<string, ImmutableDictionary<string, object>>> BuildAsync(ImageSetArgs args)
    {
        var mocks = new Builder();
        await Deployment.TestAsync(mocks, new TestOptions { IsPreview = false }, () => { _ = new ImageSet("images", args); });
        return mocks.Images;
    }

    private static string Tag(ImmutableDictionary<string, object> image) => (string)((IEnumerable<object>)image["tags"]).Single();

    private static Dictionary<string, string> BuildArguments(ImmutableDictionary<string, object> image) =>
        ((IEnumerable<KeyValuePair<string, object>>)image["buildArgs"]).ToDictionary(a => a.Key, a => (string)a.Value);

    /// <summary>Stands for the builder: an image's digest is its resource's name.</summary>
    private sealed class Builder : IMocks
    {
        public ConcurrentDictionary<string, ImmutableDictionary<string, object>> Images { get; } = new();

        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
        {
            if (args.Type == "docker-build:index:Image")
            {
                Images[args.Name!["images-".Length..]] = args.Inputs;
            }
            return Task.FromResult<(string?, object)>((args.Name, args.Inputs.SetItem("digest", $"sha256:{args.Name}")));
        }

        public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);
    }
}
