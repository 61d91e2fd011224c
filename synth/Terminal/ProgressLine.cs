namespace JupyterSpark.Synth.Terminal;

/// <summary>One line on a terminal that says what is going on, gone when it is over. In a pipe there is none.</summary>
/// <param name="terminal">The terminal.</param>
public sealed class ProgressLine(SynthTerminal terminal) : IDisposable
{
    private int shown;

    /// <summary>Says what begins now.</summary>
    /// <param name="step">What begins, in a few words.</param>
    public void Report(string step)
    {
        if (terminal.Progress)
        {
            Clear();
            terminal.Error.Write(step);
            terminal.Error.Flush();
            shown = step.Length;
        }
    }

    /// <summary>Removes the line.</summary>
    public void Dispose() => Clear();

    private void Clear()
    {
        if (shown > 0)
        {
            terminal.Error.Write($"\r{new string(' ', shown)}\r");
            shown = 0;
        }
    }
}
