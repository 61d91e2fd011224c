using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using JupyterSpark.Stacks.Rules;

namespace JupyterSpark.Stacks.Config.Shapes;

/// <summary>Text: any, one of some words, or of a form.</summary>
/// <param name="form">The form; null for any text.</param>
/// <param name="words">The allowed words; empty for any.</param>
/// <param name="mayBeEmpty">Whether an empty text in quotes is a value.</param>
internal sealed class TextShape(FormAttribute? form, IReadOnlyList<string> words, bool mayBeEmpty) : Shape
{
    /// <inheritdoc/>
    public override string Words => form is not null ? form.Words : words.Count > 0 ? $"one of {string.Join(", ", words)}" : "text";

    /// <inheritdoc/>
    public override string Example => words.Count > 0 ? words[0] : form?.Example ?? base.Example;

    /// <inheritdoc/>
    public override object StandIn => words.Count > 0 ? words[0] : "";

    /// <inheritdoc/>
    public override JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (form is not null)
        {
            schema["pattern"] = form.Pattern;
        }
        else if (words.Count > 0)
        {
            schema["enum"] = new JsonArray([.. words.Select(word => (JsonNode)word)]);
        }
        else if (!mayBeEmpty)
        {
            schema["minLength"] = 1;
        }
        return schema;
    }

    /// <inheritdoc/>
    protected override object? ReadScalar(ScalarNode scalar, Report report)
    {
        var (path, text) = (scalar.Path, scalar.Text);
        if (TakenFor(scalar) is { } type)
        {
            return Refuse(ValueProblems.NeedsQuotes(path, scalar.MayBeSecret ? "it" : Shown.Key(text), type), report);
        }
        if (Shown.HoldsPassword(text))
        {
            return Refuse(SecretProblems.PasswordInUrl(path), report);
        }
        if (string.IsNullOrWhiteSpace(text) && !mayBeEmpty)
        {
            return Refuse(KeyProblems.Empty(path, Words), report);
        }
        if (words.Count > 0 && !words.Contains(text, StringComparer.Ordinal))
        {
            var meant = scalar.MayBeSecret ? null : NearestName.Of(text, words);
            report.Add(ValueProblems.NotAChoice(path, Found(scalar), meant, words));
            return meant is null ? null : NearestName.Misspelt(text, words);
        }
        if (form is null || (Regex.IsMatch(text, form.Pattern) && !text.EndsWith('\n')))
        {
            return text;
        }
        var repaired = scalar.MayBeSecret ? null : Repair.Of(text, form.Pattern);
        return Refuse(ValueProblems.WrongForm(path, Found(scalar), repaired, form.Words), report);
    }

    private static string? TakenFor(ScalarNode scalar) => scalar.Kind switch
    {
        ScalarKind.Whole or ScalarKind.OddNumber => "a number",
        ScalarKind.Number => "a number (1.30 is 1.3 then)",
        ScalarKind.Truth => "a truth value",
        ScalarKind.Date => "a date",
        _ => null,
    };
}
