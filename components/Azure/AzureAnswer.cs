namespace JupyterSpark.Components.Azure;

/// <summary>Values that Azure's types say may be missing, and that it gives in fact for what is made here.</summary>
internal static class AzureAnswer
{
    /// <summary>
    /// The value. Throws <see cref="InvalidOperationException"/> when there is none: an empty text in its place would end in a resource
    /// that is wrong without a word.
    /// </summary>
    /// <param name="value">What Azure answered.</param>
    /// <param name="what">What it is, for the message.</param>
    public static string Given(string? value, string what) =>
        string.IsNullOrEmpty(value) ? throw new InvalidOperationException($"Azure did not say {what}.") : value;
}
