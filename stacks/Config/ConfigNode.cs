using Pulumi;

namespace JupyterSpark.Stacks.Config;

/// <summary>One value of a configuration as it was written, before anything is known about what it should be.</summary>
public abstract record ConfigNode
{
    /// <summary>The key path, as a person writes it: <c>platform:pools.spark.minNodes</c>, <c>platform:projects[1].name</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The line of its key or list item in the file, from 1; null when it is not known.</summary>
    public int? Line { get; init; }
}

/// <summary>Keys with values; every key once.</summary>
public sealed record MapNode : ConfigNode
{
    /// <summary>The keys with their values, in the order of the file.</summary>
    public required IReadOnlyList<KeyValuePair<string, ConfigNode>> Entries { get; init; }
}

/// <summary>Values in order.</summary>
public sealed record ListNode : ConfigNode
{
    /// <summary>The values.</summary>
    public required IReadOnlyList<ConfigNode> Items { get; init; }
}

/// <summary>One value in plain text.</summary>
public sealed record ScalarNode : ConfigNode
{
    /// <summary>The value as it was written, without quotes.</summary>
    public required string Text { get; init; }

    /// <summary>What YAML or JSON takes it for.</summary>
    public required ScalarKind Kind { get; init; }

    /// <summary>
    /// Whether it may be a secret: the engine tells only that something below the top-level key is one. Then no message shows the value,
    /// and a secret is accepted as well as a plain value.
    /// </summary>
    public bool MayBeSecret { get; init; }
}

/// <summary>A secure value: known from the engine, unknown from a stack file, which holds it encrypted.</summary>
public sealed record SecretNode : ConfigNode
{
    /// <summary>The value; always a secret output.</summary>
    public required Output<string> Value { get; init; }
}

/// <summary>What YAML or JSON takes a plain value for.</summary>
public enum ScalarKind
{
    /// <summary>Text: quoted, or plain and nothing else.</summary>
    Text,

    /// <summary>A whole number in decimal digits.</summary>
    Whole,

    /// <summary>A number with a point or an exponent.</summary>
    Number,

    /// <summary>A number that readers of YAML take differently: 0x10, 010, 1_000, .inf.</summary>
    OddNumber,

    /// <summary>true or false.</summary>
    Truth,

    /// <summary>A date, which Pulumi's reader turns into another text.</summary>
    Date,

    /// <summary>Nothing: <c>key:</c>, <c>~</c> or null.</summary>
    Empty,

    /// <summary>The value of a top-level key: Pulumi passes it on as text, whatever it was.</summary>
    Untyped,
}
