using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Spark;
using Pulumi;
using Pulumi.Docker;
using Pulumi.Docker.Inputs;

namespace JupyterSpark.Components.Local;

/// <summary>What <see cref="LocalImages"/> needs.</summary>
public sealed class LocalImagesArgs : ResourceArgs
{
    /// <summary>What the images are made from.</summary>
    public required LocalImageSources Sources { get; init; }

    /// <summary>The folder images/ as the builder sees it, relative to where the program runs: <c>../images</c>.</summary>
    public required string ContextRoot { get; init; }

    /// <summary>Registry and path of the images' names; <c>localhost/NAME</c> for images that stay on the machine.</summary>
    public required string Repository { get; init; }

    /// <summary>Whether the engine is Podman, which builds by itself and knows no BuildKit.</summary>
    public required bool Podman { get; init; }

    /// <summary>The platform; null for the machine's own, Intel or ARM.</summary>
    public required string? Platform { get; init; }

    /// <summary>Whether published images are pulled in place of building.</summary>
    public required bool Pull { get; init; }

    /// <summary>Whether built images are pushed to the registry.</summary>
    public required bool Push { get; init; }

    /// <summary>The registry's login; null when there is none.</summary>
    public required RegistryLogin? Login { get; init; }
}

/// <summary>
/// Builds the five images of a cluster on one machine (<see cref="LocalImagePlan"/>) with the machine's own engine, or pulls the three that run from
/// a registry that somebody pushed them to. Tags are computed from what goes in. Costs about 5 GB of the machine's disk and, the first
/// time, the download of Java, Spark and the Python packages; nothing is deleted when the stack is.
/// </summary>
public sealed class LocalImages : ComponentResource
{
    private readonly Dictionary<string, Output<string>> references = new(StringComparer.Ordinal);

    /// <summary>Builds or pulls the images.</summary>
    public LocalImages(string name, LocalImagesArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:local:LocalImages", name, args, options)
    {
        var images = LocalImagePlan.Of(args.Sources);
        if (args.Pull)
        {
            foreach (var image in images.Where(i => i.Name is not (LocalImagePlan.ClusterBase or LocalImagePlan.SparkBase)))
            {
                references[image.Name] = Pulled(name, image, args).RepoDigest;
            }
        }
        else
        {
            var built = new Dictionary<string, Image>(StringComparer.Ordinal);
            foreach (var image in images)
            {
                built[image.Name] = Built(name, image, image.From is { } from ? built[from] : null, args);
                references[image.Name] = built[image.Name].RepoDigest;
            }
        }
        RegisterOutputs(references.ToDictionary(r => r.Key, r => (object?)r.Value));
    }

    /// <summary>The master: its id on this machine, or its name with the digest in the registry.</summary>
    public Output<string> Master => references[StandaloneNames.Master];

    /// <summary>A worker, likewise.</summary>
    public Output<string> Worker => references[StandaloneNames.Worker];

    /// <summary>JupyterLab, likewise.</summary>
    public Output<string> Jupyter => references[LocalNames.Jupyter];

    private Image Built(string name, LocalImage image, Image? from, LocalImagesArgs args)
    {
        var context = $"{args.ContextRoot}/{image.Context}";
        var build = new DockerBuildArgs
        {
            Context = context,
            Dockerfile = $"{context}/Dockerfile",
            // Podman's socket takes what the classic builder takes, and builds with all of BuildKit's mounts nevertheless.
            BuilderVersion = args.Podman ? BuilderVersion.BuilderV1 : BuilderVersion.BuilderBuildKit,
        };
        foreach (var (argument, value) in image.Arguments)
        {
            build.Args.Add(argument, value);
        }
        // By name: a builder finds no image by its id. The tag changes with the content, so the name does, too.
        if (from is not null && image.Context != "worker")
        {
            build.Args.Add("WORKER_IMAGE", from.ImageName);
        }
        if (image.Target is { } target)
        {
            build.Target = target;
        }
        if (args.Platform is { } platform)
        {
            build.Platform = platform;
        }
        var inputs = new ImageArgs
        {
            ImageName = Reference(image, args),
            Build = build,
            SkipPush = !args.Push,
            // A preview must stay quick and must not need an engine.
            BuildOnPreview = false,
        };
        if (args is { Push: true, Login: { } login })
        {
            inputs.Registry = new RegistryArgs { Server = args.Repository.Split('/')[0], Username = login.Username, Password = login.Password };
        }
        // The stages of one Dockerfile need no argument; the earlier one's layers are there when the later one begins.
        return new Image($"{name}-{image.Name}", inputs, new CustomResourceOptions { Parent = this, DependsOn = from is null ? [] : [from] });
    }

    private RemoteImage Pulled(string name, LocalImage image, LocalImagesArgs args)
    {
        var inputs = new RemoteImageArgs { Name = Reference(image, args), KeepLocally = true };
        if (args.Platform is { } platform)
        {
            inputs.Platform = platform;
        }
        return new RemoteImage($"{name}-{image.Name}", inputs, new CustomResourceOptions { Parent = this });
    }

    private static string Reference(LocalImage image, LocalImagesArgs args) => $"{args.Repository}/{image.Name}:{image.Tag}";
}
