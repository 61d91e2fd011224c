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

    /// <summary>
    /// The process's console: colour on a terminal unless NO_COLOR is set or the terminal is a dumb one, progress on a terminal.
    /// </summary>
    public static SynthTerminal OfProcess() => new()
    {
        Out = Console.Out,
        Error = Console.Error,
        Colour = !Console.IsOutputRedirected && IsCapable && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
        Progress = !Console.IsErrorRedirected && IsCapable,
        WorkingDirectory = Environment.CurrentDirectory,
    };

    private static bool IsCapable => Environment.GetEnvironmentVariable("TERM") != "dumb";

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
