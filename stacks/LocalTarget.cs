using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Images;
using JupyterSpark.Components.Local;
using JupyterSpark.Components.Spark;
using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Plans;
using Pulumi;
using Pulumi.Docker.Inputs;
using DockerProvider = Pulumi.Docker.Provider;
using DockerProviderArgs = Pulumi.Docker.ProviderArgs;

namespace JupyterSpark.Stacks;

/// <summary>A laptop: no foundation and no hub, but Spark standalone and JupyterLab in containers.</summary>
internal static class LocalTarget
{
    /// <summary>Deploys a checked configuration.</summary>
    /// <returns>The stack's outputs by name; <c>jupyterUrl</c> and <c>jupyterToken</c> are secrets.</returns>
    public static IDictionary<string, object?> Deploy(PlatformConfig config)
    {
        var local = config.Local;
        var login = config.Registry.Foreign is { } foreign ? ForeignRegistry.Access(foreign).Push : null;
        var onEngine = new ComponentResourceOptions { Providers = { Engine(config, login) } };
        var images = new LocalImages("images", Images(config, login), onEngine);
        var outputs = new SortedDictionary<string, object?>(StringComparer.Ordinal)
        {
            ["images"] = new Dictionary<string, object?>
            {
                [LocalNames.Jupyter] = images.Jupyter,
                [StandaloneNames.Master] = images.Master,
                [StandaloneNames.Worker] = images.Worker,
            },
        };
        if (local.State == LocalState.Built)
        {
            return outputs;
        }
        var settings = LocalPlan.Of(config);
        var cluster = new LocalCluster(
            "spark",
            new LocalClusterArgs { Settings = settings, Images = images, Running = local.State == LocalState.Running },
            onEngine);
        outputs["volume"] = cluster.VolumeName;
        if (local.State == LocalState.Running)
        {
            var machine = settings.BindAddress == "0.0.0.0" ? "127.0.0.1" : settings.BindAddress;
            outputs["jupyterToken"] = cluster.Token;
            outputs["jupyterUrl"] = Output.Format($"http://{machine}:{settings.JupyterPort}/lab?token={cluster.Token}");
            outputs["masterUrl"] = StandaloneNames.MasterUrl(StandaloneNames.Master);
            outputs["sparkPages"] = LocalPlan.Ports(config).Where(port => port.Key.EndsWith("Ui", StringComparison.Ordinal))
                .Select(port => (object?)$"http://{machine}:{port.Port}").ToList();
        }
        return outputs;
    }

    private static DockerProvider Engine(PlatformConfig config, RegistryLogin? login)
    {
        var args = new DockerProviderArgs();
        if (config.Local.Host is { } host)
        {
            args.Host = host;
        }
        if (config.Local.Images == LocalImageSource.Pull && login is not null)
        {
            args.RegistryAuth.Add(new ProviderRegistryAuthArgs
            {
                Address = config.Registry.Foreign!.Server.Split('/')[0],
                Username = login.Username,
                Password = login.Password,
            });
        }
        return new DockerProvider("engine", args);
    }

    private static LocalImagesArgs Images(PlatformConfig config, RegistryLogin? login)
    {
        var versions = SparkPlan.Versions(config);
        var server = config.Registry.Foreign?.Server;
        return new LocalImagesArgs
        {
            Sources = new LocalImageSources
            {
                ImagesDirectory = Path.Combine(Deployment.Instance.RootDirectory, "images"),
                Versions = new ImageVersions(versions.Spark, versions.ImagePython, versions.ImageJava),
                BaseImage = config.Images.Base,
                JarSets = config.Spark.Delta ? ["delta"] : [],
                ExtraLocks = config.Images.ExtraLocks,
            },
            ContextRoot = PlatformProgram.ContextRoot,
            // With a host in front, no engine looks for the name anywhere else.
            Repository = server ?? $"localhost/{config.Name}",
            Podman = config.Local.Engine == LocalEngine.Podman,
            Platform = config.Local.Platform,
            Pull = config.Local.Images == LocalImageSource.Pull,
            Push = server is not null && config.Images.Push,
            Login = login,
        };
    }
}
