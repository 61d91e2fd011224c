namespace JupyterSpark.Stacks.Rules;

/// <summary>Mistakes with secrets. No method here is given a value: none could be shown by accident.</summary>
public static class SecretProblems
{
    private const string Rotate = "and rotate the old value: it is in git history";

    /// <summary>A secret in plain text.</summary>
    /// <param name="path">The key's path.</param>
    /// <param name="command">The command that sets it as a secret; it asks for the value.</param>
    public static Problem PlainText(string path, string command) => new()
    {
        Code = "SCT001",
        Path = path,
        Message = "This is a secret, and it is here in plain text.",
        Fix = $"Run `{command}` {Rotate}.",
    };

    /// <summary>A secure value for a key that is no secret.</summary>
    /// <param name="path">The key's path.</param>
    /// <param name="expected">What its value is.</param>
    /// <param name="command">The command that sets it in plain text.</param>
    public static Problem NotASecret(string path, string expected, string command) => new()
    {
        Code = "SCT002",
        Path = path,
        Message = "The value is secure, but this key is no secret: what it decides is seen in every preview.",
        Fix = $"Write it in plain text ({expected}): `{command}`.",
    };

    /// <summary>A map or list that is secure as a whole.</summary>
    /// <param name="path">The key's path.</param>
    /// <param name="secret">The path of a secret in it; null when none of its keys is one.</param>
    public static Problem WholeSection(string path, string? secret) => new()
    {
        Code = "SCT003",
        Path = path,
        Message = "It is secure as a whole, so that no preview can read its keys.",
        Fix = secret is null
            ? "Write it in plain text; none of its keys is a secret."
            : $"Write it in plain text and only its secrets secure: `pulumi config set --secret --path '{Shown.Path(secret)}'`.",
    };

    /// <summary>A map or list in place of a secure text.</summary>
    /// <param name="path">The key's path.</param>
    /// <param name="command">The command that sets it as a secret; it asks for the value.</param>
    public static Problem NotText(string path, string command) => new()
    {
        Code = "SCT005",
        Path = path,
        Message = "A secret is one secure text, not a map or a list.",
        Fix = $"Remove the key and run `{command}`; if a value was here in plain text, rotate it: it is in git history.",
    };

    /// <summary>A URL with a password in it.</summary>
    /// <param name="path">The key's path.</param>
    public static Problem PasswordInUrl(string path) => new()
    {
        Code = "SCT004",
        Path = path,
        Message = "The URL holds a password in plain text.",
        Fix = $"Take it out of the URL, set it by the secret key beside it {Rotate}.",
    };
}
