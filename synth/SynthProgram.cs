using System.CommandLine;
using JupyterSpark.Synth.Commands;
using JupyterSpark.Synth.Evaluation;
using JupyterSpark.Synth.Terminal;

namespace JupyterSpark.Synth;

/// <summary>The program as a function of its arguments and its terminal.</summary>
public static class SynthProgram
{
    /// <summary>Runs a command. Whatever goes wrong is a message; nobody sees a stack trace.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="terminal">Where to write.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, SynthTerminal terminal)
    {
        var root = new RootCommand("Shows what this repository would deploy, without a cloud, an engine, a plugin or a credential.")
        {
            PreviewCommand.Create(terminal),
            SchemaCommand.Create(terminal),
        }.WithExample("preview dev", "schema");
        // An argument with @ in front is a name like any other, not a file of arguments.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is not ExampleHelp && UsageText.Mistakes(parsed) is { } mistakes)
        {
            terminal.Error.Write(mistakes);
            return ExitCodes.BadUsage;
        }
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = terminal.Out,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
            });
        }
        catch (Exception error)
        {
            terminal.Error.Write($"{ProgramErrors.Describe(error)}\n");
            return ExitCodes.Wrong;
        }
    }
}
