using JupyterSpark.Synth.Graph;

namespace JupyterSpark.Synth.Artifacts;

/// <summary>The build of one image, whichever provider does it.</summary>
/// <param name="Name">The image's own name, without registry, path and tag: <c>worker</c>.</param>
/// <param name="Location">The build context, as the program sees it.</param>
/// <param name="Target">The stage; null for the last.</param>
/// <param name="Platform">The platform; null for the builder's own or several.</param>
/// <param name="Arguments">Build arguments, <c>NAME=VALUE</c>, sorted by name.</param>
/// <param name="Reference">The whole reference with its tag; may hold placeholders. Null when the image has none.</param>
internal sealed record ImageBuild(
    string Name, string Location, string? Target, string? Platform, IReadOnlyList<string> Arguments, string? Reference)
{
    /// <summary>The folder of the build context, its last part alone.</summary>
    public string Folder => Last(Location);

    /// <summary>Whether this image is built from the other.</summary>
    public bool IsFrom(ImageBuild other) => other.Reference is not null && Arguments.Any(a => a.EndsWith($"={other.Reference}", StringComparison.Ordinal));

    /// <summary>Every build in a graph.</summary>
    public static IReadOnlyList<ImageBuild> In(ResourceGraph graph) =>
    [
        .. graph.OfType("docker-build:index:Image")
            .Where(image => image.Inputs.At("context", "location") is TextValue)
            .Select(image => Of(image, ["context", "location"], ["target"], [], ["buildArgs"], FirstTag(image))),
        .. graph.OfType("docker:index/image:Image")
            .Where(image => image.Inputs.At("build", "context") is TextValue)
            .Select(image => Of(
                image, ["build", "context"], ["build", "target"], ["build", "platform"], ["build", "args"], image.Inputs.TextAt("imageName"))),
    ];

    private static ImageBuild Of(GraphResource image, string[] location, string[] target, string[] platform, string[] arguments, string? reference) => new(
        reference?.Split('/')[^1].Split(':')[0] ?? Last(image.Inputs.TextAt(location)!),
        image.Inputs.TextAt(location)!,
        image.Inputs.TextAt(target),
        platform.Length == 0 ? null : image.Inputs.TextAt(platform),
        (image.Inputs.At(arguments) as MapValue ?? MapValue.Empty).Entries.Keys.Select(name => $"{name}={image.Inputs.TextAt([.. arguments, name])}").ToList(),
        reference);

    private static string Last(string path) => Path.GetFileName(path.TrimEnd('/', '\\'));

    private static string? FirstTag(GraphResource image) =>
        (image.Inputs.At("tags") as ListValue)?.Items is [TextValue { Text: var tag }, ..] ? tag : null;
}
