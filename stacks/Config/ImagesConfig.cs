using System.ComponentModel.DataAnnotations;
using JupyterSpark.Stacks.Config.Shapes;
using Pulumi;

namespace JupyterSpark.Stacks.Config;

/// <summary>The images. Package indexes are the builder's own: see images/README.md for mirrors and air gaps.</summary>
public sealed record ImagesConfig
{
    /// <summary>The operating system image under worker and notebook, with a tag or digest. Debian 13. Default: debian:13-slim.</summary>
    [Form(Forms.Image, Forms.ImageWords)]
    public string Base { get; init; } = "debian:13-slim";

    /// <summary>The chart's hub image, with a tag or digest. Default: quay.io/jupyterhub/k8s-hub at the chart's version.</summary>
    [Form(Forms.Image, Forms.ImageWords)]
    public string? HubBase { get; init; }

    /// <summary>Platforms to build for: <c>linux/amd64</c>, <c>linux/arm64</c>. Default: linux/amd64.</summary>
    [MinLength(1)]
    [AllowedValues("linux/amd64", "linux/arm64")]
    public IReadOnlyList<string> Platforms { get; init; } = ["linux/amd64"];

    /// <summary>
    /// Groups of Python packages in the notebook beside the core: <c>cloud</c>, <c>datascience</c>, <c>deeplearning</c> (7 GB), <c>hep</c>,
    /// <c>origin</c>. Default: none.
    /// </summary>
    [AllowedValues("cloud", "datascience", "deeplearning", "hep", "origin")]
    public IReadOnlyList<string> ExtraLocks { get; init; } = [];

    /// <summary>Whether images are pushed to the registry; false builds only. Default: true.</summary>
    public bool Push { get; init; } = true;

    /// <summary>
    /// Whether pods name an image by its digest, too, which is known after the push. False: by its tag alone, which is computed from the content,
    /// so that the rendered files need no deployment to be complete. Default: true.
    /// </summary>
    public bool PinDigests { get; init; } = true;

    /// <summary>pip's configuration for the build (a mirror with its password, say); a secret that enters no layer. Default: none.</summary>
    public Output<string>? PipConf { get; init; }

    /// <summary>Maven's settings.xml for the build; a secret that enters no layer. Default: none.</summary>
    public Output<string>? MavenSettings { get; init; }
}
