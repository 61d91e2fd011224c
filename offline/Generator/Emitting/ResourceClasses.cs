using JupyterSpark.Offline.Generator.Model;

namespace JupyterSpark.Offline.Generator.Emitting;

/// <summary>Writes the class of a resource, a component or a provider.</summary>
internal sealed class ResourceClasses(Package package, Names names, TypeTexts types, SourceWriter source)
{
    public void Write(ResourceModel resource, bool provider = false)
    {
        var name = Names.ClassOf(resource.Token);
        var kind = new Kind(resource, provider, package);
        source.Line($"[ResourceType({Literals.Text(resource.Token)}, {Literals.Text(package.Version)})]");
        source.Block($"public partial class {name} : {kind.Base}", () =>
        {
            foreach (var property in resource.Outputs)
            {
                var type = types.Output(property, Role.Output);
                var attribute = $"[Output({Literals.Text(property.Name)})]";
                source.Line($"{attribute} public Output<{type}> {property.CSharpName} {{ get; private set; }} = null!;");
            }
            Create(resource, name, kind);
            if (kind.IsReadable)
            {
                Get(resource, name);
            }
            Options(resource, kind);
        });
    }

    private void Create(ResourceModel resource, string name, Kind kind)
    {
        var args = $"{names.ArgsNamespaceOf(resource.Token)}.{name}Args";
        var optional = package.Style == Style.Kubernetes || !resource.Inputs.Any(i => i.IsRequired);
        var constants = resource.Inputs.Where(i => i.Constant is not null).ToList();
        var given = constants.Count == 0 ? $"args ?? new {args}()" : "MakeArgs(args)";
        source.Line($"public {name}(string name, {args}{(optional ? "? args = null" : " args")}, {kind.Options}? options = null)");
        var remote = resource.IsComponent ? ", remote: true" : "";
        source.Line($"    : base({Literals.Text(kind.Token)}, name, {given}, MakeResourceOptions(options, \"\"){remote}) {{ }}");
        if (constants.Count > 0)
        {
            source.Block($"private static {args} MakeArgs({args}? args)", () =>
            {
                source.Line($"args ??= new {args}();");
                foreach (var constant in constants)
                {
                    source.Line($"args.{constant.CSharpName} = {Literals.Value(constant.Constant!)};");
                }
                source.Line("return args;");
            });
        }
    }

    private void Get(ResourceModel resource, string name)
    {
        var (parameter, value) = resource.State is null ? ("", "null") : ($"{name}State? state = null, ", "state");
        source.Line($"private {name}(string name, Input<string> id, {parameter}CustomResourceOptions? options = null)");
        source.Line($"    : base({Literals.Text(resource.Token)}, name, {value}, MakeResourceOptions(options, id)) {{ }}");
        source.Line($"public static {name} Get(string name, Input<string> id, {parameter}CustomResourceOptions? options = null) =>");
        source.Line($"    new {name}(name, id, {(resource.State is null ? "" : "state, ")}options);");
    }

    private void Options(ResourceModel resource, Kind kind)
    {
        var secrets = string.Concat(resource.Outputs.Where(o => o.IsSecret).Select(o => $", {Literals.Text(o.Name)}"));
        source.Line($"private static {kind.Options} MakeResourceOptions({kind.Options}? options, Input<string>? id) =>");
        source.Line($"    Bindings.Options(options, id, {Literals.Text(package.Version)}{secrets});");
    }

    /// <summary>What kind of resource it is: base class, options, the token that it hands to its base.</summary>
    private sealed class Kind(ResourceModel resource, bool provider, Package package)
    {
        public string Base { get; } = provider ? "ProviderResource"
            : resource.IsComponent ? "ComponentResource"
            : package.Style == Style.Kubernetes ? "Pulumi.Kubernetes.KubernetesResource"
            : "CustomResource";

        public string Options { get; } = resource.IsComponent ? "ComponentResourceOptions" : "CustomResourceOptions";

        public string Token { get; } = provider ? resource.Token.Split(':')[^1] : resource.Token;

        public bool IsReadable { get; } = !provider && !resource.IsComponent && package.CanRead;
    }
}
