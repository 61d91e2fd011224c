using System.Collections.Immutable;

namespace Pulumi.Utilities;

/// <summary>Looks into outputs; for tools and tests.</summary>
public static class OutputUtilities
{
    /// <summary>The value, once it is there; the default of the type when it is unknown.</summary>
    public static Task<T> GetValueAsync<T>(Output<T> output) => output.GetValueAsync(default!);

    /// <summary>Whether the value is known.</summary>
    public static async Task<bool> GetIsKnownAsync<T>(Output<T> output) => (await output.DataTask.ConfigureAwait(false)).IsKnown;

    /// <summary>The resources that the value depends on.</summary>
    public static async Task<ImmutableHashSet<Resource>> GetDependenciesAsync<T>(Output<T> output) =>
        (await output.DataTask.ConfigureAwait(false)).Resources;

    /// <summary>An output whose value is not known.</summary>
    public static Output<T> CreateUnknown<T>(T value) =>
        new(Task.FromResult(new OutputData<T>(ImmutableHashSet<Resource>.Empty, value, false, false)));

    /// <summary>An output whose value is not known; the function that gives what stands for it is not called in a preview.</summary>
    public static Output<T> CreateUnknown<T>(Func<Task<T>> valueFactory) =>
        CreateUnknown<object?>((object?)null).Apply(_ => valueFactory());

    /// <summary>The same output with one more dependency.</summary>
    public static Output<T> WithDependency<T>(Output<T> output, Resource resource) => new(With(output, resource));

    private static async Task<OutputData<T>> With<T>(Output<T> output, Resource resource)
    {
        var data = await output.DataTask.ConfigureAwait(false);
        return data with { Resources = data.Resources.Add(resource) };
    }
}
