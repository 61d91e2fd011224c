using JupyterSpark.Components.Foundation;
using Pulumi;
using Pulumi.DockerBuild;
using Pulumi.DockerBuild.Inputs;

namespace JupyterSpark.Components.Images;

/// <summary>What <see cref="ImageSet"/> needs.</summary>
public sealed class ImageSetArgs : ResourceArgs
{
    /// <summary>The folder images/ on the machine that builds; its path is in no resource.</summary>
    public required string ImagesDirectory { get; init; }

    /// <summary>The same folder as the builder sees it, relative to where the program runs: <c>../images</c>.</summary>
    [Input("contextRoot", required: true)]
    public required Input<string> ContextRoot { get; init; }

    /// <summary>The registry.</summary>
    public required RegistryAccess Registry { get; init; }

    /// <summary>The versions that tags show.</summary>
    public required ImageVersions Versions { get; init; }

    /// <summary>The version of the hub's chart, in the hub image's tag.</summary>
    public required string ChartVersion { get; init; }

    /// <summary>The operating system image under worker and notebook.</summary>
    [Input("base", required: true)]
    public required string BaseImage { get; init; }

    /// <summary>The chart's hub image.</summary>
    public required string HubBaseImage { get; init; }

    /// <summary>Sets of jars in the worker: <c>abfs</c>, <c>delta</c> ...</summary>
    public required IReadOnlyList<string> JarSets { get; init; }

    /// <summary>Groups of Python packages in the notebook beside the core.</summary>
    public required IReadOnlyList<string> ExtraLocks { get; init; }

    /// <summary>Platforms to build for: <c>linux/amd64</c>, <c>linux/arm64</c>.</summary>
    public required IReadOnlyList<string> Platforms { get; init; }

    /// <summary>Whether images are pushed.</summary>
    public required bool Push { get; init; }

    /// <summary>Whether references hold the digest of the pushed image, too.</summary>
    public required bool PinDigests { get; init; }

    /// <summary>pip's configuration during the build; null for the builder's own.</summary>
    public required Output<string>? PipConf { get; init; }

    /// <summary>Maven's settings during the build; null for the builder's own.</summary>
    public required Output<string>? MavenSettings { get; init; }
}

/// <summary>
/// Builds the three images and pushes them: <c>worker</c> (Java, Spark, jars, Python; runs as executor), <c>notebook</c> (FROM that very
/// worker, so both sides have the same Spark, Java and Python by construction) and <c>hub</c> (FROM the chart's). Tags are computed from
/// what goes in. Costs the registry's storage: about 0.6 GB for the worker and 0.1 GB more for the notebook's core, compressed.
/// </summary>
public sealed class ImageSet : ComponentResource
{
    /// <summary>Builds the images.</summary>
    public ImageSet(string name, ImageSetArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:images:ImageSet", name, args, options)
    {
        var workerContext = new DockerContext(args.ImagesDirectory, "worker");
        var notebookContext = new DockerContext(args.ImagesDirectory, "notebook");
        ImageContents.RequireVersions(args.Versions, workerContext);
        ImageContents.RequireNames(args.JarSets, workerContext, "jars");
        ImageContents.RequireNames(args.ExtraLocks, notebookContext, "locks");

        var workerArguments = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["BASE_IMAGE"] = args.BaseImage,
            ["JAR_SETS"] = string.Join(' ', args.JarSets),
        };
        var workerTag = ImageTag.ForSpark(args.Versions, workerContext.Hash(workerArguments));
        var worker = Build(name, "worker", args, workerTag, Fixed(workerArguments), args.MavenSettings);

        var notebookArguments = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["BASE_IMAGE"] = args.BaseImage,
            ["EXTRA_LOCKS"] = string.Join(' ', args.ExtraLocks),
        };
        // The worker's tag stands for its content in the notebook's tag; the build itself gets the pushed reference.
        var notebookTag = ImageTag.ForSpark(
            args.Versions, notebookContext.Hash(notebookArguments.Append(KeyValuePair.Create("WORKER_TAG", workerTag))));
        var notebookInputs = Fixed(notebookArguments);
        notebookInputs.Add("WORKER_IMAGE", worker.Reference);
        var notebook = Build(name, "notebook", args, notebookTag, notebookInputs, mavenSettings: null);

        var hubArguments = new Dictionary<string, string>(StringComparer.Ordinal) { ["HUB_BASE_IMAGE"] = args.HubBaseImage };
        var hubTag = ImageTag.ForHub(args.ChartVersion, new DockerContext(args.ImagesDirectory, "hub").Hash(hubArguments));
        var hub = Build(name, "hub", args, hubTag, Fixed(hubArguments), mavenSettings: null);

        Worker = worker;
        Notebook = notebook;
        Hub = hub;
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["worker"] = Worker.Reference,
            ["notebook"] = Notebook.Reference,
            ["hub"] = Hub.Reference,
        });
    }

    /// <summary>The worker, which runs as executor.</summary>
    public BuiltImage Worker { get; }

    /// <summary>The notebook.</summary>
    public BuiltImage Notebook { get; }

    /// <summary>The hub.</summary>
    public BuiltImage Hub { get; }

    private BuiltImage Build(
        string name, string image, ImageSetArgs args, string tag, InputMap<string> buildArguments, Output<string>? mavenSettings)
    {
        var location = args.ContextRoot.Apply(root => $"{root}/{image}");
        var build = new ImageArgs
        {
            Context = new BuildContextArgs { Location = location },
            Dockerfile = new DockerfileArgs { Location = location.Apply(path => $"{path}/Dockerfile") },
            BuildArgs = buildArguments,
            Platforms = args.Platforms.Select(PlatformOf).ToList(),
            Tags = { Output.Format($"{args.Registry.Server}/{image}:{tag}") },
            Push = args.Push,
            // A preview must stay quick and must not need a builder.
            BuildOnPreview = false,
        };
        if (args.Registry.Push is { } login)
        {
            build.Registries.Add(new RegistryArgs { Address = args.Registry.Server.Apply(Host), Username = login.Username, Password = login.Password });
        }
        AddSecret(build, "pip_conf", args.PipConf);
        AddSecret(build, "maven_settings", mavenSettings);
        var built = new Image($"{name}-{image}", build, new CustomResourceOptions { Parent = this });
        // A reference without its digest still waits for the image, and so does whoever uses it.
        var pushedTag = args.Push && args.PinDigests ? Output.Format($"{tag}@{built.Digest}") : built.Id.Apply(_ => tag);
        return new BuiltImage(Output.Format($"{args.Registry.Server}/{image}"), pushedTag);
    }

    private static void AddSecret(ImageArgs build, string id, Output<string>? value)
    {
        if (value is not null)
        {
            build.Secrets.Add(id, value);
        }
    }

    // A builder knows credentials by the host alone.
    private static string Host(string server) => server.Split('/')[0];

    private static InputMap<string> Fixed(Dictionary<string, string> arguments) => arguments;

    private static Platform PlatformOf(string platform) => platform switch
    {
        "linux/amd64" => Platform.Linux_amd64,
        "linux/arm64" => Platform.Linux_arm64,
        _ => throw new ArgumentException($"Platform '{platform}' is not built here.", nameof(platform)),
    };
}
