using System.Text;

namespace JupyterSpark.Offline.Generator.Emitting;

/// <summary>Lines of C#, indented by their blocks.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder text = new();
    private int depth;

    public void Line(string line) => text.Append(' ', depth * 4).Append(line).Append('\n');

    /// <summary>Writes a head and braces around what <paramref name="body"/> writes.</summary>
    public void Block(string head, Action body)
    {
        Line(head);
        Line("{");
        depth++;
        body();
        depth--;
        Line("}");
    }

    public override string ToString() => text.ToString();
}
