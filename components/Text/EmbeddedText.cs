namespace JupyterSpark.Components.Text;

/// <summary>Text files that are part of the assembly.</summary>
public static class EmbeddedText
{
    /// <summary>The text of a file in a Data folder of components/, by its file name. Line ends are LF.</summary>
    public static string Read(string fileName)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream($"components/{fileName}")
            ?? throw new ArgumentException($"There is no embedded file '{fileName}'.", nameof(fileName));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
