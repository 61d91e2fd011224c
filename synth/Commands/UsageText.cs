using System.CommandLine;
using System.Text;
using JupyterSpark.Stacks.Rules;

namespace JupyterSpark.Synth.Commands;

/// <summary>Says what is wrong with a command line, and what a person may have meant.</summary>
internal static class UsageText
{
    /// <summary>One line a mistake, and where help is; null when the command line is fine.</summary>
    /// <param name="parsed">The command line.</param>
    public static string? Mistakes(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var unknown = parsed.UnmatchedTokens.Select(token => Unknown(token, command)).ToList();
        var mistakes = unknown.Count > 0 ? unknown : parsed.Errors.Select(e => e.Message).ToList();
        if (mistakes.Count == 0)
        {
            return null;
        }
        var text = new StringBuilder();
        foreach (var mistake in mistakes.Distinct(StringComparer.Ordinal))
        {
            text.Append(mistake).Append('\n');
        }
        var verb = command is RootCommand ? "" : $"{command.Name} ";
        return text.Append($"Help: dotnet run --project synth -- {verb}--help\n").ToString();
    }

    private static string Unknown(string token, Command command)
    {
        if (token.StartsWith('-'))
        {
            var options = command.Options.Select(o => o.Name).Append("--help").Distinct(StringComparer.Ordinal).ToList();
            return $"There is no option '{token}'. {NearestName.Question(token, options)}Options: {string.Join(", ", options)}.";
        }
        var verbs = command.Subcommands.Select(c => c.Name).ToList();
        return verbs.Count == 0
            ? $"'{token}' is one argument too many."
            : $"There is no verb '{token}'. {NearestName.Question(token, verbs)}Verbs: {string.Join(", ", verbs)}.";
    }
}
