using JupyterSpark.Stacks.Config;

namespace JupyterSpark.Stacks.Rules;

/// <summary>Which keys a way of signing in needs, which it takes, and which belong to others.</summary>
public static class SignInKeys
{
    private static readonly string[] OAuth = ["azuread", "github", "google", "generic-oauth"];

    private static readonly Key[] Keys =
    [
        new("password", ["dummy"], s => s.Password is not null, IsSecret: true),
        new("clientId", OAuth, s => Has(s.ClientId)) { RequiredBy = OAuth },
        new("clientSecret", OAuth, s => s.ClientSecret is not null, IsSecret: true) { RequiredBy = OAuth },
        new("tenantId", ["azuread"], s => Has(s.TenantId)) { RequiredBy = ["azuread"] },
        new("usernameClaim", OAuth, s => Has(s.UsernameClaim)),
        new("authorizeUrl", ["generic-oauth"], s => Has(s.AuthorizeUrl)) { RequiredBy = ["generic-oauth"] },
        new("tokenUrl", ["generic-oauth"], s => Has(s.TokenUrl)) { RequiredBy = ["generic-oauth"] },
        new("userDataUrl", ["generic-oauth"], s => Has(s.UserDataUrl)) { RequiredBy = ["generic-oauth"] },
        new("allowedOrganizations", ["github"], s => s.AllowedOrganizations.Count > 0),
        new("hostedDomains", ["google"], s => s.HostedDomains.Count > 0),
        new("serverAddress", ["ldap"], s => Has(s.ServerAddress)) { RequiredBy = ["ldap"] },
        new("bindDnTemplates", ["ldap"], s => s.BindDnTemplates.Count > 0) { RequiredBy = ["ldap"] },
        new("allowedGroups", ["azuread", "generic-oauth", "ldap"], s => s.AllowedGroups.Count > 0),
    ];

    /// <summary>Every key that is missing or has no effect.</summary>
    public static IEnumerable<Problem> Check(PlatformConfig config, string kind) => Keys.SelectMany(key => One(config, kind, key));

    /// <summary>The keys that let people in, for messages.</summary>
    public static IReadOnlyList<string> AllowLists(string kind) => kind switch
    {
        "azuread" or "generic-oauth" or "ldap" => ["allowedUsers", "allowedGroups"],
        "github" => ["allowedUsers", "allowedOrganizations"],
        "google" => ["allowedUsers", "hostedDomains"],
        _ => ["allowedUsers"],
    };

    private static IEnumerable<Problem> One(PlatformConfig config, string kind, Key key)
    {
        var isGiven = key.IsGiven(config.Hub.SignIn);
        if (!isGiven && key.RequiredBy.Contains(kind, StringComparer.Ordinal) && !(key.Name == "bindDnTemplates" && LooksUpDn(config)))
        {
            yield return SignInProblems.KeyMissing(kind, key.Name, key.IsSecret);
        }
        if (isGiven && !key.Kinds.Contains(kind, StringComparer.Ordinal))
        {
            yield return SignInProblems.KeyIgnored(kind, key.Name, Phrase.Choice(key.Kinds));
        }
    }

    // The authenticator can find a user's DN by a search instead of a template.
    private static bool LooksUpDn(PlatformConfig config) =>
        config.Hub.Config.TryGetValue("LDAPAuthenticator", out var traits) && traits.ContainsKey("lookup_dn");

    private static bool Has(string? text) => !string.IsNullOrWhiteSpace(text);

    private sealed record Key(string Name, IReadOnlyList<string> Kinds, Func<SignInConfig, bool> IsGiven, bool IsSecret = false)
    {
        public IReadOnlyList<string> RequiredBy { get; init; } = [];
    }
}
