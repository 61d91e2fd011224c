using System.Globalization;
using System.Text.RegularExpressions;
using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Plans;

namespace JupyterSpark.Stacks.Rules;

/// <summary>A person's own Spark properties: none may undo what keeps users apart, and none is misspelt.</summary>
public static partial class SparkPropertyRules
{
    private const string Section = "platform:spark.properties";
    private const string Extensions = "spark.sql.extensions";
    private const string Catalog = "spark.sql.catalog.spark_catalog";
    private const string DeltaExtension = "io.delta.sql.DeltaSparkSessionExtension";
    private const string DeltaCatalog = "org.apache.spark.sql.delta.catalog.DeltaCatalog";

    private static readonly List<(string Property, string Why, string Advice)> Owned = DataTable.Read("spark-owned-properties").Rows
        .Select(row => (row["property"], row["why"], row["advice"]))
        .ToList();

    private static readonly List<(string Name, Regex Pattern)> Known = DataTable.Read("spark-k8s-properties").Rows
        .Select(row => (row["property"], Pattern(row["property"])))
        .ToList();

    private static readonly string[] Counts =
    [
        "spark.executor.instances", "spark.dynamicAllocation.minExecutors", "spark.dynamicAllocation.initialExecutors",
    ];

    /// <summary>Every mistake in the properties.</summary>
    public static IEnumerable<Problem> Check(PlatformConfig config) => config.Spark.Properties
        .SelectMany(property => One(config, ConfigPath.Child(Section, property.Key), property.Key, property.Value));

    private static IEnumerable<Problem> One(PlatformConfig config, string path, string name, string value)
    {
        if (name.EndsWith("pythonVersion", StringComparison.OrdinalIgnoreCase))
        {
            return [SparkPropertyProblems.PythonVersion(path, name)];
        }
        if (!NamePattern().IsMatch(name))
        {
            return [SparkPropertyProblems.Name(path, name)];
        }
        if (Secrets.IsProperty(name))
        {
            return [SparkPropertyProblems.Credential(path, name)];
        }
        var owner = Owned.Find(owned => Covers(owned.Property, name));
        if (owner.Property is not null)
        {
            return [SparkPropertyProblems.Owned(path, name, owner.Why, owner.Advice)];
        }
        return Spelling(path, name).Concat(Meaning(config, path, name, value));
    }

    private static IEnumerable<Problem> Spelling(string path, string name)
    {
        if (name.StartsWith("spark.kubernetes.", StringComparison.Ordinal) && !Known.Exists(known => known.Pattern.IsMatch(name)))
        {
            yield return SparkPropertyProblems.Unknown(path, name, NearestName.Of(name, Known.Select(known => known.Name)));
        }
    }

    private static IEnumerable<Problem> Meaning(PlatformConfig config, string path, string name, string value)
    {
        if (value.Length == 0 || value.Trim() != value || value.Any(char.IsControl))
        {
            yield return SparkPropertyProblems.Value(path, name, value);
            yield break;
        }
        if (name is "spark.jars.packages" or "spark.jars.repositories")
        {
            yield return SparkPropertyProblems.Packages(path, name);
        }
        var most = SparkPlan.Of(config).MaxExecutors;
        if (Counts.Contains(name, StringComparer.Ordinal)
            && !(int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= most))
        {
            yield return SparkPropertyProblems.Initial(path, name, value, most);
        }
        if (config.Spark.Delta && name == Extensions && !value.Split(',').Contains(DeltaExtension, StringComparer.Ordinal))
        {
            yield return SparkPropertyProblems.DropsDelta(path, name, DeltaExtension);
        }
        if (config.Spark.Delta && name == Catalog && value != DeltaCatalog)
        {
            yield return SparkPropertyProblems.DropsDelta(path, name, DeltaCatalog);
        }
        if (name == "spark.dynamicAllocation.enabled" && value != "true" && config.Spark.Preset != SparkPreset.Origin)
        {
            yield return SparkPropertyProblems.StaticExecutors(path);
        }
    }

    private static bool Covers(string property, string name) => property.EndsWith('*')
        ? name.StartsWith(property[..^1], StringComparison.Ordinal)
        : name == property;

    // spark.kubernetes.executor.volumes.<type>.<name>.options.* as a pattern: a part in brackets has no dot, a star takes any ending.
    private static Regex Pattern(string property)
    {
        var escaped = Regex.Escape(property).Replace("\\*", ".+", StringComparison.Ordinal);
        return new Regex($@"\A{PartPattern().Replace(escaped, @"[^.]+")}\z", RegexOptions.CultureInvariant);
    }

    [GeneratedRegex(@"\Aspark\.[^\s=:\p{C}]+\z")]
    private static partial Regex NamePattern();

    [GeneratedRegex("<[a-z]+>")]
    private static partial Regex PartPattern();
}
