using System.Text.RegularExpressions;
using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Plans;

namespace JupyterSpark.Stacks.Rules;

/// <summary>Who may sign in, and how.</summary>
public static partial class SignInRules
{
    private const string Section = "platform:hub.signIn";

    /// <summary>Every mistake in the section.</summary>
    public static IEnumerable<Problem> Check(PlatformConfig config)
    {
        var signIn = config.Hub.SignIn;
        return Kind(config) is { } wrong ? [wrong]
            : SignInPlan.Kinds.Contains(signIn.Kind ?? SignInPlan.DevKind, StringComparer.Ordinal)
                ? OfKind(config, signIn.Kind ?? SignInPlan.DevKind, signIn)
            : [];
    }

    private static Problem? Kind(PlatformConfig config)
    {
        var kinds = Phrase.Choice(SignInPlan.Kinds.Where(kind => kind != SignInPlan.DevKind));
        return config.IsDev ? null : config.Hub.SignIn.Kind switch
        {
            null => SignInProblems.Missing(kinds),
            SignInPlan.DevKind => SignInProblems.DummyOutsideDev(kinds),
            _ => null,
        };
    }

    private static IEnumerable<Problem> OfKind(PlatformConfig config, string kind, SignInConfig signIn) =>
        SignInKeys.Check(config, kind)
            .Concat(Door(config, kind, signIn))
            .Concat(kind == "ldap" && signIn.ServerAddress is { } server && !HostPattern().IsMatch(server)
                ? [SignInProblems.ServerAddress(server)]
                : []);

    private static IEnumerable<Problem> Door(PlatformConfig config, string kind, SignInConfig signIn)
    {
        if (!SignInPlan.AllowAll(kind, signIn) && !HasList(kind, signIn) && !PassthroughLetsIn(config, kind))
        {
            yield return SignInProblems.Nobody(kind, Phrase.Choice(SignInKeys.AllowLists(kind).Append("allowAll: true")));
        }
        if (signIn.AdminUsers.Count == 0)
        {
            yield return SignInProblems.NoAdmins();
        }
        if (signIn.AllowAll == true && (kind == "github" || (kind == "google" && signIn.HostedDomains.Count == 0)))
        {
            yield return SignInProblems.Everybody(kind);
        }
    }

    private static bool HasList(string kind, SignInConfig signIn) =>
        signIn.AllowedUsers.Count > 0
        || (signIn.AllowedGroups.Count > 0 && SignInKeys.AllowLists(kind).Contains("allowedGroups", StringComparer.Ordinal))
        || (signIn.AllowedOrganizations.Count > 0 && kind == "github");

    // allow_existing_users, allowed_google_groups, admin_groups ... given as settings of the hub.
    private static bool PassthroughLetsIn(PlatformConfig config, string kind) =>
        new[] { "Authenticator", "OAuthenticator", SignInPlan.ClassOf(kind) }.Any(name =>
            config.Hub.Config.TryGetValue(name, out var traits)
            && traits.Keys.Any(trait => LetsInPattern().IsMatch(trait)));

    [GeneratedRegex("^(allow|admin_)")]
    private static partial Regex LetsInPattern();

    [GeneratedRegex(@"\A[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?\z")]
    private static partial Regex HostPattern();
}
