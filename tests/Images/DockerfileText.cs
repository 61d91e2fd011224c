namespace JupyterSpark.Tests.Images;

/// <summary>One instruction of a Dockerfile, its continued lines joined.</summary>
/// <param name="Keyword">The keyword in capitals.</param>
/// <param name="Arguments">What follows it.</param>
internal sealed record Instruction(string Keyword, string Arguments);

/// <summary>As much of a Dockerfile's grammar as the images use: comments, instructions, continued lines, defaults of arguments.</summary>
internal sealed class DockerfileText
{
    public DockerfileText(string text)
    {
        Text = text;
        Instructions = string.Join('\n', text.Split('\n').Where(line => !line.StartsWith('#')))
            .Replace("\\\n", " ", StringComparison.Ordinal)
            .Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.Length > 0)
            .Select(line => line.Split(' ', 2))
            .Select(parts => new Instruction(parts[0].ToUpperInvariant(), parts[1].Trim()))
            .ToList();
    }

    public string Text { get; }

    public IReadOnlyList<Instruction> Instructions { get; }

    /// <summary>The arguments of all instructions with a keyword.</summary>
    public IReadOnlyList<string> All(string keyword) => Instructions.Where(i => i.Keyword == keyword).Select(i => i.Arguments).ToList();

    /// <summary>The build arguments with their defaults; null without one.</summary>
    public IReadOnlyList<(string Name, string? Default)> BuildArguments =>
        All("ARG").Select(a => a.Split('=', 2)).Select(p => (p[0], p.Length > 1 ? p[1].Trim('"') : null)).ToList();

    /// <summary>The instructions of the last stage: what ends up in the image beyond its base.</summary>
    public IReadOnlyList<Instruction> LastStage =>
        Instructions.Skip(Instructions.Select((i, index) => i.Keyword == "FROM" ? index : -1).Max()).ToList();
}
