using System.Globalization;

namespace JupyterSpark.Stacks.Rules;

/// <summary>Parts of sentences in messages.</summary>
internal static class Phrase
{
    /// <summary>Names as a choice: <c>a, b or c</c>.</summary>
    internal static string Choice(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.SkipLast(1))} or {all[^1]}";
    }

    /// <summary>Things as a whole: <c>a, b and c</c>.</summary>
    internal static string All<T>(IReadOnlyList<T> things) where T : notnull
    {
        var all = things.Select(thing => thing.ToString()).ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.SkipLast(1))} and {all[^1]}";
    }

    /// <summary>Names in quotes: <c>"1", "2" and "3"</c>.</summary>
    internal static string Quoted(IReadOnlyList<string> names) => All(names.Select(name => $"\"{name}\"").ToList());

    /// <summary>A number with its noun: <c>1 node</c>, <c>2 nodes</c>.</summary>
    internal static string Count(long number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");

    /// <summary>A number with a point and without trailing zeros: <c>0.5</c>, <c>2</c>.</summary>
    internal static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);
}
