using JupyterSpark.Components.Foundation;

namespace JupyterSpark.Components.Hub;

/// <summary>What the notebooks of one project need of the target.</summary>
/// <param name="Labels">Labels of their identity.</param>
/// <param name="Environment">Environment variables of their identity and store.</param>
/// <param name="Files">Folders of files that they mount.</param>
/// <param name="HasShare">Whether they mount the project's share.</param>
public sealed record NotebookNeeds(
    IReadOnlyDictionary<string, string> Labels,
    IReadOnlyDictionary<string, string> Environment,
    IReadOnlyList<MountedFiles> Files,
    bool HasShare)
{
    /// <summary>The needs of a project.</summary>
    public static NotebookNeeds Of(ProjectFoundation project) => new(
        project.Notebook.PodLabels,
        project.Notebook.Environment.Concat(project.Store.Environment)
            .GroupBy(e => e.Key, StringComparer.Ordinal)
            .ToDictionary(e => e.Key, e => e.First().Value, StringComparer.Ordinal),
        project.Store.Files,
        project.Share is not null);
}
