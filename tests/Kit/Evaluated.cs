using System.Collections.Concurrent;
using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Rules;
using JupyterSpark.Synth.Artifacts;
using JupyterSpark.Synth.Facts;
using JupyterSpark.Synth.Graph;
using JupyterSpark.Synth.Preview;

namespace JupyterSpark.Tests.Kit;

/// <summary>A stack as a preview sees it. Each is evaluated once, whoever asks; a stack with mistakes fails with all of them.</summary>
public sealed class Evaluated
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<Evaluated>>> Cache = new(StringComparer.Ordinal);

    private readonly Dictionary<string, Artifact> files;

    private Evaluated(ResourceGraph graph, IReadOnlyList<Artifact> artifacts, IReadOnlyList<Problem> warnings)
    {
        (Graph, Artifacts, Warnings) = (graph, artifacts, warnings);
        files = artifacts.ToDictionary(a => a.Path, StringComparer.Ordinal);
    }

    /// <summary>Its resources and outputs.</summary>
    public ResourceGraph Graph { get; }

    /// <summary>Its files, sorted by path, with the build contexts.</summary>
    public IReadOnlyList<Artifact> Artifacts { get; }

    /// <summary>What the checks had to say, short of errors.</summary>
    public IReadOnlyList<Problem> Warnings { get; }

    /// <summary>A stack of this repository.</summary>
    public static Task<Evaluated> StackAsync(string stack) =>
        Cache.GetOrAdd(stack, name => new Lazy<Task<Evaluated>>(() => Evaluate(name, null))).Value;

    /// <summary>
    /// A stack of this repository with another stack file: <paramref name="change"/> gets the text of the file and gives back what stands
    /// in its place. Evaluated each time.
    /// </summary>
    public static Task<Evaluated> ChangedAsync(string stack, Func<string, string> change) => Evaluate(stack, change);

    /// <summary>The text of a file; fails when there is none of that path.</summary>
    public string Text(string path) => files.TryGetValue(path, out var file)
        ? file.Text
        : throw new InvalidOperationException($"There is no file {path}; there are: {string.Join(", ", files.Keys)}.");

    /// <summary>The one resource of a type with a name; fails when there is none.</summary>
    public GraphResource Resource(string type, string name) => Graph.OfType(type).SingleOrDefault(r => r.Name == name)
        ?? throw new InvalidOperationException(
            $"There is no {type} named '{name}'; there are: {string.Join(", ", Graph.OfType(type).Select(r => r.Name))}.");

    private static async Task<Evaluated> Evaluate(string stack, Func<string, string>? change)
    {
        var preview = new StackPreview(PulumiProject.Find(Repository.Root), ProviderFacts.Embedded);
        var result = change is null
            ? await preview.OfStackAsync(stack, _ => { })
            : await preview.OfDocumentAsync(StackDocument(stack, change), stack, _ => { });
        return result is { HasErrors: false, Graph: { } graph }
            ? new Evaluated(graph, result.Artifacts, result.Problems)
            : throw new InvalidOperationException($"Stack {stack} has mistakes:\n{ProblemReport.Write(result.Problems)}");
    }

    private static ConfigDocument StackDocument(string stack, Func<string, string> change)
    {
        var file = StackFile.NameOf(stack);
        return StackFile.Parse(change(Repository.Read(file)), file);
    }
}
