using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Spark;

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
    /// <param name="project">What the target gives it.</param>
    /// <param name="standalone">Its standalone cluster; null when there is none.</param>
    public static NotebookNeeds Of(ProjectFoundation project, StandaloneSpark? standalone) => new(
        project.Notebook.PodLabels,
        project.Notebook.Environment.Concat(project.Store.Environment)
            .Concat(standalone is null ? [] : [KeyValuePair.Create(StandaloneNames.MasterVariable, standalone.MasterUrl)])
            .GroupBy(e => e.Key, StringComparer.Ordinal)
            .ToDictionary(e => e.Key, e => e.First().Value, StringComparer.Ordinal),
        standalone is null ? project.Store.Files : [.. project.Store.Files, standalone.NotebookFiles],
        project.Share is not null);
}
