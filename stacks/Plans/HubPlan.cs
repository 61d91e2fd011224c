using System.Globalization;
using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Hub;
using JupyterSpark.Components.Units;
using JupyterSpark.Stacks.Config;

namespace JupyterSpark.Stacks.Plans;

/// <summary>The hub's settings with every default filled in. Never throws: what is wrong in a configuration, the rules say.</summary>
public static class HubPlan
{
    /// <summary>The settings of a stack.</summary>
    public static HubSettings Of(PlatformConfig config)
    {
        var hub = config.Hub;
        return new HubSettings
        {
            ChartVersion = hub.ChartVersion,
            SignIn = SignInPlan.Of(config),
            Tls = Tls(hub.Https),
            ServiceType = ServiceType(Exposure(config)),
            NodePort = hub.Expose.NodePort,
            Ingress = Exposure(config) == ServiceExposure.Ingress
                ? new IngressSettings(hub.Expose.Ingress.ClassName, hub.Expose.Ingress.Annotations)
                : null,
            SourceRanges = hub.Expose.SourceRanges.Select(range => range.ToString()).ToList(),
            Profiles = Profiles(config),
            Cull = new CullSettings(hub.Cull.Enabled, hub.Cull.TimeoutSeconds, hub.Cull.EverySeconds, hub.Cull.MaxAgeSeconds),
            DatabaseUrl = hub.Database.Kind == HubDatabaseKind.Postgres ? hub.Database.Url : null,
            DatabaseSize = config.Storage.HubDatabaseSize,
            StartTimeoutSeconds = hub.StartTimeoutSeconds,
            ActiveServerLimit = hub.ActiveServerLimit,
            UserScheduler = hub.UserScheduler,
            ContinuousPrePuller = hub.ContinuousPrePuller,
            Placeholders = hub.Placeholders,
            Services = hub.Services.ToDictionary(service => service.Key, service => service.Value.Scopes, StringComparer.Ordinal),
            Config = hub.Config,
            HomeMountPath = config.Storage.HomeMountPath,
            ShareMountPath = config.Storage.ShareMountPath,
        };
    }

    /// <summary>How the hub is reached: as configured, else by a load balancer everywhere but in dev.</summary>
    public static ServiceExposure Exposure(PlatformConfig config) =>
        config.Hub.Expose.Kind ?? (config.IsDev ? ServiceExposure.ClusterIP : ServiceExposure.LoadBalancer);

    /// <summary>Whether a load balancer gives the hub a public address.</summary>
    public static bool IsPublic(PlatformConfig config) => Exposure(config) == ServiceExposure.LoadBalancer;

    /// <summary>The names of a project inside the cluster.</summary>
    public static ProjectNames Names(PlatformConfig config, string project) =>
        new(project, config.Hub.Namespace, config.Spark.ExecutorNamespace == ExecutorNamespaceKind.Shared);

    // An ingress leads to a Service inside the cluster.
    private static string ServiceType(ServiceExposure exposure) => exposure switch
    {
        ServiceExposure.LoadBalancer => "LoadBalancer",
        ServiceExposure.NodePort => "NodePort",
        _ => "ClusterIP",
    };

    private static TlsSettings Tls(HttpsConfig https) => new()
    {
        Type = https.Kind switch
        {
            HttpsKind.Letsencrypt => "letsencrypt",
            HttpsKind.Secret => "secret",
            HttpsKind.Offload => "offload",
            _ => null,
        },
        Hosts = https.Hosts,
        ContactEmail = https.ContactEmail,
        SecretName = https.SecretName,
    };

    private static List<HubProfile> Profiles(PlatformConfig config)
    {
        var profiles = config.Hub.Profiles.Count > 0 ? config.Hub.Profiles : DefaultProfiles(config.Projects);
        // One is always chosen beforehand: the first that says so, else the first.
        var chosen = profiles.FirstOrDefault(profile => profile.Default == true) ?? profiles.ElementAtOrDefault(0);
        return profiles.Select(profile => Profile(config, profile, ReferenceEquals(profile, chosen))).ToList();
    }

    private static List<ProfileConfig> DefaultProfiles(IReadOnlyList<ProjectConfig> projects) => projects
        .Select(project => new ProfileConfig
        {
            Slug = project.Name,
            DisplayName = project.DisplayName
                ?? (project.Name == ProjectConfig.DefaultName ? "Spark notebook" : $"Spark notebook, {project.Name}"),
            Project = project.Name,
        })
        .ToList();

    private static HubProfile Profile(PlatformConfig config, ProfileConfig profile, bool isDefault)
    {
        var project = profile.Project ?? config.Projects.ElementAtOrDefault(0)?.Name ?? ProjectConfig.DefaultName;
        return new HubProfile
        {
            Slug = profile.Slug,
            DisplayName = profile.DisplayName,
            Description = profile.Description ?? Describe(profile),
            IsDefault = isDefault,
            Project = Names(config, project),
            Groups = config.Projects.FirstOrDefault(p => p.Name == project)?.Groups ?? [],
            CpuGuarantee = profile.CpuGuarantee,
            CpuLimit = profile.CpuLimit,
            MemoryGuarantee = Memory(profile.MemoryGuarantee),
            MemoryLimit = Memory(profile.MemoryLimit),
            Environment = profile.Environment,
        };
    }

    private static string Describe(ProfileConfig profile) => string.Create(
        CultureInfo.InvariantCulture,
        $"{profile.CpuGuarantee} to {profile.CpuLimit} CPU, {profile.MemoryGuarantee} to {profile.MemoryLimit} memory");

    private static ByteSize Memory(string text) => ByteSize.TryParseJupyterHub(text, out var size) ? size : default;
}
