using System.CommandLine;
using System.CommandLine.Parsing;
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
        var unknown = Unmatched(parsed, command).Select(token => Unknown(token, command)).ToList();
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

    // Behind an unknown verb nothing can be judged; nor whether what follows an unknown option is its value. An option in an argument's
    // place is one all the same.
    private static IEnumerable<string> Unmatched(ParseResult parsed, Command command)
    {
        var inPlaceOfArguments = parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash)
            ? []
            : command.Arguments.SelectMany(argument => parsed.GetResult(argument)?.Tokens ?? [])
                .Select(token => token.Value)
                .Where(token => token is ['-', _, ..]);
        var unmatched = inPlaceOfArguments.Concat(parsed.UnmatchedTokens).ToList();
        if (command is RootCommand)
        {
            var verb = unmatched.FindIndex(token => !token.StartsWith('-'));
            return verb < 0 ? unmatched : unmatched.Take(verb + 1);
        }
        return unmatched.Exists(token => token.StartsWith('-')) ? unmatched.Where(token => token.StartsWith('-')) : unmatched;
    }

    private static string Unknown(string token, Command command)
    {
        if (token.StartsWith('-'))
        {
            var options = command.Options.Select(o => o.Name).Append("--help").Distinct(StringComparer.Ordinal).ToList();
            if (options.Contains(token, StringComparer.Ordinal))
            {
                return $"The option '{token}' belongs behind the verb '{command.Name}'.";
            }
            return $"There is no option '{token}'. {NearestName.Question(token, options)}Options: {string.Join(", ", options)}.";
        }
        var verbs = command.Subcommands.Select(c => c.Name).ToList();
        return verbs.Count == 0
            ? $"'{token}' is one argument too many."
            : $"There is no verb '{token}'. {NearestName.Question(token, verbs)}Verbs: {string.Join(", ", verbs)}.";
    }
}
