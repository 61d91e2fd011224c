using System.Globalization;
using System.Text.RegularExpressions;
using JupyterSpark.Stacks.Plans;

namespace JupyterSpark.Stacks.Rules;

/// <summary>What a name of one kind of thing must look like.</summary>
/// <param name="Min">The fewest characters.</param>
/// <param name="Max">The most characters.</param>
/// <param name="Pattern">What the whole name matches.</param>
/// <param name="Words">The pattern in words.</param>
public sealed record NamingRule(int Min, int Max, Regex Pattern, string Words)
{
    /// <summary>Whether a name keeps the rule.</summary>
    public bool Allows(string name) => name.Length >= Min && name.Length <= Max && Pattern.IsMatch(name) && !name.EndsWith('\n');

    /// <summary>The rule in words: <c>3 to 24 characters, lower-case letters and digits</c>.</summary>
    public string Sentence => string.Create(CultureInfo.InvariantCulture, $"{Min} to {Max} characters, {Words}");
}

/// <summary>The rules for names of clouds and Kubernetes (stacks/Data/naming-rules.tsv).</summary>
public static class NamingRules
{
    private static readonly Dictionary<(string Cloud, string Resource), NamingRule> All = DataTable.Read("naming-rules").Rows
        .Where(row => row["words"].Length > 0)
        .ToDictionary(row => (row["cloud"], row["resource"]), Read);

    /// <summary>A Kubernetes namespace: also the form of every name that is a DNS label.</summary>
    public static NamingRule Namespace => Of("k8s", "namespace");

    /// <summary>A Kubernetes object's name, which may have dots.</summary>
    public static NamingRule ObjectName => Of("k8s", "Pod / Deployment / ConfigMap / Secret name");

    /// <summary>A rule. Throws <see cref="KeyNotFoundException"/> when the table has none.</summary>
    public static NamingRule Of(string cloud, string resource) => All[(cloud, resource)];

    /// <summary>Whether a text is a Kubernetes label key: a name, behind an optional DNS prefix and a slash.</summary>
    public static bool IsLabelKey(string key)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        return Of("k8s", "label key name part").Allows(key[(slash + 1)..]) && (slash < 0 || ObjectName.Allows(key[..slash]));
    }

    /// <summary>Whether a text is a Kubernetes label value; an empty one is.</summary>
    public static bool IsLabelValue(string value) => Of("k8s", "label value").Allows(value);

    private static NamingRule Read(IReadOnlyDictionary<string, string> row) => new(
        int.Parse(row["min"], CultureInfo.InvariantCulture),
        int.Parse(row["max"], CultureInfo.InvariantCulture),
        new Regex(row["pattern"], RegexOptions.CultureInvariant),
        row["words"]);
}
