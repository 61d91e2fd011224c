using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi;

/// <summary>The end of an output at which its value is put in.</summary>
internal interface IOutputSource
{
    Type ValueType { get; }

    object Output { get; }

    void Set(ImmutableHashSet<Resource> resources, object? value, bool known, bool secret);

    void Fail(Exception error);
}

/// <inheritdoc cref="IOutputSource"/>
internal sealed class OutputSource<T> : IOutputSource
{
    private readonly TaskCompletionSource<OutputData<T>> source = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public OutputSource() => Output = new Output<T>(source.Task);

    public Type ValueType => typeof(T);

    public object Output { get; }

    public void Set(ImmutableHashSet<Resource> resources, object? value, bool known, bool secret) =>
        source.TrySetResult(new OutputData<T>(resources, value is null ? default! : (T)value, known, secret));

    public void Fail(Exception error) => source.TrySetException(error);
}

/// <summary>Gives every output property of a resource its source.</summary>
internal static class OutputSources
{
    public static ImmutableDictionary<string, IOutputSource> Attach(Resource resource)
    {
        var sources = ImmutableDictionary.CreateBuilder<string, IOutputSource>();
        for (var type = resource.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            {
                if (property.GetCustomAttribute<OutputAttribute>() is not { } attribute
                    || (resource is ComponentResource && type != typeof(Resource)))
                {
                    continue;
                }
                var source = (IOutputSource)Activator.CreateInstance(
                    typeof(OutputSource<>).MakeGenericType(property.PropertyType.GetGenericArguments()[0]))!;
                property.SetValue(resource, source.Output);
                sources[attribute.Name ?? property.Name] = source;
            }
        }
        return sources.ToImmutable();
    }
}
