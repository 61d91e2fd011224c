using JupyterSpark.Offline.Generator.Model;

namespace JupyterSpark.Offline.Generator.Emitting;

/// <summary>Writes functions: the static class, its two argument classes, its result.</summary>
internal sealed class FunctionClasses(Package package, ArgsClasses args, OutputClasses outputs, SourceWriter source)
{
    public void Write(FunctionModel function)
    {
        var name = Names.ClassOf(function.Token);
        var result = $"{name}Result";
        source.Block($"public static class {name}", () =>
        {
            var plain = Argument(function, $"{name}Args");
            var input = Argument(function, $"{name}InvokeArgs");
            Call($"System.Threading.Tasks.Task<{result}>", "InvokeAsync", $"{plain.Optional}InvokeOptions? options = null", plain.Value);
            Call($"Output<{result}>", "Invoke", $"{input.Optional}InvokeOptions? options = null", input.Value);
            Call($"Output<{result}>", "Invoke", $"{input.Required}InvokeOutputOptions options", input.Value);
        });
        if (function.Inputs is { } inputs)
        {
            args.Write($"{name}Args", "InvokeArgs", inputs, Role.Argument);
            args.Write($"{name}InvokeArgs", "InvokeArgs", inputs, Role.ArgumentInput);
        }
        outputs.Write(result, function.Outputs, Role.Result);

        void Call(string type, string method, string parameters, string value)
        {
            source.Line($"public static {type} {method}({parameters}) =>");
            source.Line($"    global::Pulumi.Deployment.Instance.{method}<{result}>({Literals.Text(function.Token)}, {value}, "
                + $"Bindings.WithVersion(options, {Literals.Text(package.Version)}));");
        }
    }

    private static (string Optional, string Required, string Value) Argument(FunctionModel function, string name)
    {
        if (function.Inputs is not { } inputs)
        {
            return ("", "", "InvokeArgs.Empty");
        }
        var required = $"{name} args, ";
        return (inputs.Any(i => i.IsRequired) ? required : $"{name}? args = null, ", required, $"args ?? new {name}()");
    }
}
