using JupyterSpark.Offline.Generator.Model;
using ValueType = JupyterSpark.Offline.Generator.Model.ValueType;

namespace JupyterSpark.Offline.Generator.Emitting;

/// <summary>Finds the nested types that resources and functions reach, and in which roles.</summary>
internal sealed class NestedUses
{
    private readonly Package package;
    private readonly HashSet<(string Token, Role Role)> objects = [];
    private readonly HashSet<string> enums = new(StringComparer.Ordinal);

    public NestedUses(Package package)
    {
        this.package = package;
        foreach (var resource in package.Provider is { } provider ? package.Resources.Append(provider) : package.Resources)
        {
            Visit(resource.Inputs, Role.Input);
            Visit(resource.Outputs, Role.Output);
            Visit(resource.State ?? [], Role.State);
        }
        foreach (var function in package.Functions)
        {
            Visit(function.Inputs ?? [], Role.Argument);
            Visit(function.Inputs ?? [], Role.ArgumentInput);
            Visit(function.Outputs, Role.Result);
        }
    }

    /// <summary>Object types with their roles, in a stable order.</summary>
    public IEnumerable<(ObjectModel Type, Role Role)> Objects => objects
        .OrderBy(o => o.Token, StringComparer.Ordinal).ThenBy(o => o.Role)
        .Select(o => ((ObjectModel)package.Types[o.Token], o.Role));

    /// <summary>Enumerations, in a stable order.</summary>
    public IEnumerable<EnumModel> Enums => enums.Order(StringComparer.Ordinal).Select(token => (EnumModel)package.Types[token]);

    // In Kubernetes' namespaces a resource that is nested in another has one class of arguments for both uses.
    private bool HasArgsOfItsOwn(string token) => package.Style == Style.Kubernetes && package.Resources.Any(r => r.Token == token);

    private void Visit(IEnumerable<Property> properties, Role role)
    {
        foreach (var property in properties)
        {
            Visit(property.Type, role);
        }
    }

    private void Visit(ValueType type, Role role)
    {
        switch (type)
        {
            case ListType list:
                Visit(list.Element, role);
                break;
            case MapType map:
                Visit(map.Value, role);
                break;
            case UnionType union:
                foreach (var option in union.Options)
                {
                    Visit(option, role);
                }
                break;
            case NamedType named when role == Role.Input && HasArgsOfItsOwn(named.Token):
                break;
            case NamedType named when package.Types[named.Token] is ObjectModel model:
                // Where results have no name of their own they are outputs.
                var own = role == Role.Result && package.Style != Style.Bridged ? Role.Output : role;
                if (objects.Add((named.Token, own)))
                {
                    Visit(model.Properties, own);
                }
                break;
            case NamedType named:
                enums.Add(named.Token);
                break;
            default:
                break;
        }
    }
}
