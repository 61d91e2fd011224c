using System.Text;

namespace JupyterSpark.Synth.Evaluation;

/// <summary>Compares what a program registers when all is known with what it registers in a first preview.</summary>
internal static class FirstPreview
{
    /// <summary>Throws <see cref="EvaluationException"/> that names every resource that only one of the two has.</summary>
    /// <param name="complete">The URNs when everything is known.</param>
    /// <param name="first">The URNs in a first preview.</param>
    public static void Check(IEnumerable<string> complete, IEnumerable<string> first)
    {
        var (all, early) = (complete.ToHashSet(StringComparer.Ordinal), first.ToHashSet(StringComparer.Ordinal));
        if (all.SetEquals(early))
        {
            return;
        }
        var text = new StringBuilder(
            "The program registers other resources in a first preview, in which no output of a resource is known, than in a deployment:");
        foreach (var urn in all.Except(early).Order(StringComparer.Ordinal))
        {
            text.Append("\n  not in the preview: ").Append(urn);
        }
        foreach (var urn in early.Except(all).Order(StringComparer.Ordinal))
        {
            text.Append("\n  only in the preview: ").Append(urn);
        }
        text.Append("\nCreate resources outside of Apply, and let configuration decide which, not outputs.");
        throw new EvaluationException(text.ToString());
    }
}
