using JupyterSpark.Components.Text;

namespace JupyterSpark.Tests.Kit;

/// <summary>The rendered spark-defaults.conf of a stack.</summary>
internal static class SparkConf
{
    /// <summary>Its properties by name.</summary>
    public static IReadOnlyDictionary<string, string> Of(Evaluated stack, string path = "spark-defaults.conf") =>
        PropertiesText.Read(stack.Text(path));
}
