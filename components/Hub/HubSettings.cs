using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Units;

namespace JupyterSpark.Components.Hub;

/// <summary>What a stack decides about the hub, with every default filled in. Holds no secret.</summary>
public sealed record HubSettings
{
    /// <summary>The chart's version.</summary>
    public required string ChartVersion { get; init; }

    /// <summary>Sign-in.</summary>
    public required SignInSettings SignIn { get; init; }

    /// <summary>TLS.</summary>
    public required TlsSettings Tls { get; init; }

    /// <summary>The type of the public Service: <c>ClusterIP</c>, <c>LoadBalancer</c>, <c>NodePort</c>.</summary>
    public required string ServiceType { get; init; }

    /// <summary>The nodes' port with <c>NodePort</c>; null for one that the cluster chooses.</summary>
    public required int? NodePort { get; init; }

    /// <summary>The ingress, which then ends TLS; null for none.</summary>
    public required IngressSettings? Ingress { get; init; }

    /// <summary>Whether a load balancer gives the hub a public address.</summary>
    public bool LoadBalancer => ServiceType == "LoadBalancer";

    /// <summary>Ranges that may reach the public address; empty for everybody.</summary>
    public required IReadOnlyList<string> SourceRanges { get; init; }

    /// <summary>What users choose from; exactly one is the default.</summary>
    public required IReadOnlyList<HubProfile> Profiles { get; init; }

    /// <summary>When idle servers are stopped.</summary>
    public required CullSettings Cull { get; init; }

    /// <summary>The URL of a PostgreSQL database without its password; null for a file on a disk.</summary>
    public required string? DatabaseUrl { get; init; }

    /// <summary>The size of the disk with the database file.</summary>
    public required ByteSize DatabaseSize { get; init; }

    /// <summary>Seconds that a server may take to start.</summary>
    public required int StartTimeoutSeconds { get; init; }

    /// <summary>Servers at the same time; 0 for no limit.</summary>
    public required int ActiveServerLimit { get; init; }

    /// <summary>Whether the chart's scheduler is on.</summary>
    public required bool UserScheduler { get; init; }

    /// <summary>Whether a daemon keeps the notebook image on every user node.</summary>
    public required bool ContinuousPrePuller { get; init; }

    /// <summary>Idle places kept ready.</summary>
    public required int Placeholders { get; init; }

    /// <summary>The scopes of each further service, by the service's name.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Services { get; init; }

    /// <summary>More settings: class, trait, value. Checked before; they win over the platform's.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, object?>> Config { get; init; }

    /// <summary>Where a user's home is mounted.</summary>
    public required string HomeMountPath { get; init; }

    /// <summary>Where the project's share is mounted.</summary>
    public required string ShareMountPath { get; init; }
}

/// <summary>Sign-in, without its secrets.</summary>
public sealed record SignInSettings
{
    /// <summary>The authenticator by its short name: dummy, azuread, github, google, generic-oauth, ldap.</summary>
    public required string Authenticator { get; init; }

    /// <summary>The authenticator's class, a key of hub.config: AzureAdOAuthenticator.</summary>
    public required string ClassName { get; init; }

    /// <summary>Traits of that class.</summary>
    public required IReadOnlyDictionary<string, object?> Traits { get; init; }

    /// <summary>The trait of that class that is a secret (client_secret, password); null when there is none.</summary>
    public required string? SecretTrait { get; init; }

    /// <summary>Whether everybody whom the provider knows may sign in.</summary>
    public required bool AllowAll { get; init; }

    /// <summary>Users who may sign in.</summary>
    public required IReadOnlyList<string> AllowedUsers { get; init; }

    /// <summary>Groups whose members may sign in.</summary>
    public required IReadOnlyList<string> AllowedGroups { get; init; }

    /// <summary>Users who administer the hub.</summary>
    public required IReadOnlyList<string> AdminUsers { get; init; }
}

/// <summary>The hub's ingress.</summary>
/// <param name="ClassName">Its class; null for the cluster's default.</param>
/// <param name="Annotations">What its controller reads.</param>
public sealed record IngressSettings(string? ClassName, IReadOnlyDictionary<string, string> Annotations);

/// <summary>Who ends TLS, and for which hosts.</summary>
public sealed record TlsSettings
{
    /// <summary>The chart's word: letsencrypt, secret, offload; null for no TLS.</summary>
    public required string? Type { get; init; }

    /// <summary>The host names; the first is the hub's URL.</summary>
    public required IReadOnlyList<string> Hosts { get; init; }

    /// <summary>letsencrypt: where expiry notices go.</summary>
    public required string? ContactEmail { get; init; }

    /// <summary>secret: the TLS Secret's name.</summary>
    public required string? SecretName { get; init; }

    /// <summary>Whether the chart keeps certificates of its own and so needs rights and the API server.</summary>
    public bool IsLetsencrypt => Type == "letsencrypt";
}

/// <summary>When idle servers are stopped; seconds.</summary>
/// <param name="Enabled">Whether they are.</param>
/// <param name="Timeout">Seconds without activity.</param>
/// <param name="Every">Seconds between looks.</param>
/// <param name="MaxAge">Seconds after which a server is stopped in any case; 0 for never.</param>
public sealed record CullSettings(bool Enabled, int Timeout, int Every, int MaxAge);

/// <summary>A choice of users when they start a server. It belongs to one project.</summary>
public sealed record HubProfile
{
    /// <summary>The unique short name.</summary>
    public required string Slug { get; init; }

    /// <summary>What users read.</summary>
    public required string DisplayName { get; init; }

    /// <summary>A sentence below it.</summary>
    public required string Description { get; init; }

    /// <summary>Whether it is chosen beforehand.</summary>
    public required bool IsDefault { get; init; }

    /// <summary>The project's names.</summary>
    public required ProjectNames Project { get; init; }

    /// <summary>Groups that may choose it; empty for everybody.</summary>
    public required IReadOnlyList<string> Groups { get; init; }

    /// <summary>Cores kept for the server.</summary>
    public required double CpuGuarantee { get; init; }

    /// <summary>Cores that it may take.</summary>
    public required double CpuLimit { get; init; }

    /// <summary>Memory kept for the server.</summary>
    public required ByteSize MemoryGuarantee { get; init; }

    /// <summary>Memory that it may take.</summary>
    public required ByteSize MemoryLimit { get; init; }

    /// <summary>More environment variables, literally.</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }
}
