namespace JupyterSpark.Stacks.Config.Shapes;

/// <summary>Who reads a size, and so how it is written.</summary>
public enum SizeGrammar
{
    /// <summary>Kubernetes: 10Gi (powers of 1024), 10G (powers of 1000).</summary>
    Kubernetes,

    /// <summary>JupyterHub: 2G, 512M, powers of 1024.</summary>
    JupyterHub,

    /// <summary>The JVM and Spark: 12g, 512m, powers of 1024.</summary>
    Spark,
}

/// <summary>A size between two others, in the grammar of its reader. On a text or a byte size.</summary>
/// <param name="grammar">Who reads it.</param>
/// <param name="min">The least, in that grammar.</param>
/// <param name="max">The most, in that grammar.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SizeAttribute(SizeGrammar grammar, string min, string max) : Attribute
{
    /// <summary>Who reads it.</summary>
    public SizeGrammar Grammar => grammar;

    /// <summary>The least.</summary>
    public string Min => min;

    /// <summary>The most.</summary>
    public string Max => max;
}

/// <summary>A text of a form; on a list of texts, each of them.</summary>
/// <param name="pattern">The form as a regular expression that both .NET and editors (JSON Schema) read, from ^ to $.</param>
/// <param name="words">The form in words.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FormAttribute(string pattern, string words) : Attribute
{
    /// <summary>The form as a regular expression.</summary>
    public string Pattern => pattern;

    /// <summary>The form in words.</summary>
    public string Words => words;

    /// <summary>A text of the form that a person could paste; null where only the person knows it.</summary>
    public string? Example { get; init; }
}

/// <summary>Set by a provider's own key, not by one of the section.</summary>
/// <param name="key">The provider's key.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ProviderKeyAttribute(string key) : Attribute
{
    /// <summary>The provider's key.</summary>
    public string Key => key;

    /// <summary>Whether it may be left out on its own target.</summary>
    public bool IsOptional { get; init; }
}
