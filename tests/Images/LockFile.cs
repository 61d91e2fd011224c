using System.Text.RegularExpressions;

namespace JupyterSpark.Tests.Images;

/// <summary>A requirement of a lock with the hashes that its archive may have.</summary>
internal sealed record LockedPackage(string Name, string Version, IReadOnlyList<string> Hashes);

/// <summary>Reads locks as pip does: a requirement a line, continued by its hashes.</summary>
internal static partial class LockFile
{
    /// <summary>The locks of an image by name.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<LockedPackage>> Of(string image) =>
        ImagesFolder.Context(image).Names("locks").ToDictionary(
            name => name, name => Read(ImagesFolder.Context(image).Text($"locks/{name}.txt")), StringComparer.Ordinal);

    public static IReadOnlyList<LockedPackage> Read(string text) =>
        text.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n')
            .Select(line => line.Split('#')[0].Trim())
            .Where(line => line.Length > 0)
            .Select(line => Requirement().Match(line) is { Success: true } match
                ? new LockedPackage(
                    match.Groups["name"].Value, match.Groups["version"].Value, [.. match.Groups["hash"].Captures.Select(c => c.Value)])
                : throw new FormatException($"'{line}' is not a pinned requirement with hashes."))
            .ToList();

    [GeneratedRegex(@"^(?<name>[a-z0-9-]+)==(?<version>\S+)( +--hash=sha256:(?<hash>[0-9a-f]{64}))+$")]
    private static partial Regex Requirement();
}
