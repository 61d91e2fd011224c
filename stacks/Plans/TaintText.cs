using System.Diagnostics.CodeAnalysis;
using JupyterSpark.Components.Foundation;

namespace JupyterSpark.Stacks.Plans;

/// <summary>Reads taints as people and clouds write them.</summary>
public static class TaintText
{
    /// <summary>The effects that Kubernetes knows.</summary>
    public static IReadOnlyList<string> Effects { get; } = ["NoSchedule", "PreferNoSchedule", "NoExecute"];

    /// <summary>
    /// Reads <c>key=value:Effect</c>; the value may be left out (<c>key:Effect</c>) and is empty then. Returns false when a
    /// part is missing or the effect is unknown; whether key and value are legal labels is not looked at.
    /// </summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Taint? taint)
    {
        taint = null;
        var colon = text.LastIndexOf(':');
        if (colon <= 0 || !Effects.Contains(text[(colon + 1)..], StringComparer.Ordinal))
        {
            return false;
        }
        var pair = text[..colon];
        var equals = pair.IndexOf('=', StringComparison.Ordinal);
        if (equals == 0)
        {
            return false;
        }
        var effect = text[(colon + 1)..];
        taint = equals < 0 ? new Taint(pair, "", effect) : new Taint(pair[..equals], pair[(equals + 1)..], effect);
        return true;
    }
}
