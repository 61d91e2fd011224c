namespace JupyterSpark.Stacks.Rules;

/// <summary>Mistakes in a single value: its type, its format, its range. <c>found</c> is always already fit to be shown.</summary>
public static class ValueProblems
{
    /// <summary>A value of another type than the key's.</summary>
    /// <param name="path">The key's path.</param>
    /// <param name="found">What is there.</param>
    /// <param name="expected">What should be.</param>
    public static Problem WrongType(string path, string found, string expected) => new()
    {
        Code = "VAL001",
        Path = path,
        Message = $"{Capital(found)} is not what this key takes.",
        Fix = $"Write {expected}.",
    };

    /// <summary>A word that is not one of the allowed ones.</summary>
    /// <param name="path">The key's path.</param>
    /// <param name="found">What is there, quoted.</param>
    /// <param name="nearest">The allowed word that is near; null for none.</param>
    /// <param name="allowed">The allowed words.</param>
    public static Problem NotAChoice(string path, string found, string? nearest, IReadOnlyList<string> allowed) => new()
    {
        Code = "VAL002",
        Path = path,
        Message = $"{found} is not known.",
        Fix = (nearest is null ? "" : $"Did you mean '{nearest}'? ")
            + (allowed.Count == 1 ? $"Write {allowed[0]}." : $"Choose one of {string.Join(", ", allowed)}."),
    };

    /// <summary>A number or size below or above the limits.</summary>
    /// <param name="path">The key's path.</param>
    /// <param name="found">What is there.</param>
    /// <param name="min">The least.</param>
    /// <param name="max">The most.</param>
    public static Problem OutOfRange(string path, string found, string min, string max) => new()
    {
        Code = "VAL003",
        Path = path,
        Message = $"{found} is out of range.",
        Fix = $"Allowed: {min} to {max}.",
    };

    /// <summary>A size in a unit that the key's reader does not know.</summary>
    /// <param name="path">The key's path.</param>
    /// <param name="found">What is there, quoted.</param>
    /// <param name="grammar">Who reads it, and how it writes sizes.</param>
    /// <param name="advice">What to write instead.</param>
    public static Problem NotASize(string path, string found, string grammar, string advice) => new()
    {
        Code = "VAL004",
        Path = path,
        Message = $"{found} is not {grammar}.",
        Fix = advice,
    };

    /// <summary>An address range that is not one in CIDR form.</summary>
    /// <param name="path">The key's path.</param>
    /// <param name="found">What is there, quoted.</param>
    /// <param name="reason">What is wrong with it.</param>
    /// <param name="advice">What to write instead.</param>
    public static Problem NotACidr(string path, string found, string reason, string advice) => new()
    {
        Code = "VAL005",
        Path = path,
        Message = $"{found} is not an IPv4 range in CIDR form: {reason}.",
        Fix = advice,
    };

    /// <summary>A text in another form than the key's.</summary>
    /// <param name="path">The key's path.</param>
    /// <param name="found">What is there, quoted.</param>
    /// <param name="nearest">What was probably meant; null when that is not known.</param>
    /// <param name="form">The form.</param>
    public static Problem WrongForm(string path, string found, string? nearest, string form) => new()
    {
        Code = "VAL006",
        Path = path,
        Message = $"{found} does not have the form of this key.",
        Fix = (nearest is null ? "" : $"Did you mean {Shown.Value(nearest)}? ") + $"Allowed: {form}.",
    };

    /// <summary>A text that YAML takes for a number, a truth value or a date.</summary>
    /// <param name="path">The key's path.</param>
    /// <param name="written">What is there, as it was written.</param>
    /// <param name="takenFor">What YAML takes it for.</param>
    public static Problem NeedsQuotes(string path, string written, string takenFor) => new()
    {
        Code = "VAL007",
        Path = path,
        Message = $"Without quotes, YAML takes {written} for {takenFor}, not for text.",
        Fix = $"Write it in quotes: \"{written}\".",
    };

    /// <summary>A number or truth value in quotes.</summary>
    /// <param name="path">The key's path.</param>
    /// <param name="written">What is there, as it was written.</param>
    public static Problem NeedsNoQuotes(string path, string written) => new()
    {
        Code = "VAL008",
        Path = path,
        Message = $"\"{written}\" in quotes is text.",
        Fix = $"Write it without quotes: {written}.",
    };

    /// <summary>A number that readers of YAML take differently, or that is whole in an odd way.</summary>
    /// <param name="path">The key's path.</param>
    /// <param name="written">What is there, as it was written.</param>
    /// <param name="plain">The same number in plain digits; null when there is none.</param>
    public static Problem OddNumber(string path, string written, string? plain) => new()
    {
        Code = "VAL009",
        Path = path,
        Message = $"{written} is not a number in plain decimal digits; readers of YAML differ about it.",
        Fix = plain is null ? "Write decimal digits only." : $"Write {plain}.",
    };

    /// <summary>Yes and no in place of true and false.</summary>
    /// <param name="path">The key's path.</param>
    /// <param name="written">What is there, as it was written.</param>
    /// <param name="truth">What was meant.</param>
    public static Problem YesOrNo(string path, string written, string truth) => new()
    {
        Code = "VAL010",
        Path = path,
        Message = $"To Pulumi, '{written}' is text, not a truth value.",
        Fix = $"Write {truth}.",
    };

    /// <summary>A list with fewer items than it needs.</summary>
    /// <param name="path">The key's path.</param>
    /// <param name="items">What its items are.</param>
    /// <param name="least">How many it needs.</param>
    public static Problem TooFew(string path, string items, int least) => new()
    {
        Code = "VAL011",
        Path = path,
        Message = "The list is empty.",
        Fix = $"Give at least {least} ({items}), or remove the key.",
    };

    /// <summary>The same value twice in a list.</summary>
    /// <param name="path">The path of the second.</param>
    /// <param name="found">The value, quoted.</param>
    public static Problem Repeated(string path, string found) => new()
    {
        Code = "VAL012",
        Path = path,
        Message = $"{found} is in the list twice.",
        Fix = "Keep one of the two.",
    };

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
