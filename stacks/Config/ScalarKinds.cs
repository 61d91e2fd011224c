using System.Text.RegularExpressions;

namespace JupyterSpark.Stacks.Config;

/// <summary>What a plain (unquoted) value is to Pulumi's reader of YAML, and what a JSON number is.</summary>
internal static partial class ScalarKinds
{
    /// <summary>The kind of a plain value.</summary>
    public static ScalarKind Of(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => ScalarKind.Empty,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => ScalarKind.Truth,
        _ when Whole().IsMatch(text) => ScalarKind.Whole,
        _ when Odd().IsMatch(text) => ScalarKind.OddNumber,
        _ when Number().IsMatch(text) => ScalarKind.Number,
        _ when Date().IsMatch(text) => ScalarKind.Date,
        _ => ScalarKind.Text,
    };

    [GeneratedRegex(@"\A-?(0|[1-9][0-9]*)\z")]
    private static partial Regex Whole();

    // A sign or zeros in front, another base, digits in groups, infinity, not a number.
    [GeneratedRegex(
        @"\A([-+]?(0[xX][0-9a-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|\.(inf|Inf|INF))|\+[0-9][0-9_]*|-?0[0-9_]+|-?[0-9]+_[0-9_]*|\.(nan|NaN|NAN))\z")]
    private static partial Regex Odd();

    [GeneratedRegex(@"\A[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z")]
    private static partial Regex Number();

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt \t].*)?\z")]
    private static partial Regex Date();
}
