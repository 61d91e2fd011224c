using System.CommandLine;
using JupyterSpark.Stacks.Config;
using JupyterSpark.Synth.Terminal;

namespace JupyterSpark.Synth.Commands;

/// <summary><c>schema</c>: prints the JSON Schema of the configuration, for editors.</summary>
internal static class SchemaCommand
{
    public static Command Create(SynthTerminal terminal)
    {
        var command = new Command("schema", "Print the JSON Schema of Pulumi.STACK.yaml, for editors.");
        command.SetAction(_ =>
        {
            terminal.Out.Write(ConfigSchema.Write());
            return ExitCodes.Fine;
        });
        return command.WithExample("schema > stack-schema.json");
    }
}
