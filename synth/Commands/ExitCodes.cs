namespace JupyterSpark.Synth.Commands;

/// <summary>What the process says when it ends.</summary>
public static class ExitCodes
{
    /// <summary>All is well.</summary>
    public const int Fine = 0;

    /// <summary>The configuration or the program is wrong.</summary>
    public const int Wrong = 1;

    /// <summary>The command was not understood, or names a stack that does not exist.</summary>
    public const int BadUsage = 2;
}
