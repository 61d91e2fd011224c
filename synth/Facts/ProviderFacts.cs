using System.Collections.Concurrent;
using System.Reflection;
using System.Text;

namespace JupyterSpark.Synth.Facts;

/// <summary>The schemas of all providers, each read when the first of its resources is asked for.</summary>
public sealed class ProviderFacts
{
    private const string Folder = "schemas/";

    private readonly Func<string, Stream?> open;
    private readonly ConcurrentDictionary<string, Lazy<PackageFacts?>> packages = new(StringComparer.Ordinal);

    private ProviderFacts(IEnumerable<string> names, Func<string, Stream?> open)
    {
        Packages = [.. names.Order(StringComparer.Ordinal)];
        this.open = open;
    }

    /// <summary>The schemas that are part of this program, so that they are the same whichever packages it was built with.</summary>
    public static ProviderFacts Embedded { get; } = OfAssembly(typeof(ProviderFacts).Assembly);

    /// <summary>The names of the packages, sorted.</summary>
    public IReadOnlyList<string> Packages { get; }

    /// <summary>Facts of schemas that are given as text.</summary>
    /// <param name="schemas">The package's name and its schema.</param>
    public static ProviderFacts Of(IReadOnlyDictionary<string, string> schemas) =>
        new(schemas.Keys, name => schemas.TryGetValue(name, out var text) ? new MemoryStream(Encoding.UTF8.GetBytes(text)) : null);

    /// <summary>The schema of a package; null when there is none.</summary>
    /// <param name="name">The package's name.</param>
    public PackageFacts? Package(string name) => packages.GetOrAdd(name, n => new Lazy<PackageFacts?>(() => Read(n))).Value;

    /// <summary>The facts of a resource or provider; null when no schema has it.</summary>
    /// <param name="token">The type token.</param>
    public ResourceFacts? Resource(string token) => Package(PackageOf(token))?.Resource(token);

    /// <summary>What a function gives; null when no schema has it.</summary>
    /// <param name="token">The function's token.</param>
    public ObjectFacts? FunctionOutputs(string token) => Package(PackageOf(token))?.FunctionOutputs(token);

    /// <summary>The package of a type token; of a provider (<c>pulumi:providers:NAME</c>) the one that it provides.</summary>
    /// <param name="token">The type token.</param>
    public static string PackageOf(string token)
    {
        const string Provider = "pulumi:providers:";
        return token.StartsWith(Provider, StringComparison.Ordinal) ? token[Provider.Length..] : token.Split(':')[0];
    }

    private static ProviderFacts OfAssembly(Assembly assembly) => new(
        assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
            .Select(n => Path.GetFileNameWithoutExtension(n)),
        name => assembly.GetManifestResourceStream($"{Folder}{name}.json"));

    private PackageFacts? Read(string name)
    {
        using var stream = open(name);
        return stream is null ? null : new PackageFacts(stream);
    }
}
