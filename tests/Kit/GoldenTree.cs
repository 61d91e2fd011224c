using System.Text;
using JupyterSpark.Synth.Artifacts;

namespace JupyterSpark.Tests.Kit;

/// <summary>
/// Compares a stack's files with those in <c>tests/Golden/STACK/</c>, which stand there under their real names, so that a review shows what
/// a change does to a deployment. Build contexts are left out: they are copies of images/.
/// </summary>
/// <param name="root">The folder that holds one folder a stack.</param>
/// <param name="stack">The stack.</param>
public sealed class GoldenTree(string root, string stack)
{
    /// <summary>
    /// The variable that accepts: 1 for all, or the path of one file with its stack, <c>dev/spark-defaults.conf</c>. The file is written,
    /// and the test still fails that once, so that nothing is accepted unseen.
    /// </summary>
    public const string AcceptVariable = "ACCEPT";

    private const string All = "1";

    private readonly string folder = Path.Combine(root, stack);

    /// <summary>What differs, and the commands to see and to accept it; null when nothing does.</summary>
    /// <param name="artifacts">The stack's files.</param>
    /// <param name="accept">The value of the variable; null when it is not set.</param>
    public string? Compare(IEnumerable<Artifact> artifacts, string? accept)
    {
        var found = artifacts.Where(IsGolden).ToDictionary(a => a.Path, a => a.Text, StringComparer.Ordinal);
        var golden = Read();
        var changes = found.Keys.Union(golden.Keys)
            .Where(path => found.GetValueOrDefault(path) != golden.GetValueOrDefault(path))
            .Order(StringComparer.Ordinal)
            .ToList();
        if (changes.Count == 0)
        {
            return null;
        }
        var text = new StringBuilder();
        foreach (var path in changes)
        {
            text.Append(Describe(path, golden.GetValueOrDefault(path), found.GetValueOrDefault(path))).Append('\n');
            if (accept == All || accept == $"{stack}/{path}")
            {
                Accept(path, found.GetValueOrDefault(path));
                text.Append("  accepted: run the test again\n");
            }
        }
        return text.Append(Commands(changes[0])).ToString();
    }

    private static bool IsGolden(Artifact artifact) => artifact.Path.Split('/') is not ["images", _, _, ..];

    private Dictionary<string, string> Read() => !Directory.Exists(folder) ? [] : Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);

    private string Describe(string path, string? golden, string? found)
    {
        var name = $"tests/Golden/{stack}/{path}";
        if (golden is null || found is null)
        {
            return golden is null ? $"{name} is new" : $"{name} is no longer written";
        }
        var (before, after) = (golden.Split('\n'), found.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(before.Length, after.Length))
            .First(i => before.ElementAtOrDefault(i) != after.ElementAtOrDefault(i));
        return $"{name}:{line + 1} differs\n  golden: {before.ElementAtOrDefault(line)}\n  now:    {after.ElementAtOrDefault(line)}";
    }

    private void Accept(string path, string? found)
    {
        var file = Path.Combine(folder, path);
        if (found is null)
        {
            File.Delete(file);
            return;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, found);
    }

    private string Commands(string first) =>
        $"""
        To see:        dotnet run --project synth -- preview {stack} && diff -r --exclude images tests/Golden/{stack} out/{stack}
        To accept one: {AcceptVariable}={stack}/{first} dotnet test --filter GoldenTests
        To accept all: {AcceptVariable}={All} dotnet test --filter GoldenTests

        """;
}
