using JupyterSpark.Components.Units;

namespace JupyterSpark.Stacks.Rules;

/// <summary>Sizes that JupyterHub does not understand, and what was meant.</summary>
public static class HubSizes
{
    /// <summary>The size as JupyterHub writes it, from a near form (<c>4Gi</c>, <c>4 gb</c>); <c>2G</c> when there is none.</summary>
    public static string Suggestion(string found)
    {
        var plain = found.Replace(" ", "", StringComparison.Ordinal).TrimEnd('B', 'b').TrimEnd('i').ToUpperInvariant();
        return ByteSize.TryParseJupyterHub(plain, out var size) && size.Bytes > 0 ? plain : "2G";
    }
}
