using System.Globalization;
using System.Text.RegularExpressions;

namespace JupyterSpark.Stacks.Config;

/// <summary>Key paths in the form that <c>pulumi config set --path</c> takes.</summary>
public static partial class ConfigPath
{
    /// <summary>The namespace of this program's keys; also the project's name in Pulumi.yaml, so that keys without a namespace are in it.</summary>
    public const string Namespace = "platform";

    /// <summary>What stands before the first key of this program's namespace.</summary>
    public const string Root = Namespace + ":";

    /// <summary>The path of a key in a map: <c>platform:tags.team</c>, <c>platform:tags["cost center"]</c>.</summary>
    public static string Child(string parent, string key)
    {
        if (parent.Length == 0 || parent.EndsWith(':'))
        {
            return parent + key;
        }
        return PlainKey().IsMatch(key)
            ? $"{parent}.{key}"
            : $"{parent}[\"{key.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"]";
    }

    /// <summary>The path of an item in a list, from 0: <c>platform:projects[1]</c>.</summary>
    public static string Item(string parent, int index) => string.Create(CultureInfo.InvariantCulture, $"{parent}[{index}]");

    /// <summary>The path of the map or list that holds the value; null for a top-level key.</summary>
    public static string? Parent(string path)
    {
        var match = LastStep().Match(path);
        return match.Success ? path[..match.Index] : null;
    }

    /// <summary>Whether one path is the other or leads to something inside it.</summary>
    public static bool IsAtOrBelow(string path, string ancestor) =>
        path.StartsWith(ancestor, StringComparison.Ordinal) && (path.Length == ancestor.Length || path[ancestor.Length] is '.' or '[');

    [GeneratedRegex(@"\A[\p{L}_][\p{L}\p{N}_/-]*\z")]
    private static partial Regex PlainKey();

    // .key, [0] or ["key"] at the end, behind at least one character.
    [GeneratedRegex("""(?<=.)(\.[^.\[\]"]+|\[[0-9]+\]|\["(?:[^"\\]|\\.)*"\])\z""", RegexOptions.Singleline)]
    private static partial Regex LastStep();
}
