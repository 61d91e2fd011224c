namespace JupyterSpark.Stacks.Rules;

/// <summary>Mistakes with the hub's database.</summary>
public static class DatabaseProblems
{
    private const string Section = "platform:hub.database";

    /// <summary>PostgreSQL without an address.</summary>
    public static Problem UrlMissing() => Mistake.Error(
        "DBS001",
        $"{Section}.url",
        "The database is postgres, but its URL is missing.",
        "Write postgresql+psycopg2://USER@HOST:5432/DATABASE, without the password.");

    /// <summary>No password.</summary>
    public static Problem PasswordMissing() => Mistake.Error(
        "DBS002",
        $"{Section}.password",
        "The database is postgres, but its password is missing.",
        "Run `pulumi config set --secret --path 'platform:hub.database.password'`.");

    /// <summary>A key of PostgreSQL for a file.</summary>
    public static Problem Ignored(string key) => Mistake.Error(
        "DBS003",
        $"{Section}.{key}",
        $"{key} has no effect: the database is sqlite, a file on a disk.",
        "Remove it, or set kind: postgres.");
}
