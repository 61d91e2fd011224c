using System.Collections;

namespace JupyterSpark.Stacks.Rules;

/// <summary>Whether somebody said something in a section: it is then not what a new record of it is.</summary>
internal static class SaidKeys
{
    /// <summary>Whether a section differs from its default in any key, at whatever depth.</summary>
    /// <param name="section">The record as read.</param>
    /// <param name="unsaid">The record of an empty section.</param>
    public static bool Any(object? section, object? unsaid) => (section, unsaid) switch
    {
        (null, null) => false,
        (null, _) or (_, null) => true,
        (string or ValueType, _) => !section.Equals(unsaid),
        (IEnumerable items, IEnumerable others) => !Same(items.Cast<object?>().ToList(), others.Cast<object?>().ToList()),
        _ when section.GetType() != unsaid.GetType() => true,
        _ when section.GetType().Namespace != typeof(Config.PlatformConfig).Namespace => !section.Equals(unsaid),
        _ => section.GetType().GetProperties().Any(key => Any(key.GetValue(section), key.GetValue(unsaid))),
    };

    private static bool Same(List<object?> items, List<object?> others) =>
        items.Count == others.Count && items.Zip(others).All(pair => !Any(pair.First, pair.Second));
}
