namespace JupyterSpark.Stacks.Rules;

/// <summary>"Did you mean": the known name that is nearest to what a person wrote.</summary>
public static class NearestName
{
    private const int ShortestPart = 3;

    /// <summary>
    /// The known name with the fewest edits (insert, delete, replace, swap of neighbours; upper and lower case count as equal), if these are at most a third of
    /// the longer name's length, and at least one; else the one of most nearly the same length that holds what was written or is held by
    /// it (<c>production</c>: <c>prod</c>). Null when there is neither. Among equals the first in ordinal order.
    /// </summary>
    public static string? Of(string found, IEnumerable<string> known)
    {
        var names = known.ToList();
        return Misspelt(found, names) ?? names
            .Where(name => Holds(found, name) || Holds(name, found))
            .OrderBy(name => Math.Abs(name.Length - found.Length))
            .ThenBy(name => name, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    /// <summary>The same by edits alone: what a slip of the fingers makes of a known name.</summary>
    public static string? Misspelt(string found, IEnumerable<string> known) => known
        .Where(name => Math.Abs(found.Length - name.Length) <= Bound(found, name))
        .Select(name => (Name: name, Edits: Edits(found.ToLowerInvariant(), name.ToLowerInvariant()), Bound: Bound(found, name)))
        .Where(candidate => candidate.Edits <= candidate.Bound)
        .OrderBy(candidate => candidate.Edits)
        .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
        .Select(candidate => candidate.Name)
        .FirstOrDefault();

    /// <summary>The same as a sentence with a blank behind it (<c>Did you mean 'spark'? </c>), or an empty text.</summary>
    public static string Question(string found, IEnumerable<string> known) =>
        Of(found, known) is { } name ? $"Did you mean '{name}'? " : "";

    private static bool Holds(string longer, string part) =>
        part.Length >= ShortestPart && longer.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static int Bound(string found, string name) => Math.Max(1, Math.Max(found.Length, name.Length) / 3);

    // Damerau-Levenshtein distance, optimal string alignment, three rows at a time.
    private static int Edits(string a, string b)
    {
        var (before, last, row) = (new int[b.Length + 1], Enumerable.Range(0, b.Length + 1).ToArray(), new int[b.Length + 1]);
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }
            (before, last, row) = (last, row, before);
        }
        return last[b.Length];
    }
}
