namespace JupyterSpark.Stacks.Plans;

/// <summary>
/// A table of facts that is part of the assembly (stacks/Data/*.tsv): tab-separated, one header line, lines that begin with <c>#</c> are
/// remarks. Facts are data, so that renewing one is no change of code.
/// </summary>
public sealed class DataTable
{
    private DataTable(IReadOnlyList<IReadOnlyDictionary<string, string>> rows) => Rows = rows;

    /// <summary>The rows in the file's order: column name, then text. An empty cell is an empty text.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Rows { get; }

    /// <summary>Reads a table by its file name without ending. Throws <see cref="ArgumentException"/> when there is none.</summary>
    public static DataTable Read(string name)
    {
        using var stream = typeof(DataTable).Assembly.GetManifestResourceStream($"stacks/{name}.tsv")
            ?? throw new ArgumentException($"There is no table '{name}' in stacks/Data.", nameof(name));
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }

    /// <summary>Reads a table from its text. Throws <see cref="FormatException"/> when a row is not as long as the header.</summary>
    public static DataTable Parse(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .ToList();
        var header = lines.Count > 0 ? lines[0] : [];
        return new DataTable(lines.Skip(1).Select(cells => Row(header, cells)).ToList());
    }

    private static Dictionary<string, string> Row(string[] header, string[] cells) => cells.Length == header.Length
        ? header.Zip(cells).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal)
        : throw new FormatException($"The row '{string.Join(' ', cells)}' has {cells.Length} cells, the header has {header.Length}.");
}
