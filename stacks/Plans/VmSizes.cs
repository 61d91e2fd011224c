using System.Globalization;
using JupyterSpark.Components.Units;
using JupyterSpark.Stacks.Config;

namespace JupyterSpark.Stacks.Plans;

/// <summary>What a VM of one size has.</summary>
public sealed record VmSize
{
    /// <summary>The name, as the cloud writes it: <c>Standard_D4s_v5</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Virtual CPUs.</summary>
    public required int Cpus { get; init; }

    /// <summary>Memory.</summary>
    public required ByteSize Memory { get; init; }

    /// <summary>Its GPUs in words (<c>1xT4 16GB</c>); null for none.</summary>
    public required string? Gpu { get; init; }

    /// <summary>The processor's architecture as images name it: <c>amd64</c> or <c>arm64</c>.</summary>
    public required string Architecture { get; init; }

    /// <summary>List prices; empty when none is known.</summary>
    public required IReadOnlyList<VmPrice> Prices { get; init; }

    /// <summary>Whether the size lends CPU against credits or shares a core: fine to try things, slow under load.</summary>
    public required bool IsBurstable { get; init; }
}

/// <summary>A list price, pay as you go, Linux.</summary>
/// <param name="UsdPerHour">US dollars an hour.</param>
/// <param name="Region">The region that it holds for.</param>
/// <param name="Date">The day of the list.</param>
public sealed record VmPrice(decimal UsdPerHour, string Region, DateOnly Date);

/// <summary>The VM sizes that are known, by cloud (stacks/Data/vm-sizes.tsv): <c>azure</c>, <c>aws</c>, <c>gcp</c>.</summary>
public static class VmSizes
{
    private static readonly ILookup<string, VmSize> ByCloud =
        DataTable.Read("vm-sizes").Rows.ToLookup(row => row["cloud"], Read, StringComparer.Ordinal);

    /// <summary>The sizes of a target in the table's order.</summary>
    public static IReadOnlyList<VmSize> Of(TargetKind target) => Of(TargetFacts.Of(target).Cloud);

    /// <summary>The sizes of a cloud in the table's order; none for a cloud that is not in it, as for machines of one's own.</summary>
    public static IReadOnlyList<VmSize> Of(string cloud) => ByCloud[cloud].ToList();

    /// <summary>A size by its exact name; null when the table does not have it.</summary>
    public static VmSize? Find(TargetKind target, string name) => Find(TargetFacts.Of(target).Cloud, name);

    /// <summary>A cloud's size by its exact name; null when the table does not have it.</summary>
    public static VmSize? Find(string cloud, string name) => ByCloud[cloud].FirstOrDefault(size => size.Name == name);

    /// <summary>Reads a row of the table. Throws <see cref="FormatException"/> when a number in it is none.</summary>
    public static VmSize Read(IReadOnlyDictionary<string, string> row) => new()
    {
        Name = row["type"],
        Cpus = int.Parse(row["vcpu"], CultureInfo.InvariantCulture),
        Memory = Gibibytes(row["memory_gib"]),
        Gpu = row["gpu"].Length > 0 ? row["gpu"] : null,
        Architecture = row["arch"],
        Prices = new[] { Price(row, "us"), Price(row, "eu") }.OfType<VmPrice>().ToList(),
        IsBurstable = row["note"].StartsWith("burstable", StringComparison.Ordinal),
    };

    // Clouds have sizes of half and three quarters of a GiB.
    private static ByteSize Gibibytes(string text) => ByteSize.TryParseKubernetes($"{text}Gi", out var memory)
        ? memory
        : throw new FormatException($"'{text}' is no memory in GiB.");

    private static VmPrice? Price(IReadOnlyDictionary<string, string> row, string area) => row[$"usd_hour_{area}"] is { Length: > 0 } price
        ? new VmPrice(
            decimal.Parse(price, CultureInfo.InvariantCulture),
            row[$"{area}_region"],
            DateOnly.ParseExact(row["price_date"], "yyyy-MM-dd", CultureInfo.InvariantCulture))
        : null;
}
