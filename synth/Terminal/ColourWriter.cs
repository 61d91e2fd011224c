using JupyterSpark.Synth.Render;
using Spectre.Console;

namespace JupyterSpark.Synth.Terminal;

/// <summary>Writes lines in colour. Long lines are not wrapped: the terminal does that, and copies come out whole.</summary>
internal static class ColourWriter
{
    private const int Unbounded = 10_000;

    public static void Write(TextWriter output, IEnumerable<StyledLine> lines)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            // The sixteen colours of the terminal's own theme, which are readable on light and dark.
            ColorSystem = ColorSystemSupport.Standard,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = Unbounded;
        foreach (var line in lines)
        {
            foreach (var span in line.Spans)
            {
                console.Write(new Text(span.Text, StyleOf(span.Tone)));
            }
            console.Write(new Text("\n"));
        }
    }

    private static Style StyleOf(Tone tone) => tone switch
    {
        Tone.Heading => new Style(decoration: Decoration.Bold),
        Tone.Create => new Style(Color.Green),
        Tone.Name => new Style(Color.Teal),
        Tone.Faint => new Style(decoration: Decoration.Dim),
        Tone.Notice => new Style(Color.Olive),
        _ => Style.Plain,
    };
}
