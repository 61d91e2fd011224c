using System.Reflection;

namespace Pulumi;

/// <summary>A group of resources with a type and a name of its own.</summary>
public class ComponentResource : Resource
{
    /// <summary>Registers a component without inputs.</summary>
    public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
        : this(type, name, ResourceArgs.Empty, options)
    {
    }

    /// <summary>Registers a component with inputs. <paramref name="remote"/> (made by a plugin) is not there offline.</summary>
    public ComponentResource(string type, string name, ResourceArgs? args, ComponentResourceOptions? options = null, bool remote = false)
        : base(type, name, custom: false, args ?? ResourceArgs.Empty, options ?? new ComponentResourceOptions())
    {
        if (remote)
        {
            throw new NotSupportedException("Components of a plugin need the official packages.");
        }
    }

    /// <summary>Says that the component is complete; its outputs are the properties marked with <see cref="OutputAttribute"/>.</summary>
    protected void RegisterOutputs() => RegisterOutputs(MarkedOutputs());

    /// <summary>Says that the component is complete, with its outputs.</summary>
    protected void RegisterOutputs(IDictionary<string, object?> outputs) => RegisterOutputs(Output.Create(outputs));

    /// <summary>Says that the component is complete, with its outputs once they are there.</summary>
    protected void RegisterOutputs(Task<IDictionary<string, object?>> outputs) => RegisterOutputs(Output.Create(outputs));

    /// <summary>Says that the component is complete, with its outputs once they are there.</summary>
    protected void RegisterOutputs(Output<IDictionary<string, object?>> outputs) => Deployment.Required.RegisterOutputs(this, outputs);

    private protected IDictionary<string, object?> MarkedOutputs() => GetType()
        .GetProperties()
        .Where(p => p.Name != nameof(Urn) && p.GetCustomAttribute<OutputAttribute>() is not null)
        .ToDictionary(OutputSources.NameOf, p => p.GetValue(this), StringComparer.Ordinal);
}
