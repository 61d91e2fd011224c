using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace JupyterSpark.Synth.Commands;

/// <summary>Help that ends in examples.</summary>
/// <param name="help">The help of the command line library.</param>
/// <param name="examples">The arguments of each example.</param>
internal sealed class ExampleHelp(HelpAction help, IReadOnlyList<string> examples) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(examples.Count == 1 ? "Example:" : "Examples:");
        foreach (var example in examples)
        {
            output.WriteLine($"  dotnet run --project synth -- {example}");
        }
        return ExitCodes.Fine;
    }
}

/// <summary>Adds examples to commands.</summary>
internal static class ExampleHelpExtensions
{
    /// <summary>The command, whose <c>--help</c> ends in the examples.</summary>
    /// <typeparam name="T">The kind of command.</typeparam>
    /// <param name="command">The command.</param>
    /// <param name="examples">The arguments of each example.</param>
    public static T WithExample<T>(this T command, params string[] examples)
        where T : Command
    {
        if (command.Options.OfType<HelpOption>().FirstOrDefault() is not { } option)
        {
            option = new HelpOption();
            command.Options.Add(option);
        }
        option.Action = new ExampleHelp((HelpAction)option.Action!, examples);
        return command;
    }
}
