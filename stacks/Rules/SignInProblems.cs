namespace JupyterSpark.Stacks.Rules;

/// <summary>Mistakes with who may sign in, and how.</summary>
public static class SignInProblems
{
    private const string Section = "platform:hub.signIn";

    /// <summary>No way to sign in, outside dev.</summary>
    public static Problem Missing(string kinds) => Mistake.Error(
        "SGN001",
        $"{Section}.kind",
        "The way of signing in is missing; outside dev it must be chosen.",
        $"Set hub.signIn.kind to {kinds}.");

    /// <summary>One password for all, outside dev.</summary>
    public static Problem DummyOutsideDev(string kinds) => Mistake.Error(
        "SGN002",
        $"{Section}.kind",
        "dummy takes any name with one password for all, which only a dev deployment may have.",
        $"Set hub.signIn.kind to {kinds}.");

    /// <summary>A key without which the way cannot work.</summary>
    public static Problem KeyMissing(string kind, string key, bool isSecret) => Mistake.Error(
        "SGN003",
        $"{Section}.{key}",
        $"{key} is missing; sign-in by {kind} needs it.",
        isSecret
            ? $"Run `pulumi config set --secret --path 'platform:hub.signIn.{key}'`."
            : $"Run `pulumi config set --path 'platform:hub.signIn.{key}' VALUE`.");

    /// <summary>A key of another way.</summary>
    public static Problem KeyIgnored(string kind, string key, string kinds) => Mistake.Error(
        "SGN004", $"{Section}.{key}", $"{key} has no effect with sign-in by {kind}; it belongs to {kinds}.", "Remove it.");

    /// <summary>An allow list that nobody is on.</summary>
    public static Problem Nobody(string kind, string ways) => Mistake.Error(
        "SGN005",
        Section,
        $"Nobody but the administrators could sign in by {kind}: no list lets anybody in, and JupyterHub 5 then refuses.",
        $"Set {ways}.");

    /// <summary>No administrators.</summary>
    public static Problem NoAdmins() => Mistake.Warning(
        "SGN006",
        $"{Section}.adminUsers",
        "There is no administrator: nobody could stop another's server or see who is there.",
        "Name at least one user.");

    /// <summary>Everybody with an account at a public provider.</summary>
    public static Problem Everybody(string kind) => Mistake.Warning(
        "SGN007",
        $"{Section}.allowAll",
        $"allowAll lets everybody with an account at {kind} in, that is, anybody on the internet.",
        "Name users, organizations or domains instead.");

    /// <summary>A server address that is no host name.</summary>
    public static Problem ServerAddress(string found) => Mistake.Error(
        "SGN008",
        $"{Section}.serverAddress",
        $"{Shown.Value(found)} is not a host name.",
        "Write the host alone, without ldap:// and without a port, such as ldap.example.org.");
}
