using JupyterSpark.Stacks.Config;

namespace JupyterSpark.Stacks.Rules;

/// <summary>The hub's database.</summary>
public static class DatabaseRules
{
    /// <summary>Every mistake in the section.</summary>
    public static IEnumerable<Problem> Check(PlatformConfig config)
    {
        var database = config.Hub.Database;
        return database.Kind == HubDatabaseKind.Postgres ? Postgres(database) : Sqlite(database);
    }

    private static IEnumerable<Problem> Postgres(HubDatabaseConfig database)
    {
        if (string.IsNullOrWhiteSpace(database.Url))
        {
            yield return DatabaseProblems.UrlMissing();
        }
        if (database.Password is null)
        {
            yield return DatabaseProblems.PasswordMissing();
        }
    }

    private static IEnumerable<Problem> Sqlite(HubDatabaseConfig database)
    {
        if (database.Url is not null)
        {
            yield return DatabaseProblems.Ignored("url");
        }
        if (database.Password is not null)
        {
            yield return DatabaseProblems.Ignored("password");
        }
    }
}
