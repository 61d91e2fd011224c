using JupyterSpark.Components.Images;
using JupyterSpark.Components.Spark;

namespace JupyterSpark.Components.Local;

/// <summary>What the five images are made from.</summary>
public sealed record LocalImageSources
{
    /// <summary>The folder images/ on the machine that deploys; its path is in no resource.</summary>
    public required string ImagesDirectory { get; init; }

    /// <summary>The versions that tags show.</summary>
    public required ImageVersions Versions { get; init; }

    /// <summary>The operating system image under all of them.</summary>
    public required string BaseImage { get; init; }

    /// <summary>Sets of jars: <c>delta</c> or none.</summary>
    public required IReadOnlyList<string> JarSets { get; init; }

    /// <summary>Groups of Python packages in JupyterLab beside the core.</summary>
    public required IReadOnlyList<string> ExtraLocks { get; init; }
}

/// <summary>One image: what is built, and under which tag.</summary>
/// <param name="Name">Its name in the repository: <c>spark-base</c>.</param>
/// <param name="Context">The folder in images/.</param>
/// <param name="Target">The stage of its Dockerfile; null for the last.</param>
/// <param name="From">The image that it is built from; null for the operating system.</param>
/// <param name="Arguments">Build arguments but for the image that it is built from.</param>
/// <param name="Tag">The tag, computed from everything above.</param>
public sealed record LocalImage(
    string Name, string Context, string? Target, string? From, IReadOnlyDictionary<string, string> Arguments, string Tag);

/// <summary>
/// The five images of one family: <c>cluster-base</c> (system, Java, Python) and <c>spark-base</c> (that and Spark) are two stages of the clusters'
/// worker; <c>spark-master</c> and <c>spark-worker</c> are spark-base with something to start, <c>jupyterlab</c> is the clusters' notebook on spark-base,
/// so that a driver has the Spark, jars and Python of its executors.
/// </summary>
public static class LocalImagePlan
{
    /// <summary>The stage and image without Spark.</summary>
    public const string ClusterBase = "cluster-base";

    /// <summary>The image with Spark: the clusters' worker.</summary>
    public const string SparkBase = "spark-base";

    /// <summary>The images, each after the one that it is built from.</summary>
    public static IReadOnlyList<LocalImage> Of(LocalImageSources sources)
    {
        var worker = new DockerContext(sources.ImagesDirectory, "worker");
        var notebook = new DockerContext(sources.ImagesDirectory, "notebook");
        var standalone = new DockerContext(sources.ImagesDirectory, "standalone");
        ImageContents.RequireVersions(sources.Versions, worker);
        ImageContents.RequireNames(sources.JarSets, worker, "jars");
        ImageContents.RequireNames(sources.ExtraLocks, notebook, "locks");

        var system = Arguments(("BASE_IMAGE", sources.BaseImage));
        var spark = Arguments(("BASE_IMAGE", sources.BaseImage), ("JAR_SETS", string.Join(' ', sources.JarSets)));
        var packages = Arguments(("BASE_IMAGE", sources.BaseImage), ("EXTRA_LOCKS", string.Join(' ', sources.ExtraLocks)));
        var sparkTag = Tag(sources, worker, spark);

        LocalImage Daemon(string name) => new(
            name, "standalone", name, SparkBase, Arguments(), Tag(sources, standalone, Arguments(("TARGET", name), ("WORKER_TAG", sparkTag))));
        return
        [
            new(ClusterBase, "worker", ClusterBase, null, system, Tag(sources, worker, system)),
            new(SparkBase, "worker", null, ClusterBase, spark, sparkTag),
            Daemon(StandaloneNames.Master),
            Daemon(StandaloneNames.Worker),
            new(LocalNames.Jupyter, "notebook", null, SparkBase, packages, Tag(sources, notebook, [.. packages, new("WORKER_TAG", sparkTag)])),
        ];
    }

    private static string Tag(LocalImageSources sources, DockerContext context, IEnumerable<KeyValuePair<string, string>> arguments) =>
        ImageTag.ForSpark(sources.Versions, context.Hash(arguments));

    private static SortedDictionary<string, string> Arguments(params (string Name, string Value)[] arguments)
    {
        var map = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in arguments)
        {
            map.Add(name, value);
        }
        return map;
    }
}
