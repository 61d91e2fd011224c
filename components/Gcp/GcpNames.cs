using JupyterSpark.Components.Text;

namespace JupyterSpark.Components.Gcp;

/// <summary>
/// The names of the Google Cloud resources of one stack, before the random ending of those that must be unique in the world. Pure, so that
/// the configuration rules check the very names that are used (facts: Google's naming rules, stacks/Data/naming-rules.tsv).
/// </summary>
/// <param name="baseName">The platform's name: a-z, 0-9 and hyphens.</param>
/// <param name="stack">The stack's name.</param>
public sealed class GcpNames(string baseName, string stack)
{
    private const int LongestAccountId = 30;
    private const int HashLength = 6;

    private readonly string prefix = $"{baseName}-{stack}".ToLowerInvariant();

    /// <summary>The VPC network.</summary>
    public string Network => prefix;

    /// <summary>The subnet's secondary range for pods.</summary>
    public static string PodRange => "pods";

    /// <summary>The subnet's secondary range for Services.</summary>
    public static string ServiceRange => "services";

    /// <summary>The router.</summary>
    public string Router => $"{prefix}-router";

    /// <summary>The NAT of the router, and its address.</summary>
    public string Nat => $"{prefix}-nat";

    /// <summary>The cluster.</summary>
    public string Cluster => prefix;

    /// <summary>The Google service account of the nodes.</summary>
    public string NodeAccount => AccountId("", "nodes");

    /// <summary>The Artifact Registry repository.</summary>
    public string Repository => prefix;

    /// <summary>The Filestore instance.</summary>
    public string Filestore => $"{prefix}-files";

    /// <summary>The file share of the instance.</summary>
    public static string FileShare => "share";

    /// <summary>The folder of the share with the users' homes.</summary>
    public static string HomesFolder => "homes";

    /// <summary>The folder of the share that belongs to a project.</summary>
    public static string ProjectFolder(string project) => $"project-{project}";

    /// <summary>The bucket of a project's data, without its random ending.</summary>
    public string BucketStem(string project) => $"{prefix}-{project}-";

    /// <summary>The Google service account of a project's notebooks (<c>notebook</c>) or executors (<c>executor</c>).</summary>
    public string WorkloadAccount(string project, string workload) => AccountId(project, workload);

    // 30 characters are not enough for a long stack or project: then a hash stands for the middle, and the telling end survives.
    private string AccountId(string project, string end)
    {
        var name = project.Length > 0 ? $"{prefix}-{project}-{end}" : $"{prefix}-{end}";
        if (name.Length <= LongestAccountId)
        {
            return name;
        }
        var tail = $"-{ContentHash.Of(name)[..HashLength]}-{end}";
        return name[..(LongestAccountId - tail.Length)].TrimEnd('-') + tail;
    }
}
