using JupyterSpark.Synth;
using JupyterSpark.Synth.Terminal;

namespace JupyterSpark.Tests.Kit;

/// <summary>What a command wrote and how it ended.</summary>
public sealed record CommandResult(int ExitCode, string Out, string Error);

/// <summary>Runs synth as a person would, without a process: no environment, no console.</summary>
public static class TestTerminal
{
    /// <summary>Runs a command in a folder.</summary>
    public static async Task<CommandResult> RunAsync(string folder, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = await SynthProgram.RunAsync(args, new SynthTerminal { Out = output, Error = error, WorkingDirectory = folder });
        return new CommandResult(exitCode, output.ToString(), error.ToString());
    }
}
