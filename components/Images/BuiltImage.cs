using Pulumi;

namespace JupyterSpark.Components.Images;

/// <summary>An image that the platform built, in the parts that Helm charts and Spark want.</summary>
/// <param name="Name">Registry, path and name.</param>
/// <param name="Tag">The computed tag, followed by <c>@sha256:...</c> when the image was pushed.</param>
public sealed record BuiltImage(Output<string> Name, Output<string> Tag)
{
    /// <summary>The whole reference: <c>NAME:TAG@sha256:...</c>.</summary>
    public Output<string> Reference => Output.Format($"{Name}:{Tag}");
}
