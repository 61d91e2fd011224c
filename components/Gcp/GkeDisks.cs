namespace JupyterSpark.Components.Gcp;

/// <summary>Which disks a machine type takes. Google's newer series take Hyperdisks only; the others take persistent disks.</summary>
public static class GkeDisks
{
    /// <summary>The persistent disk of nodes, of the hub's database and of users' homes.</summary>
    public const string Persistent = "pd-balanced";

    private const string Hyperdisk = "hyperdisk-balanced";

    // Series whose documents list no persistent disk (autumn 2026, from general knowledge).
    private static readonly HashSet<string> WithoutPersistent = new(StringComparer.Ordinal)
    {
        "a4", "c4", "c4a", "c4d", "h4d", "m4", "n4", "n4a", "n4d", "x4",
    };

    /// <summary>Whether nodes of a machine type can attach no persistent disk.</summary>
    /// <param name="machineType">The machine type: <c>c4a-standard-8</c>.</param>
    public static bool TakesHyperdiskOnly(string machineType) => WithoutPersistent.Contains(machineType.Split('-')[0]);

    /// <summary>The type of a node's own disk.</summary>
    /// <param name="machineType">The machine type.</param>
    public static string OfNode(string machineType) => TakesHyperdiskOnly(machineType) ? Hyperdisk : Persistent;
}
