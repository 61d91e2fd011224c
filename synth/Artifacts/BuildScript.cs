using System.Text;

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
    /// <param name="builds">The images.</param>
    public static IEnumerable<Artifact> Of(IReadOnlyList<ImageBuild> builds)
    {
        if (builds.Count == 0 || builds.Any(b => b.Arguments.Append(b.Reference ?? "${").Any(a => a.Contains("${", StringComparison.Ordinal))))
        {
            return [];
        }
        var text = new StringBuilder(Head);
        foreach (var build in builds.OrderBy(b => builds.Count(b.IsFrom)).ThenBy(b => b.Name, StringComparer.Ordinal))
        {
            text.Append("\n\"$builder\" build --tag ").Append(Quoted(build.Reference!)).Append(" \\\n");
            foreach (var option in Options(build))
            {
                text.Append("  ").Append(option).Append(" \\\n");
            }
            text.Append("  ").Append(Quoted(build.Folder)).Append('\n')
                .Append("if [ -n \"${PUSH:-}\" ]; then \"$builder\" push ").Append(Quoted(build.Reference!)).Append("; fi\n");
        }
        return [Artifact.Of("images/build.sh", text.ToString())];
    }

    private static IEnumerable<string> Options(ImageBuild build) =>
    [
        .. build.Arguments.Select(argument => $"--build-arg {Quoted(argument)}"),
        .. build.Target is { } target ? [$"--target {Quoted(target)}"] : Array.Empty<string>(),
        .. build.Platform is { } platform ? [$"--platform {Quoted(platform)}"] : Array.Empty<string>(),
    ];

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
