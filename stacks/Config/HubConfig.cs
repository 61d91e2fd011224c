using System.ComponentModel.DataAnnotations;
using JupyterSpark.Stacks.Config.Shapes;

namespace JupyterSpark.Stacks.Config;

/// <summary>JupyterHub.</summary>
public sealed record HubConfig
{
    /// <summary>The namespace of hub and notebooks. Default: jupyterhub.</summary>
    [Form(Forms.Dns, Forms.DnsWords)]
    public string Namespace { get; init; } = "jupyterhub";

    /// <summary>The version of the chart zero-to-jupyterhub. Only 4.4.0 is known here: its values schema is what the values are checked against. Default: 4.4.0.</summary>
    [Form("^[0-9]+\\.[0-9]+\\.[0-9]+$", "MAJOR.MINOR.PATCH")]
    public string ChartVersion { get; init; } = "4.4.0";

    /// <summary>Who may sign in, and how.</summary>
    public SignInConfig SignIn { get; init; } = new();

    /// <summary>TLS.</summary>
    public HttpsConfig Https { get; init; } = new();

    /// <summary>How the hub is reached.</summary>
    public ExposeConfig Expose { get; init; } = new();

    /// <summary>What users choose from when they start a server. Default: one for each project (2 CPU, 6G).</summary>
    public IReadOnlyList<ProfileConfig> Profiles { get; init; } = [];

    /// <summary>When idle servers are stopped.</summary>
    public CullConfig Cull { get; init; } = new();

    /// <summary>The hub's database.</summary>
    public HubDatabaseConfig Database { get; init; } = new();

    /// <summary>Seconds that a server may take to start, 60 to 7200; a node may have to come up and pull the image. Default: 3600.</summary>
    [Range(60, 7200)]
    public int StartTimeoutSeconds { get; init; } = 3600;

    /// <summary>Servers at the same time, 0 to 10000; 0 means no limit. Default: 0.</summary>
    [Range(0, 10000)]
    public int ActiveServerLimit { get; init; }

    /// <summary>Whether the chart's own scheduler packs users onto few nodes; it is older than the cluster. Default: false.</summary>
    public bool UserScheduler { get; init; }

    /// <summary>Whether a daemon keeps the notebook image on every user node. Default: false.</summary>
    public bool ContinuousPrePuller { get; init; }

    /// <summary>Idle places kept ready for the next users, 0 to 100; each costs what a server asks for. Default: 0.</summary>
    [Range(0, 100)]
    public int Placeholders { get; init; }

    /// <summary>Further services that may call the hub's API, by name. Default: none.</summary>
    public IReadOnlyDictionary<string, HubServiceConfig> Services { get; init; } = new Dictionary<string, HubServiceConfig>();

    /// <summary>
    /// Settings of JupyterHub, KubeSpawner or the authenticator that have no key here: class, then trait, then value. Checked against the
    /// traits of the versions in the chart. Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, object?>> Config { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, object?>>();
}

/// <summary>When idle servers are stopped.</summary>
public sealed record CullConfig
{
    /// <summary>Whether they are. Default: true.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Seconds without activity, 60 to 604800. Default: 3600.</summary>
    [Range(60, 604800)]
    public int TimeoutSeconds { get; init; } = 3600;

    /// <summary>Seconds between looks, 30 to 86400, less than the timeout. Default: 600.</summary>
    [Range(30, 86400)]
    public int EverySeconds { get; init; } = 600;

    /// <summary>Seconds after which a server is stopped whatever it does, 0 to 31536000; 0 means never. Default: 0.</summary>
    [Range(0, 31536000)]
    public int MaxAgeSeconds { get; init; }
}

/// <summary>A service that calls the hub's API with a token of its own (random, in the hub's Secret).</summary>
public sealed record HubServiceConfig
{
    /// <summary>Scopes that the service's role has, such as <c>list:users</c>. At least one. Required.</summary>
    [MinLength(1)]
    [Form("^[A-Za-z0-9:_!.=@-]+$", "a scope of JupyterHub such as list:users")]
    public required IReadOnlyList<string> Scopes { get; init; }
}
