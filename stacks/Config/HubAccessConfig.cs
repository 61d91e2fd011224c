using System.ComponentModel.DataAnnotations;
using JupyterSpark.Components.Units;
using JupyterSpark.Stacks.Config.Shapes;
using Pulumi;

namespace JupyterSpark.Stacks.Config;

/// <summary>Who may sign in, and how. Which keys matter depends on the kind.</summary>
public sealed record SignInConfig
{
    /// <summary>
    /// The way of signing in: <c>dummy</c> (one password for all, dev only), <c>azuread</c>, <c>github</c>, <c>google</c>,
    /// <c>generic-oauth</c> or <c>ldap</c>. Default: dummy in dev, none elsewhere (required).
    /// </summary>
    [AllowedValues("dummy", "azuread", "github", "google", "generic-oauth", "ldap")]
    public string? Kind { get; init; }

    /// <summary>dummy: the password; a secret. Default: a random one, an output of the stack.</summary>
    public Output<string>? Password { get; init; }

    /// <summary>OAuth: the application's id.</summary>
    public string? ClientId { get; init; }

    /// <summary>OAuth: the application's secret; a secret.</summary>
    public Output<string>? ClientSecret { get; init; }

    /// <summary>azuread: the tenant's id.</summary>
    [Form(Forms.Guid, Forms.GuidWords)]
    public string? TenantId { get; init; }

    /// <summary>OAuth: the claim that is the user's name. azuread's default here: preferred_username.</summary>
    public string? UsernameClaim { get; init; }

    /// <summary>generic-oauth: where the browser is sent.</summary>
    [Form(Forms.Https, Forms.HttpsWords)]
    public string? AuthorizeUrl { get; init; }

    /// <summary>generic-oauth: where the code is exchanged.</summary>
    [Form(Forms.Https, Forms.HttpsWords)]
    public string? TokenUrl { get; init; }

    /// <summary>generic-oauth: where the user's claims are read.</summary>
    [Form(Forms.Https, Forms.HttpsWords)]
    public string? UserDataUrl { get; init; }

    /// <summary>github: organizations, or <c>organization:team</c>, whose members may sign in.</summary>
    [Form("^[A-Za-z0-9-]+(:[A-Za-z0-9._-]+)?$", "ORGANIZATION or ORGANIZATION:TEAM")]
    public IReadOnlyList<string> AllowedOrganizations { get; init; } = [];

    /// <summary>google: domains whose accounts may sign in.</summary>
    [Form(Forms.Host, Forms.HostWords)]
    public IReadOnlyList<string> HostedDomains { get; init; } = [];

    /// <summary>ldap: the server's host name.</summary>
    [Form("^(ldaps?://)?[A-Za-z0-9.-]+(:[0-9]+)?$", "a host name")]
    public string? ServerAddress { get; init; }

    /// <summary>ldap: templates of the user's DN with <c>{username}</c>.</summary>
    [Form("\\{username\\}", "a DN with {username} in it, such as uid={username},ou=people,dc=example,dc=org")]
    public IReadOnlyList<string> BindDnTemplates { get; init; } = [];

    /// <summary>Whether everybody whom the provider knows may sign in. Default: false, true for dummy.</summary>
    public bool? AllowAll { get; init; }

    /// <summary>Users who may sign in.</summary>
    public IReadOnlyList<string> AllowedUsers { get; init; } = [];

    /// <summary>Groups whose members may sign in.</summary>
    public IReadOnlyList<string> AllowedGroups { get; init; } = [];

    /// <summary>Users who administer the hub. Default: hubadmin.</summary>
    public IReadOnlyList<string> AdminUsers { get; init; } = ["hubadmin"];
}

/// <summary>TLS.</summary>
public sealed record HttpsConfig
{
    /// <summary>
    /// <c>none</c> (dev only), <c>letsencrypt</c> (needs hosts and contactEmail), <c>secret</c> (an existing TLS Secret) or <c>offload</c>
    /// (something in front of the hub ends TLS). Default: none.
    /// </summary>
    public HttpsKind Kind { get; init; } = HttpsKind.None;

