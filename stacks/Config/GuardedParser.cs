using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace JupyterSpark.Stacks.Config;

/// <summary>
/// YamlDotNet's parser, of which every failure is a <see cref="YamlException"/> with a place. By itself it gives up on some broken files
/// with whatever exception comes (16.3.0: InvalidOperationException for <c>{a: 1</c> before a key).
/// </summary>
internal sealed class GuardedParser(TextReader text) : IParser
{
    private readonly Parser parser = new(text);

    /// <inheritdoc/>
    public ParsingEvent? Current => parser.Current;

    /// <inheritdoc/>
    public bool MoveNext()
    {
        var last = parser.Current;
        try
        {
            return parser.MoveNext();
        }
        catch (Exception error) when (error is not YamlException)
        {
            var (start, end) = last is null ? (Mark.Empty, Mark.Empty) : (last.Start, last.End);
            throw new YamlException(start, end, "what follows is not finished or not closed", error);
        }
    }
}
