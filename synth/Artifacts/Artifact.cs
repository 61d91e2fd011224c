using System.Text;

namespace JupyterSpark.Synth.Artifacts;

/// <summary>A file that a reviewer wants to read.</summary>
/// <param name="Path">Its path in the stack's output folder, with slashes.</param>
/// <param name="Content">Its bytes.</param>
public sealed record Artifact(string Path, ReadOnlyMemory<byte> Content)
{
    /// <summary>A text file in UTF-8.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="text">Its text.</param>
    public static Artifact Of(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    /// <summary>The content as text.</summary>
    public string Text => Encoding.UTF8.GetString(Content.Span);
}
