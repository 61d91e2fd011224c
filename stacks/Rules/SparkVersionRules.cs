using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Plans;

namespace JupyterSpark.Stacks.Rules;

/// <summary>Spark's versions against the compatibility table, and where executors live.</summary>
public static class SparkVersionRules
{
    /// <summary>Every mistake with versions.</summary>
    public static IEnumerable<Problem> Check(PlatformConfig config) => Versions(config.Spark).Concat(Namespaces(config));

    private static IEnumerable<Problem> Versions(SparkConfig spark)
    {
        if (SparkVersions.Find(spark.Version) is not { } set)
        {
            var known = SparkVersions.All.Select(s => s.Spark).ToList();
            return [SparkProblems.UnknownVersion(spark.Version, NearestName.Of(spark.Version, known), string.Join(", ", known))];
        }
        return (set.HasLocks ? Built(spark, set) : [SparkProblems.NoLocks(set.Spark, Describe(set), SparkVersions.Default.Spark)])
            .Concat(Member("javaVersion", "Java", spark.JavaVersion, set.JavaVersions, set))
            .Concat(Member("pythonVersion", "Python", spark.PythonVersion, set.PythonVersions, set))
            .Concat(Member("scalaVersion", "Scala", spark.ScalaVersion, [set.Scala, Minor(set.Scala)], set))
            .Concat(spark.Delta ? Member("deltaVersion", "Delta Lake", spark.DeltaVersion, [set.Delta], set)
                : spark.DeltaVersion is { } delta ? [SparkProblems.DeltaOff(delta)] : []);
    }

    private static IEnumerable<Problem> Built(SparkConfig spark, SparkVersionSet set) =>
        InImages("javaVersion", "Java", spark.JavaVersion, set.JavaVersions, set.ImageJava, set)
            .Concat(InImages("pythonVersion", "Python", spark.PythonVersion, set.PythonVersions, set.ImagePython, set));

    private static IEnumerable<Problem> Member(string key, string part, string? found, IReadOnlyList<string> allowed, SparkVersionSet set)
    {
        if (found is not null && !allowed.Contains(found, StringComparer.Ordinal))
        {
            yield return SparkProblems.NotInSet(key, part, found, set.Spark, Phrase.Choice(allowed));
        }
    }

    private static IEnumerable<Problem> InImages(
        string key, string part, string? found, IReadOnlyList<string> allowed, string image, SparkVersionSet set)
    {
        if (found is not null && found != image && allowed.Contains(found, StringComparer.Ordinal))
        {
            yield return SparkProblems.NotInImages(key, part, found, set.Spark, image);
        }
    }

    private static IEnumerable<Problem> Namespaces(PlatformConfig config)
    {
        if (config.Spark.MountHome && !config.IsDev)
        {
            yield return SparkProblems.HomesInExecutors();
        }
        if (config.Spark.ExecutorNamespace != ExecutorNamespaceKind.Shared)
        {
            yield break;
        }
        yield return config.Projects.Count > 1 ? SparkProblems.SharedBetweenProjects(config.Projects.Count) : SparkProblems.SharedWithHub();
    }

    private static string Describe(SparkVersionSet set) =>
        $"Hadoop {set.Hadoop}, Scala {set.Scala}, Java {Phrase.Choice(set.JavaVersions)}, Delta {set.Delta}";

    private static string Minor(string version) => version[..version.LastIndexOf('.')];
}
