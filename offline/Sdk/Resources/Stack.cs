using System.Reflection;

namespace Pulumi;

/// <summary>The root of all resources of a deployment; properties marked with <see cref="OutputAttribute"/> are the stack's outputs.</summary>
public class Stack : ComponentResource
{
    internal const string TypeName = "pulumi:pulumi:Stack";

    /// <summary>Registers the stack of the running deployment.</summary>
    public Stack(StackOptions? options = null)
        : base(TypeName, $"{Deployment.Required.ProjectName}-{Deployment.Required.StackName}", Convert(options)) =>
        Deployment.Required.Stack = this;

    internal Stack(IDictionary<string, object?> outputs)
        : this() => Outputs = outputs;

    internal IDictionary<string, object?>? Outputs { get; set; }

    internal IDictionary<string, object?> CollectOutputs()
    {
        if (Outputs is { } given)
        {
            return given;
        }
        var outputs = new Dictionary<string, object?>(StringComparer.Ordinal);
        var wrong = new List<string>();
        foreach (var property in GetType().GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance))
        {
            if (property.GetCustomAttribute<OutputAttribute>() is not { } attribute || property.DeclaringType == typeof(Resource))
            {
                continue;
            }
            var name = attribute.Name ?? property.Name;
            if (property.GetValue(this) is IOutput output)
            {
                outputs[name] = output;
            }
            else if (!property.PropertyType.IsGenericType || property.PropertyType.GetGenericTypeDefinition() != typeof(Output<>))
            {
                wrong.Add(name);
            }
        }
        return wrong.Count == 0 ? outputs : throw RunException.OutputsHaveIncorrectType(wrong);
    }

    private static ComponentResourceOptions Convert(StackOptions? options) =>
        new() { ResourceTransformations = options?.ResourceTransformations ?? [] };
}
