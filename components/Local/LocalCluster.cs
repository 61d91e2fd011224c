using System.Globalization;
using JupyterSpark.Components.Spark;
using Pulumi;
using Pulumi.Docker;
using Pulumi.Docker.Inputs;
using Pulumi.Random;

namespace JupyterSpark.Components.Local;

/// <summary>What <see cref="LocalCluster"/> needs.</summary>
public sealed class LocalClusterArgs : ResourceArgs
{
    /// <summary>Sizes, ports, Spark's settings.</summary>
    public required LocalSettings Settings { get; init; }

    /// <summary>The images.</summary>
    public required LocalImages Images { get; init; }

    /// <summary>Whether containers run; without them network, volume, token and images stay.</summary>
    public required bool Running { get; init; }
}

/// <summary>
/// Creates Spark standalone and JupyterLab in containers of one machine: a network, a volume that all containers mount, a master, its workers and
/// JupyterLab with a random token, reached at 127.0.0.1. Containers run as a user without rights and cannot gain any. Costs the machine's memory: the driver's
/// and the workers' as configured, and about 1 GB for each Spark process beside that; nothing is paid to anybody.
/// </summary>
public sealed class LocalCluster : ComponentResource
{
    private const int TokenLength = 48;

    // Long enough for a laptop that has just pulled the images and is still busy.
    private const int HealthySeconds = 180;

    // Writes Spark's defaults where Spark looks for them, then becomes JupyterLab. The token comes by its variable.
    private static readonly string StartJupyter = string.Create(
        CultureInfo.InvariantCulture,
        $"mkdir -p \"$SPARK_CONF_DIR\" && printf '%s\\n' \"${LocalNames.DefaultsVariable}\" >\"$SPARK_CONF_DIR/{SparkPaths.DefaultsFile}\""
        + $" && exec jupyter lab --ip=0.0.0.0 --port={LocalNames.JupyterPort} --no-browser");

    private readonly string name;
    private readonly LocalClusterArgs args;
    private readonly Network network;
    private readonly Volume volume;

    /// <summary>Makes the cluster.</summary>
    public LocalCluster(string name, LocalClusterArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:local:LocalCluster", name, args, options)
    {
        (this.name, this.args) = (name, args);
        var settings = args.Settings;
        network = new Network($"{name}-network", new NetworkArgs { Name = LocalNames.Cluster, Driver = "bridge" }, Child());
        volume = new Volume(
            $"{name}-volume",
            new VolumeArgs { Name = LocalNames.Cluster },
            new CustomResourceOptions { Parent = this, Protect = settings.Protect });
        var token = new RandomPassword($"{name}-token", new RandomPasswordArgs { Length = TokenLength, Special = false }, Child());
        Token = Output.CreateSecret(token.Result);
        VolumeName = volume.Name;
        if (args.Running)
        {
            Run();
        }
        RegisterOutputs(new Dictionary<string, object?> { ["volume"] = VolumeName });
    }

    /// <summary>JupyterLab's token; a secret.</summary>
    public Output<string> Token { get; }

    /// <summary>The volume that outlives the containers.</summary>
    public Output<string> VolumeName { get; }

    private void Run()
    {
        var settings = args.Settings;
        var master = Container(
            StandaloneNames.Master,
            args.Images.Master,
            [$"SPARK_MASTER_HOST={StandaloneNames.Master}"],
            [Port(settings.MasterPort, StandaloneNames.MasterPort), Port(settings.MasterUiPort, StandaloneNames.MasterUiPort)],
            $"{StandaloneNames.MasterUiPort}/",
            after: null);
        var masterUrl = master.Name.Apply(StandaloneNames.MasterUrl);
        for (var number = 1; number <= settings.Workers; number++)
        {
            Container(
                LocalNames.Worker(number),
                args.Images.Worker,
                [
                    $"SPARK_WORKER_CORES={settings.WorkerCores.ToString(CultureInfo.InvariantCulture)}",
                    $"SPARK_WORKER_MEMORY={settings.WorkerMemory}",
                    Output.Format($"{StandaloneNames.MasterVariable}={masterUrl}"),
                ],
                [Port(settings.WorkerUiPort + number - 1, StandaloneNames.WorkerUiPort)],
                $"{StandaloneNames.WorkerUiPort}/",
                master);
        }
        Container(
            LocalNames.Jupyter,
            args.Images.Jupyter,
            [
                $"SPARK_CONF_DIR={LocalNames.ConfDirectory}",
                Output.Format($"{StandaloneNames.MasterVariable}={masterUrl}"),
                masterUrl.Apply(url => $"{LocalNames.DefaultsVariable}={LocalSparkDefaults.Write(settings, url)}"),
                Output.Format($"{LocalNames.TokenVariable}={Token}"),
            ],
            [Port(settings.JupyterPort, LocalNames.JupyterPort)],
            $"{LocalNames.JupyterPort}/api",
            master,
            "sh", "-c", StartJupyter);
    }

    private Container Container(
        string container,
        Output<string> image,
        InputList<string> environment,
        ContainerPortArgs[] ports,
        string healthPage,
        Container? after,
        params string[] command) => new(
        $"{name}-{container}",
        new ContainerArgs
        {
            Name = container,
            Hostname = container,
            Image = image,
            Command = command,
            Envs = environment,
            Ports = ports,
            NetworksAdvanced = { new ContainerNetworksAdvancedArgs { Name = network.Name, Aliases = { container } } },
            Volumes = { new ContainerVolumeArgs { VolumeName = volume.Name, ContainerPath = LocalNames.SharedDirectory } },
            // The image has no curl; Python asks as well.
            Healthcheck = new ContainerHealthcheckArgs
            {
                Tests =
                {
                    "CMD", "python", "-c", $"import urllib.request; urllib.request.urlopen('http://127.0.0.1:{healthPage}', timeout=5)",
                },
                Interval = "10s",
                Timeout = "10s",
                Retries = 6,
                StartPeriod = "30s",
            },
            // What comes after a container then finds it ready.
            Wait = true,
            WaitTimeout = HealthySeconds,
            Restart = "unless-stopped",
            Capabilities = new ContainerCapabilitiesArgs { Drops = { "ALL" } },
            SecurityOpts = { "no-new-privileges:true" },
        },
        new CustomResourceOptions { Parent = this, DependsOn = after is null ? [] : [after] });

    private ContainerPortArgs Port(int machine, int container) =>
        new() { Ip = args.Settings.BindAddress, External = machine, Internal = container };

    private CustomResourceOptions Child() => new() { Parent = this };
}
