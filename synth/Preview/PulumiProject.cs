using JupyterSpark.Stacks.Config;
using JupyterSpark.Synth.Evaluation;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace JupyterSpark.Synth.Preview;

/// <summary>A folder with a Pulumi project.</summary>
/// <param name="Root">The folder of Pulumi.yaml.</param>
/// <param name="Name">The project's name.</param>
/// <param name="ProgramDirectory">Where the program runs: the project's <c>main</c>, or the root.</param>
public sealed record PulumiProject(string Root, string Name, string ProgramDirectory)
{
    private const string ProjectFile = "Pulumi.yaml";

    /// <summary>Whether something here has the name of a stack's file, be it readable or not.</summary>
    public bool Has(string stack) =>
        Stacks.Contains(stack, StringComparer.Ordinal)
        || (!stack.Contains('/', StringComparison.Ordinal) && Directory.Exists(Path.Combine(Root, StackFile.NameOf(stack))));

    /// <summary>The stacks that have a file here, sorted.</summary>
    public IReadOnlyList<string> Stacks => StackFile.StacksIn(Root);

    /// <summary>
    /// The project of the nearest folder upwards from the first place that has one. Throws <see cref="EvaluationException"/> when there is
    /// none or its file cannot be read.
    /// </summary>
    /// <param name="places">Where to look: where the person is, then where the program is.</param>
    public static PulumiProject Find(params ReadOnlySpan<string> places)
    {
        foreach (var place in places)
        {
            for (var folder = new DirectoryInfo(place); folder is not null; folder = folder.Parent)
            {
                var file = Path.Combine(folder.FullName, ProjectFile);
                if (File.Exists(file))
                {
                    return Read(folder.FullName, file);
                }
            }
        }
        throw new EvaluationException(
            $"There is no {ProjectFile} in {places[0]} or any folder above it. Run this in a clone of the repository.");
    }

    private static PulumiProject Read(string root, string file)
    {
        try
        {
            var yaml = new YamlStream();
            using var reader = new StreamReader(file);
            yaml.Load(reader);
            var project = yaml.Documents.FirstOrDefault()?.RootNode as YamlMappingNode;
            var name = Text(project, "name") ?? throw new EvaluationException($"{file} has no name of the project.");
            var main = Path.GetFullPath(Path.Combine(root, Text(project, "main") ?? "."));
            return Directory.Exists(main) ? new PulumiProject(root, name, main) : throw new EvaluationException(
                $"{file} says that the program is in {main}, which is no folder. Set main: infra.");
        }
        catch (YamlException error)
        {
            throw new EvaluationException($"{file}:{error.Start.Line}: {error.Message}", error);
        }
    }

    private static string? Text(YamlMappingNode? map, string key) =>
        map is not null
        && map.Children.TryGetValue(new YamlScalarNode(key), out var node)
        && node is YamlScalarNode { Value.Length: > 0 } scalar
            ? scalar.Value
            : null;
}
