using JupyterSpark.Components.Foundation;
using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Plans;

namespace JupyterSpark.Stacks;

/// <summary>The one place that knows which targets there are.</summary>
internal static class Targets
{
    /// <summary>Deploys a checked configuration: on a laptop containers alone, else the workload on the target's foundation.</summary>
    /// <returns>The stack's outputs by name.</returns>
    public static IDictionary<string, object?> Deploy(PlatformConfig config, string stack) => config.Target == TargetKind.Local
        ? LocalTarget.Deploy(config)
        : PlatformProgram.Deploy(config, Foundation(config, stack, config.Projects.Select(p => HubPlan.Names(config, p.Name).Subjects).ToList()));

    private static PlatformFoundation Foundation(PlatformConfig config, string stack, IReadOnlyList<ProjectSubjects> projects) =>
        config.Target switch
        {
            TargetKind.Azure => AzureTarget.Deploy(config, stack, projects),
            TargetKind.Aws => AwsTarget.Deploy(config, stack, projects),
            TargetKind.Gcp => GcpTarget.Deploy(config, stack, projects),
            TargetKind.OnPrem => OnPremTarget.Deploy(config, projects),
            _ => throw new ArgumentOutOfRangeException(nameof(config), config.Target, "This target has no foundation."),
        };
}
