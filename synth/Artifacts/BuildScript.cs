using System.Text;
using JupyterSpark.Synth.Graph;

namespace JupyterSpark.Synth.Artifacts;

/// <summary>
/// <c>images/build.sh</c>: the commands that build the images from the contexts beside it, an image after those that it is built from. There is no
/// script while a tag is known only after a deployment (the cloud makes the registry's name).
/// </summary>
internal static class BuildScript
{
    private const string Head =
        "#!/bin/sh\n"
        + "# Builds the stack's images from the folders beside this file. BUILDER=podman or another program with docker's options; PUSH=1 pushes, too.\n"
        + "set -eu\n"
        + "cd \"$(dirname \"$0\")\"\n"
        + "builder=${BUILDER:-docker}\n";

    /// <summary>The script.</summary>
    /// <param name="images">The images with the folders of their contexts.</param>
    public static IEnumerable<Artifact> Of(IReadOnlyList<(GraphResource Image, string Folder)> images)
    {
        var builds = images.Select(i => new Build(i.Folder, Arguments(i.Image), Tag(i.Image))).ToList();
        if (builds.Count == 0 || builds.Any(b => b.Tag is null || b.Arguments.Any(a => a.Contains("${", StringComparison.Ordinal))))
        {
            return [];
        }
        var text = new StringBuilder(Head);
        foreach (var build in builds.OrderBy(b => builds.Count(other => b.IsFrom(other))).ThenBy(b => b.Folder, StringComparer.Ordinal))
        {
            text.Append("\n\"$builder\" build --tag ").Append(Quoted(build.Tag!)).Append(" \\\n");
            foreach (var argument in build.Arguments)
            {
                text.Append("  --build-arg ").Append(Quoted(argument)).Append(" \\\n");
            }
            text.Append("  ").Append(Quoted(build.Folder)).Append('\n')
                .Append("if [ -n \"${PUSH:-}\" ]; then \"$builder\" push ").Append(Quoted(build.Tag!)).Append("; fi\n");
        }
        return [Artifact.Of("images/build.sh", text.ToString())];
    }

    private static List<string> Arguments(GraphResource image) => (image.Inputs.At("buildArgs") as MapValue ?? MapValue.Empty).Entries.Keys
        .Select(name => $"{name}={image.Inputs.TextAt("buildArgs", name)}")
        .ToList();

    private static string? Tag(GraphResource image) =>
        (image.Inputs.At("tags") as ListValue)?.Items is [TextValue { Text: var tag }, ..] && !tag.Contains("${", StringComparison.Ordinal) ? tag : null;

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private sealed record Build(string Folder, List<string> Arguments, string? Tag)
    {
        public bool IsFrom(Build other) => other.Tag is { } tag && Arguments.Any(a => a.EndsWith($"={tag}", StringComparison.Ordinal));
    }
}
