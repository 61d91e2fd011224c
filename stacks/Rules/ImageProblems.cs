namespace JupyterSpark.Stacks.Rules;

/// <summary>Mistakes with the images.</summary>
public static class ImageProblems
{
    /// <summary>No image reference.</summary>
    public static Problem Reference(string path, string key, string found) => Mistake.Error(
        "IMG001",
        path,
        $"{key} {Shown.Value(found)} is not an image reference.",
        "Write [HOST/]NAME:TAG or [HOST/]NAME@sha256:DIGEST, without https:// and with a name in lower case, such as debian:13-slim.");

    /// <summary>An image whose content changes.</summary>
    public static Problem Latest(string path, string key, string found, string example) => Mistake.Error(
        "IMG002",
        path,
        $"{key} {Shown.Value(found)} changes without notice.",
        $"Write a version in place of latest, such as {example}.");

    /// <summary>Another operating system than the package lists are for.</summary>
    public static Problem NotDebian(string found) => Mistake.Warning(
        "IMG003",
        "platform:images.base",
        $"{Shown.Value(found)} does not look like Debian 13, from which images/ takes Java and Python.",
        "Use debian:13-slim, or a mirror or hardened copy of it.");

    /// <summary>A hub image of another chart.</summary>
    public static Problem HubVersion(string found, string tag, string chart) => Mistake.Warning(
        "IMG004",
        "platform:images.hubBase",
        $"{Shown.Value(found)} has the tag {tag}; the chart is {chart}, whose hub image may hold other versions of JupyterHub and its " +
        "authenticators.",
        $"Use the tag {chart}.");

    /// <summary>Images that no node can pull.</summary>
    public static Problem NotPushed() => Mistake.Warning(
        "IMG005",
        "platform:images.push",
        "Images are built but not pushed: the cluster cannot pull them, and no notebook will start.",
        "Set push: true once the images build.");
}
