using System.Collections.Immutable;

namespace JupyterSpark.Synth.Render;

/// <summary>What a part of a line means; the terminal decides on a colour.</summary>
public enum Tone
{
    /// <summary>Text.</summary>
    Plain,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>What would be created.</summary>
    Create,

    /// <summary>The name of something.</summary>
    Name,

    /// <summary>Lines of the tree, and what matters less.</summary>
    Faint,

    /// <summary>What a person should notice.</summary>
    Notice,
}

/// <summary>A part of a line.</summary>
/// <param name="Text">The text, without a line end.</param>
/// <param name="Tone">What it means.</param>
public sealed record Span(string Text, Tone Tone = Tone.Plain);

/// <summary>A line of output, with meaning in place of colours, so that it is the same text in a terminal, a pipe and a test.</summary>
/// <param name="Spans">The parts.</param>
public sealed record StyledLine(ImmutableArray<Span> Spans)
{
    /// <summary>An empty line.</summary>
    public static StyledLine Blank { get; } = new([]);

    /// <summary>A line of parts.</summary>
    /// <param name="spans">The parts.</param>
    public static StyledLine Of(params ReadOnlySpan<Span> spans) => new([.. spans]);

    /// <summary>The text alone, without blanks at the end.</summary>
    public override string ToString() => string.Concat(Spans.Select(s => s.Text)).TrimEnd();
}
