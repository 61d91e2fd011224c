namespace JupyterSpark.Components.Foundation;

/// <summary>
/// The names of one project inside the cluster. The project <c>default</c> has the short names (<c>notebook</c>, <c>spark-conf</c>), so that a
/// stack with one project reads as if there were none.
/// </summary>
public sealed record ProjectNames
{
    private const string Default = "default";

    /// <summary>The names of a project.</summary>
    /// <param name="project">The project's name.</param>
    /// <param name="hubNamespace">The namespace of hub and notebooks.</param>
    /// <param name="sharedNamespace">Whether executors run in the hub's namespace.</param>
    public ProjectNames(string project, string hubNamespace, bool sharedNamespace)
    {
        Project = project;
        HubNamespace = hubNamespace;
        ExecutorNamespace = sharedNamespace ? hubNamespace : project == Default ? "spark" : $"spark-{project}";
        NotebookServiceAccount = Suffixed("notebook");
        ExecutorServiceAccount = sharedNamespace ? Suffixed("executor") : "executor";
        SparkConfConfigMap = Suffixed("spark-conf");
        ShareClaim = Suffixed("project-share");
        DriverRole = sharedNamespace ? Suffixed("spark-driver") : "spark-driver";
    }

    /// <summary>The project's name.</summary>
    public string Project { get; }

    /// <summary>The namespace of hub and notebooks.</summary>
    public string HubNamespace { get; }

    /// <summary>The namespace of its executors: <c>spark</c>, <c>spark-PROJECT</c>, or the hub's when shared.</summary>
    public string ExecutorNamespace { get; }

    /// <summary>The ServiceAccount of its notebooks, in the hub's namespace.</summary>
    public string NotebookServiceAccount { get; }

    /// <summary>The ServiceAccount of its executors, in the executors' namespace.</summary>
    public string ExecutorServiceAccount { get; }

    /// <summary>The ConfigMap with its spark-defaults.conf, in the hub's namespace. A fixed name: a change restarts no hub.</summary>
    public string SparkConfConfigMap { get; }

    /// <summary>The claim of the project's share, under the same name in both namespaces.</summary>
    public string ShareClaim { get; }

    /// <summary>The Role of the notebooks in the executors' namespace.</summary>
    public string DriverRole { get; }

    /// <summary>Whether executors run in the hub's namespace.</summary>
    public bool IsShared => ExecutorNamespace == HubNamespace;

    /// <summary>The two accounts as the cloud knows them.</summary>
    public ProjectSubjects Subjects => new()
    {
        Project = Project,
        Notebook = new ServiceAccountName(HubNamespace, NotebookServiceAccount),
        Executor = new ServiceAccountName(ExecutorNamespace, ExecutorServiceAccount),
    };

    /// <summary>A name in the hub's namespace that must differ between projects: <c>notebook</c>, <c>notebook-PROJECT</c>.</summary>
    public string Suffixed(string name) => Suffixed(name, Project);

    /// <summary>A name that must differ between projects: <c>store</c>, <c>store-PROJECT</c>.</summary>
    /// <param name="name">The name.</param>
    /// <param name="project">The project's name.</param>
    public static string Suffixed(string name, string project) => project == Default ? name : $"{name}-{project}";
}
