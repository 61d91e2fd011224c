namespace Pulumi;

/// <summary>The root of a deployment's resources; properties marked with <see cref="OutputAttribute"/> are the stack's outputs.</summary>
public class Stack : ComponentResource
{
    internal const string TypeName = "pulumi:pulumi:Stack";

    /// <summary>Registers the stack of the running deployment.</summary>
    public Stack(StackOptions? options = null)
        : base(TypeName, $"{Deployment.Required.ProjectName}-{Deployment.Required.StackName}", Convert(options)) =>
        Deployment.Required.Stack = this;

    internal void RegisterMarkedOutputs()
    {
        var outputs = MarkedOutputs();
        var missing = outputs.Where(o => o.Value is null).Select(o => o.Key).ToList();
        if (missing.Count > 0)
        {
            throw new RunException(
                $"Output(s) '{string.Join(", ", missing)}' have no value assigned. " +
                "[Output] attributed properties must be assigned inside Stack constructor.");
        }
        RegisterOutputs(outputs);
    }

    private static ComponentResourceOptions Convert(StackOptions? options) =>
        new() { ResourceTransformations = options?.ResourceTransformations ?? [] };
}
