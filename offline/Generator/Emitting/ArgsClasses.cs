using JupyterSpark.Offline.Generator.Model;

namespace JupyterSpark.Offline.Generator.Emitting;

/// <summary>Writes the classes that a program fills: arguments, states, and what is nested in them.</summary>
internal sealed class ArgsClasses(TypeTexts types, SourceWriter source)
{
    /// <summary>
    /// Writes one class. <paramref name="provider"/>: its values travel as JSON text, as the engine asks of a provider's settings.
    /// </summary>
    public void Write(string name, string baseName, IReadOnlyList<Property> properties, Role role, bool provider = false) =>
        source.Block($"public sealed class {name} : {baseName}", () =>
        {
            foreach (var property in properties)
            {
                Member(property, role, provider && property.Type != SimpleType.Text);
            }
            Constructor(name, properties);
            source.Line($"public static new {name} Empty => new {name}();");
        });

    private void Member(Property property, Role role, bool json)
    {
        var flags = (property.IsRequired ? ", required: true" : "") + (json ? ", json: true" : "");
        var attribute = $"[Input({Literals.Text(property.Name)}{flags})]";
        var type = role.IsPlain() ? types.Value(property.Type, role) : types.Input(property.Type, role);
        var name = property.CSharpName;
        var field = $"_{Names.LowerFirst(name)}";
        if (property.Type is ListType or MapType)
        {
            source.Line($"{attribute} private {type}? {field};");
            source.Line($"public {type} {name} {{ get => {field} ??= new {type}(); set => {field} = {Stored(property, role)}; }}");
        }
        else if (property.IsSecret && !role.IsPlain())
        {
            source.Line($"{attribute} private {type}? {field};");
            source.Line($"public {type}? {name} {{ get => {field}; set => {field} = {Stored(property, role)}; }}");
        }
        else
        {
            var nullable = property.IsRequired ? "" : "?";
            source.Line($"{attribute} public {type}{nullable} {name} {{ get; set; }}{Initial(property, role)}");
        }
    }

    private static string Stored(Property property, Role role) => property.IsSecret && !role.IsPlain() ? "Bindings.Secret(value)" : "value";

    private string Initial(Property property, Role role) =>
        !property.IsRequired || (role.IsPlain() && types.IsStruct(property.Type)) ? "" : " = null!;";

    private void Constructor(string name, IReadOnlyList<Property> properties)
    {
        var defaults = properties.Where(p => p.Default is not null).ToList();
        if (defaults.Count > 0)
        {
            source.Block($"public {name}()", () =>
            {
                foreach (var property in defaults)
                {
                    source.Line($"{property.CSharpName} = {Default(property)};");
                }
            });
        }
    }

    private string Default(Property property) => types.Enum(property.Type) is { } model
        ? $"{types.EnumName(model)}.{model.Members.First(m => m.Value == (string)property.Default!).Name}"
        : Literals.Value(property.Default!);
}
