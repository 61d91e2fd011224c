using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Hub;
using JupyterSpark.Components.Images;
using JupyterSpark.Components.Spark;
using JupyterSpark.Components.Workload;
using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Plans;
using JupyterSpark.Stacks.Rules;
using Pulumi;

namespace JupyterSpark.Stacks;

/// <summary>The whole flow: configuration, foundation, images, Spark, hub, outputs. What <c>pulumi up</c> runs and synth evaluates.</summary>
public static class PlatformProgram
{
    /// <summary>Where the build contexts are, as the program in infra/ sees them.</summary>
    internal const string ContextRoot = "../images";

    /// <summary>What the engine runs: reads its configuration, checks it whole, deploys.</summary>
    /// <returns>The stack's outputs by name.</returns>
    public static IDictionary<string, object?> Run()
    {
        var deployment = Deployment.Instance;
        var loaded = ConfigLoader.Load(EngineConfig.Read(deployment.RootDirectory, deployment.StackName), deployment.StackName);
        if (loaded.Config is not { } config)
        {
            throw new RunException(ProblemReport.Write(loaded.Problems));
        }
        foreach (var warning in loaded.Problems)
        {
            Log.Warn(warning.ToString());
        }
        return Deploy(config);
    }

    /// <summary>Deploys a checked configuration.</summary>
    /// <param name="config">The configuration; no rule of it is broken.</param>
    /// <returns>The stack's outputs by name.</returns>
    public static IDictionary<string, object?> Deploy(PlatformConfig config) => Targets.Deploy(config, Deployment.Instance.StackName);

    /// <summary>Deploys the workload on a foundation: the same everywhere, whoever built it.</summary>
    /// <param name="config">The configuration; no rule of it is broken.</param>
    /// <param name="foundation">What the target gives.</param>
    /// <returns>The stack's outputs by name.</returns>
    public static IDictionary<string, object?> Deploy(PlatformConfig config, PlatformFoundation foundation)
    {
        var projects = config.Projects.Select(p => (Config: p, Names: HubPlan.Names(config, p.Name))).ToList();
        var inCluster = new ComponentResourceOptions { Providers = { foundation.Kubernetes } };

        var images = new ImageSet("images", Images(config, foundation));
        var space = new RestrictedNamespace(
            "hub-namespace",
            new RestrictedNamespaceArgs
            {
                Namespace = config.Hub.Namespace,
                Pull = foundation.Registry.Pull,
                RegistryServer = foundation.Registry.Server,
            },
            inCluster);
        // Disks are made by the hub, when a user's server starts the first time.
        var homes = foundation.Homes is SharedVolume share
            ? new SharedVolumeClaim(
                "homes",
                new SharedVolumeClaimArgs { Namespace = space.Name, ClaimName = "homes", Distinction = "hub", Volume = share },
                inCluster)
            : null;
        var sparks = projects.ToDictionary(
            p => p.Config.Name,
            p => new SparkProject(
                $"project-{p.Config.Name}",
                new SparkProjectArgs
                {
                    Project = p.Config.Name,
                    Names = p.Names,
                    Settings = SparkPlan.Of(config),
                    Quota = SparkPlan.Quota(p.Config, foundation.Pools.Spark),
                    Foundation = foundation,
                    WorkerImage = images.Worker.Reference,
                    HubNamespace = space.Name,
                    HomesClaim = homes?.ClaimName,
                },
                inCluster),
            StringComparer.Ordinal);
        Janitor(config, foundation, images, space, sparks, inCluster);
        var signIn = SignInSecret.Of(config);
        var hub = new JupyterHub(
            "hub",
            new JupyterHubArgs
            {
                Namespace = space.Name,
                Settings = HubPlan.Of(config),
                Foundation = foundation,
                HubImage = images.Hub,
                NotebookImage = images.Notebook,
                HomesClaim = homes is null ? null : (Input<string>)homes.ClaimName,
                MountHomeInExecutors = config.Spark.MountHome,
                SignInSecret = signIn.Value,
                DatabasePassword = config.Hub.Database.Password,
                Standalone = sparks.Where(s => s.Value.Standalone is not null)
                    .ToDictionary(s => s.Key, s => s.Value.Standalone!, StringComparer.Ordinal),
                Prerequisites = [.. homes is null ? Array.Empty<Resource>() : [homes], .. sparks.Values],
            },
            inCluster);
        return PlatformOutputs.Of(foundation, images, space, sparks, hub, signIn);
    }

    // In a shared namespace executors belong to their notebook's pod and go with it.
    private static void Janitor(
        PlatformConfig config,
        PlatformFoundation foundation,
        ImageSet images,
        RestrictedNamespace space,
        Dictionary<string, SparkProject> sparks,
        ComponentResourceOptions inCluster)
    {
        if (config.Spark.ExecutorNamespace == ExecutorNamespaceKind.Own)
        {
            _ = new ExecutorJanitor(
                "janitor",
                new ExecutorJanitorArgs
                {
                    HubNamespace = space.Name,
                    Image = images.Hub.Reference,
                    Namespaces = sparks.ToDictionary(s => s.Key, s => s.Value.ExecutorNamespace, StringComparer.Ordinal),
                    Foundation = foundation,
                },
                inCluster);
        }
    }

    private static ImageSetArgs Images(PlatformConfig config, PlatformFoundation foundation)
    {
        var versions = SparkPlan.Versions(config);
        return new ImageSetArgs
        {
            ImagesDirectory = Path.Combine(Deployment.Instance.RootDirectory, "images"),
            ContextRoot = ContextRoot,
            Registry = foundation.Registry,
            Versions = new ImageVersions(versions.Spark, versions.ImagePython, versions.ImageJava),
            ChartVersion = config.Hub.ChartVersion,
            BaseImage = config.Images.Base,
            HubBaseImage = config.Images.HubBase ?? $"quay.io/jupyterhub/k8s-hub:{config.Hub.ChartVersion}",
            JarSets = [.. foundation.JarSets, .. config.Spark.Delta ? ["delta"] : Array.Empty<string>()],
            ExtraLocks = config.Images.ExtraLocks,
            Platforms = config.Images.Platforms,
            Push = config.Images.Push,
            PinDigests = config.Images.PinDigests,
            PipConf = config.Images.PipConf,
            MavenSettings = config.Images.MavenSettings,
        };
    }
}
