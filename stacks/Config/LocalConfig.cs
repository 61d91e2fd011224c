using System.ComponentModel.DataAnnotations;
using JupyterSpark.Stacks.Config.Shapes;

namespace JupyterSpark.Stacks.Config;

/// <summary>What only a laptop has to be told: Spark standalone and JupyterLab in containers of one machine, without Kubernetes.</summary>
public sealed record LocalConfig
{
    /// <summary>What runs the containers: <c>docker</c> or <c>podman</c>. Default: docker.</summary>
    public LocalEngine Engine { get; init; } = LocalEngine.Docker;

    /// <summary>
    /// The engine's socket, such as <c>unix:///run/user/1000/podman/podman.sock</c>. Default: <c>DOCKER_HOST</c>, then Docker's own socket.
    /// </summary>
    [Form("^(unix:///|npipe:////|tcp://|ssh://)[^ ]+$", "a socket that begins with unix:///, npipe:////, tcp:// or ssh://")]
    public string? Host { get; init; }

    /// <summary>
    /// <c>running</c>, <c>stopped</c> (no container; images and the volume with the notebooks stay) or <c>built</c> (images only).
    /// Default: running.
    /// </summary>
    public LocalState State { get; init; } = LocalState.Running;

    /// <summary>
    /// <c>build</c> (the machine's engine builds the images) or <c>pull</c> (those that somebody pushed to <c>registry.foreign</c> from the
    /// same files). Default: build.
    /// </summary>
    public LocalImageSource Images { get; init; } = LocalImageSource.Build;

    /// <summary><c>linux/amd64</c> or <c>linux/arm64</c>. Default: the machine's own.</summary>
    [AllowedValues("linux/amd64", "linux/arm64")]
    public string? Platform { get; init; }

    /// <summary>Spark workers, 1 to 32. Default: 2.</summary>
    [Range(1, 32)]
    public int Workers { get; init; } = 2;

    /// <summary>Tasks that one worker runs at the same time, 1 to 64. Default: 1.</summary>
    [Range(1, 64)]
    public int WorkerCores { get; init; } = 1;

    /// <summary>Memory that one worker gives to executors, as Spark writes it: <c>1G</c>, 512m to 512g. Default: 1G.</summary>
    [Size(SizeGrammar.Spark, "512m", "512g")]
    public string WorkerMemory { get; init; } = "1G";

    /// <summary>The heap of the driver beside the notebook, as Spark writes it: <c>2g</c>, 512m to 512g. Default: 2g.</summary>
    [Size(SizeGrammar.Spark, "512m", "512g")]
    public string DriverMemory { get; init; } = "2g";

    /// <summary>
    /// The address of the machine on which ports are open. Any other than a loopback address lets the network run code by Spark's master, which asks
    /// for no password. Default: 127.0.0.1.
    /// </summary>
    [Form(Forms.Address, Forms.AddressWords)]
    public string BindAddress { get; init; } = "127.0.0.1";

    /// <summary>The machine's ports.</summary>
    public LocalPortsConfig Ports { get; init; } = new();
}

/// <summary>The machine's ports; no two may be the same.</summary>
public sealed record LocalPortsConfig
{
    /// <summary>JupyterLab, 1 to 65535. Default: 8888.</summary>
    [Range(1, 65535)]
    public int Jupyter { get; init; } = 8888;

    /// <summary>The master, for drivers on the machine itself, 1 to 65535. Default: 7077.</summary>
    [Range(1, 65535)]
    public int Master { get; init; } = 7077;

    /// <summary>The master's web page, 1 to 65535. Default: 8080.</summary>
    [Range(1, 65535)]
    public int MasterUi { get; init; } = 8080;

    /// <summary>The first worker's web page, 1 to 65535; each further worker has the next port. Default: 8081.</summary>
    [Range(1, 65535)]
    public int WorkerUi { get; init; } = 8081;
}

/// <summary>What runs containers.</summary>
public enum LocalEngine
{
    /// <summary>Docker, or what answers as Docker does.</summary>
    Docker,

    /// <summary>Podman's socket.</summary>
    Podman,
}

/// <summary>How much of the cluster is there.</summary>
public enum LocalState
{
    /// <summary>Everything.</summary>
    Running,

    /// <summary>All but the containers.</summary>
    Stopped,

    /// <summary>The images.</summary>
    Built,
}

/// <summary>Where images come from.</summary>
public enum LocalImageSource
{
    /// <summary>The machine's engine builds them.</summary>
    Build,

    /// <summary>A registry has them.</summary>
    Pull,
}
