namespace JupyterSpark.Stacks.Config.Shapes;

/// <summary>The shape of the whole configuration, found once.</summary>
internal static class PlatformShape
{
    // Lazy: while the shapes are made, nothing asks for them.
    private static readonly Lazy<SectionShape> Whole = new(() => ShapeFinder.SectionOf(typeof(PlatformConfig)));
    private static readonly Lazy<ILookup<string, string>> Paths = new(() => AllOf(Root, ConfigPath.Root)
        .ToLookup(pair => pair.Name, pair => pair.Path, StringComparer.Ordinal));

    /// <summary>The configuration's shape.</summary>
    public static SectionShape Root => Whole.Value;

    /// <summary>The providers' own keys that this program reads, each with the section of its target.</summary>
    public static IEnumerable<(Field Section, Field Key)> ProviderKeys => Root.Fields
        .SelectMany(section => ((section.Shape as SectionShape)?.ProviderFields ?? []).Select(key => (section, key)));

    /// <summary>The example of a provider's own key.</summary>
    public static string ExampleOf(string providerKey) => ProviderKeys.Single(pair => pair.Key.Name == providerKey).Key.Shape.Example;

    /// <summary>Where a key of this name is known: at most two paths, none for a name that is known in more places.</summary>
    public static IReadOnlyList<string> PathsOf(string name)
    {
        var paths = Paths.Value[name].ToList();
        return paths.Count <= 2 ? paths : [];
    }

    private static IEnumerable<(string Name, string Path)> AllOf(Shape shape, string path) => shape.Inside.SelectMany(inside =>
    {
        var child = path.EndsWith(':') ? path + inside.Step[1..] : path + inside.Step;
        var rest = AllOf(inside.Shape, child);
        return shape is SectionShape ? rest.Prepend((inside.Step[1..], child)) : rest;
    });
}
