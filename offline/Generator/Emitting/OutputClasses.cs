using JupyterSpark.Offline.Generator.Model;

namespace JupyterSpark.Offline.Generator.Emitting;

/// <summary>Writes the classes that are read from outputs and results.</summary>
internal sealed class OutputClasses(TypeTexts types, SourceWriter source)
{
    public void Write(string name, IReadOnlyList<Property> properties, Role role)
    {
        source.Line("[OutputType]");
        source.Block($"public sealed class {name}", () =>
        {
            foreach (var property in properties)
            {
                source.Line($"public readonly {types.Output(property, role)} {property.CSharpName};");
            }
            var parameters = properties.Select(p => $"{types.Output(p, role)} {Literals.Identifier(p.Name)}");
            source.Line("[OutputConstructor]");
            source.Block($"private {name}({string.Join(", ", parameters)})", () =>
            {
                foreach (var property in properties)
                {
                    source.Line($"this.{property.CSharpName} = {Literals.Identifier(property.Name)};");
                }
            });
        });
    }
}