    /// <summary>The host names; the first is the hub's URL. Required for every kind but none.</summary>
    [Form(Forms.Host, Forms.HostWords)]
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>letsencrypt: where expiry notices go.</summary>
    [Form("^[^@ ]+@[^@ ]+\\.[^@ ]+$", "an e-mail address")]
    public string? ContactEmail { get; init; }

    /// <summary>
    /// secret: the name of a Secret of type kubernetes.io/tls in the hub's namespace. With an ingress it is the ingress that ends TLS with
    /// it, and a certificate manager may keep it.
    /// </summary>
    [Form(Forms.Dns, Forms.DnsWords)]
    public string? SecretName { get; init; }
}

/// <summary>Who ends TLS.</summary>
public enum HttpsKind
{
    /// <summary>No TLS.</summary>
    None,

    /// <summary>The chart, with certificates of Let's Encrypt.</summary>
    Letsencrypt,

    /// <summary>The proxy, with an existing Secret.</summary>
    Secret,

    /// <summary>Something in front of the hub.</summary>
    Offload,
}

/// <summary>How the hub is reached.</summary>
public sealed record ExposeConfig
{
    /// <summary>
    /// <c>clusterIP</c> (inside the cluster only; <c>kubectl port-forward</c>), <c>loadBalancer</c> (a public address, about 20 USD a month),
    /// <c>nodePort</c> (a port of every node; what leads users there is yours) or <c>ingress</c> (by a controller that is in the cluster).
    /// Default: loadBalancer, clusterIP in dev.
    /// </summary>
    public ServiceExposure? Kind { get; init; }

    /// <summary>loadBalancer: ranges that may reach the hub. Default: none, which means everybody; refused without TLS.</summary>
    public IReadOnlyList<Cidr> SourceRanges { get; init; } = [];

    /// <summary>
    /// nodePort: the port of the nodes at which users come in, that of https where there is TLS, 30000 to 32767. Default: one that the
    /// cluster chooses.
    /// </summary>
    [Range(30000, 32767)]
    public int? NodePort { get; init; }

    /// <summary>
    /// ingress: what its controller asks for. The hosts are those of https, every host when there are none. Default: the cluster's default
    /// class.
    /// </summary>
    public IngressConfig Ingress { get; init; } = new();
}

/// <summary>The hub's ingress.</summary>
public sealed record IngressConfig
{
    /// <summary>The IngressClass, such as <c>nginx</c>. Default: the cluster's default class.</summary>
    [Form(Forms.Dns, Forms.DnsWords)]
    public string? ClassName { get; init; }

    /// <summary>Annotations that the controller reads; it must let websockets and large uploads through. Default: none.</summary>
    public IReadOnlyDictionary<string, string> Annotations { get; init; } = new Dictionary<string, string>();
}

/// <summary>How a Service is reached.</summary>
public enum ServiceExposure
{
    /// <summary>Inside the cluster only.</summary>
    ClusterIP,

    /// <summary>By a load balancer of the cloud.</summary>
    LoadBalancer,

    /// <summary>At a port of every node.</summary>
    NodePort,

    /// <summary>By an ingress controller that is in the cluster.</summary>
    Ingress,
}

/// <summary>The hub's database.</summary>
public sealed record HubDatabaseConfig
{
    /// <summary>
    /// <c>sqlite</c> (a file on a disk that outlives the release) or <c>postgres</c> (a server of yours). Default: sqlite.
    /// </summary>
    public HubDatabaseKind Kind { get; init; } = HubDatabaseKind.Sqlite;

    /// <summary>postgres: <c>postgresql+psycopg2://USER@HOST:5432/DATABASE</c>, without the password.</summary>
    [Form("^postgresql\\+psycopg2://[^:@/ ]+@[^@/ ]+/[^/ ]+$", "postgresql+psycopg2://USER@HOST:5432/DATABASE, without the password")]
    public string? Url { get; init; }

    /// <summary>postgres: the password; a secret.</summary>
    public Output<string>? Password { get; init; }
}

/// <summary>The kind of the hub's database.</summary>
public enum HubDatabaseKind
{
    /// <summary>A file on a disk.</summary>
    Sqlite,

    /// <summary>A PostgreSQL server.</summary>
    Postgres,
}
