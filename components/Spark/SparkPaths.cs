namespace JupyterSpark.Components.Spark;

/// <summary>Where Spark's files are mounted in the notebook's pod.</summary>
public static class SparkPaths
{
    /// <summary>SPARK_CONF_DIR: the ConfigMap as a directory, so that a change reaches running pods and rebuilds no image.</summary>
    public const string ConfDirectory = "/etc/spark/conf";

    /// <summary>The file with the defaults.</summary>
    public const string DefaultsFile = "spark-defaults.conf";

    /// <summary>Hadoop's file with the store's properties, beside the defaults: for programs that read no spark-defaults.conf.</summary>
    public const string CoreSiteFile = "core-site.xml";

    /// <summary>The file with the executors' pod template, beside the defaults.</summary>
    public const string TemplateFile = "executor-pod-template.yaml";

    /// <summary>Where Kubernetes mounts a ServiceAccount's token and the API server's CA.</summary>
    public const string ServiceAccountDirectory = "/var/run/secrets/kubernetes.io/serviceaccount";
}
