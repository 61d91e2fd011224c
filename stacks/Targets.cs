using JupyterSpark.Components.Foundation;
using JupyterSpark.Stacks.Config;

namespace JupyterSpark.Stacks;

/// <summary>The one place that knows which targets there are.</summary>
internal static class Targets
{
    /// <summary>Makes the foundation on the stack's target.</summary>
    public static PlatformFoundation Deploy(PlatformConfig config, string stack, IReadOnlyList<ProjectSubjects> projects) =>
        config.Target switch
        {
            TargetKind.Azure => AzureTarget.Deploy(config, stack, projects),
            TargetKind.Aws => AwsTarget.Deploy(config, stack, projects),
            TargetKind.Gcp => GcpTarget.Deploy(config, stack, projects),
            TargetKind.OnPrem => OnPremTarget.Deploy(config, projects),
            _ => throw new ArgumentOutOfRangeException(nameof(config), config.Target, "This target has no foundation."),
        };
}
