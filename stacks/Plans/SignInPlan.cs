using JupyterSpark.Components.Hub;
using JupyterSpark.Stacks.Config;

namespace JupyterSpark.Stacks.Plans;

/// <summary>From a kind of sign-in to the hub's authenticator: its class, that class's traits, and which of them is a secret.</summary>
public static class SignInPlan
{
    /// <summary>The kind that a stack has when it names none, in dev; elsewhere one must be named.</summary>
    public const string DevKind = "dummy";

    private static readonly Dictionary<string, string> Classes = DataTable.Read("authenticator-classes").Rows
        .ToDictionary(row => row["authenticator_class"], row => row["class"], StringComparer.Ordinal);

    /// <summary>The kinds that a configuration may name.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["dummy", "azuread", "github", "google", "generic-oauth", "ldap"];

    /// <summary>Kinds whose groups JupyterHub takes over at every sign-in.</summary>
    public static IReadOnlyList<string> KindsWithGroups { get; } = ["azuread", "generic-oauth"];

    /// <summary>The authenticator of a stack.</summary>
    public static SignInSettings Of(PlatformConfig config)
    {
        var signIn = config.Hub.SignIn;
        var kind = signIn.Kind ?? DevKind;
        return new SignInSettings
        {
            Authenticator = kind,
            ClassName = ClassOf(kind),
            Traits = Traits(config, kind, signIn),
            SecretTrait = kind switch { "dummy" => "password", "ldap" => null, _ => "client_secret" },
            AllowAll = AllowAll(kind, signIn),
            AllowedUsers = signIn.AllowedUsers,
            AllowedGroups = signIn.AllowedGroups,
            AdminUsers = signIn.AdminUsers,
        };
    }

    /// <summary>
    /// Whether everybody whom the provider knows may sign in: as configured; else for dummy (one password for all), and for google with
    /// domains and no list of users, since the authenticator only shuts other domains out and lets nobody in by itself.
    /// </summary>
    public static bool AllowAll(string kind, SignInConfig signIn) => signIn.AllowAll ?? kind switch
    {
        "dummy" => signIn.AllowedUsers.Count == 0,
        "google" => signIn.HostedDomains.Count > 0 && signIn.AllowedUsers.Count == 0,
        _ => false,
    };

    /// <summary>The authenticator's class of a kind; the base class when the kind is not known.</summary>
    public static string ClassOf(string kind) => Classes.GetValueOrDefault(kind, "Authenticator");

    private static SortedDictionary<string, object?> Traits(PlatformConfig config, string kind, SignInConfig signIn)
    {
        var traits = new SortedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (trait, value) in Own(kind, signIn).Concat(Common(config, kind, signIn)).Concat(Groups(config, kind)))
        {
            if (value is not null)
            {
                traits[trait] = value;
            }
        }
        return traits;
    }

    private static IEnumerable<(string Trait, object? Value)> Own(string kind, SignInConfig signIn) => kind switch
    {
        "azuread" =>
        [
            ("tenant_id", signIn.TenantId),
            ("scope", Strings(["openid", "profile", "email"])),
            // The authenticator's own default, `name`, is a display name: two people may share it, and people change it.
            ("username_claim", signIn.UsernameClaim ?? "preferred_username"),
        ],
        "github" =>
        [
            ("scope", signIn.AllowedOrganizations.Count > 0 ? Strings(["read:org"]) : null),
            ("allowed_organizations", Listed(signIn.AllowedOrganizations)),
            ("username_claim", signIn.UsernameClaim),
        ],
        "google" => [("hosted_domain", Listed(signIn.HostedDomains)), ("username_claim", signIn.UsernameClaim)],
        "generic-oauth" =>
        [
            ("authorize_url", signIn.AuthorizeUrl),
            ("token_url", signIn.TokenUrl),
            ("userdata_url", signIn.UserDataUrl),
            ("scope", Strings(["openid", "profile", "email"])),
            ("username_claim", signIn.UsernameClaim),
        ],
        "ldap" =>
        [
            ("server_address", signIn.ServerAddress),
            ("bind_dn_template", Listed(signIn.BindDnTemplates)),
            // Passwords cross the network; never in clear text.
            ("tls_strategy", "before_bind"),
        ],
        _ => [],
    };

    private static IEnumerable<(string Trait, object? Value)> Common(PlatformConfig config, string kind, SignInConfig signIn)
    {
        if (kind is "azuread" or "github" or "google" or "generic-oauth")
        {
            yield return ("client_id", signIn.ClientId);
            // Without TLS (dev) the authenticator takes the host from the request.
            yield return ("oauth_callback_url", CallbackUrl(config.Hub.Https));
        }
    }

    // Projects that belong to groups need the groups even when no list of groups guards the door.
    private static IEnumerable<(string Trait, object? Value)> Groups(PlatformConfig config, string kind)
    {
        var used = config.Hub.SignIn.AllowedGroups.Count > 0 || config.Projects.Any(project => project.Groups.Count > 0);
        if (used && KindsWithGroups.Contains(kind, StringComparer.Ordinal))
        {
            yield return ("manage_groups", true);
            yield return ("auth_state_groups_key", kind == "azuread" ? "user.groups" : "oauth_user.groups");
        }
    }

    private static string? CallbackUrl(HttpsConfig https) =>
        https.Kind != HttpsKind.None && https.Hosts.Count > 0 ? $"https://{https.Hosts[0]}/hub/oauth_callback" : null;

    private static List<object?>? Listed(IReadOnlyList<string> texts) => texts.Count > 0 ? Strings(texts) : null;

    private static List<object?> Strings(IEnumerable<string> texts) => texts.Cast<object?>().ToList();
}
