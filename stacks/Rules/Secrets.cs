using System.Text.RegularExpressions;

namespace JupyterSpark.Stacks.Rules;

/// <summary>Names that are given to secrets.</summary>
public static partial class Secrets
{
    /// <summary>Whether a Spark or Hadoop property is one that holds a secret.</summary>
    public static bool IsProperty(string name) =>
        HadoopPattern().IsMatch(name)
        || EndingPattern().IsMatch(name)
        || (name.StartsWith("spark.executorEnv.", StringComparison.Ordinal) && IsVariable(name["spark.executorEnv.".Length..]));

    /// <summary>Whether an environment variable is one that holds a secret.</summary>
    public static bool IsVariable(string name) => VariablePattern().IsMatch(name);

    // In the middle, since an account's or bucket's name may follow.
    [GeneratedRegex(@"\.(account\.key|client\.secret|secret\.key|access\.key|session\.token|sas\.fixed\.token|sas\.token)(\.|\z)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HadoopPattern();

    [GeneratedRegex(@"(password|passwd|[.]secret|clientSecret|secretKey|accessKey|apiKey|privateKey|oauthToken|[.]token)\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EndingPattern();

    [GeneratedRegex(@"(\A|_)(PASS|PASSWD|PASSWORD|SECRET|TOKEN|APIKEY|(API|ACCESS|SECRET|ACCOUNT|PRIVATE)_KEY(_ID)?|CREDENTIALS?)\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex VariablePattern();
}
