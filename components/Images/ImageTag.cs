namespace JupyterSpark.Components.Images;

/// <summary>The versions that a person wants to read in a tag.</summary>
/// <param name="Spark">Spark, as 4.1.3.</param>
/// <param name="Python">Python, as 3.13.</param>
/// <param name="Java">Java, as 21.</param>
public sealed record ImageVersions(string Spark, string Python, string Java);

/// <summary>Tags of images, computed from what goes in: nobody edits one by hand, and equal content has equal tags.</summary>
public static class ImageTag
{
    /// <summary>The tag of worker and notebook: <c>spark4.1.3-py3.13-java21-HASH</c>.</summary>
    public static string ForSpark(ImageVersions versions, string contentHash) =>
        $"spark{versions.Spark}-py{versions.Python}-java{versions.Java}-{contentHash}";

    /// <summary>The tag of the hub image: <c>CHART-HASH</c>.</summary>
    public static string ForHub(string chartVersion, string contentHash) => $"{chartVersion}-{contentHash}";
}
