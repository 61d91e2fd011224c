using System.Text;
using JupyterSpark.Synth.Render;

namespace JupyterSpark.Synth.Terminal;

/// <summary>Where the program writes, and how. Nothing else in synth touches the console or the environment.</summary>
public sealed record SynthTerminal
{
    /// <summary>Results.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Problems and progress.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether results are shown in colour.</summary>
    public bool Colour { get; init; }

    /// <summary>Whether progress is shown.</summary>
    public bool Progress { get; init; }

    /// <summary>Where the person is.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>The process's console.</summary>
    public static SynthTerminal OfProcess()
    {
        if (OperatingSystem.IsWindows())
        {
            // The lines of the tree are not in every code page.
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        }
        var (noColor, type) = (Environment.GetEnvironmentVariable("NO_COLOR"), Environment.GetEnvironmentVariable("TERM"));
        return new SynthTerminal
        {
            Out = Console.Out,
            Error = Console.Error,
            Colour = WantsColour(Console.IsOutputRedirected, noColor, type),
            Progress = WantsProgress(Console.IsErrorRedirected, type),
            WorkingDirectory = Environment.CurrentDirectory,
        };
    }

    /// <summary>Colour is for terminals that can show it, and for people who did not say no.</summary>
    /// <param name="redirected">Whether the output goes into a pipe or file.</param>
    /// <param name="noColor">NO_COLOR; anything in it says no.</param>
    /// <param name="type">TERM.</param>
    public static bool WantsColour(bool redirected, string? noColor, string? type) =>
        WantsProgress(redirected, type) && string.IsNullOrEmpty(noColor);

    /// <summary>Progress is for terminals that can go back to the start of a line.</summary>
    /// <param name="redirected">Whether the output goes into a pipe or file.</param>
    /// <param name="type">TERM.</param>
    public static bool WantsProgress(bool redirected, string? type) => !redirected && type != "dumb";

    /// <summary>Writes results.</summary>
    /// <param name="lines">The lines.</param>
    public void Write(IEnumerable<StyledLine> lines)
    {
        if (Colour)
        {
            ColourWriter.Write(Out, lines);
            return;
        }
        foreach (var line in lines)
        {
            Out.Write(line.ToString());
            Out.Write('\n');
        }
    }

    /// <summary>A path as the person reads it: relative to where they are, if it is below.</summary>
    /// <param name="path">The full path.</param>
    public string Shown(string path)
    {
        var relative = Path.GetRelativePath(WorkingDirectory, path);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? path : relative).Replace('\\', '/');
    }
}
