using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The end of an output at which its value is put in.</summary>
internal interface IOutputSource
{
    Type ValueType { get; }

    object Output { get; }

    void Set(object? value, bool known, bool secret);

    void Fail(Exception error);
}

/// <inheritdoc cref="IOutputSource"/>
internal sealed class OutputSource<T> : IOutputSource
{
    private readonly TaskCompletionSource<OutputData<T>> source = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ImmutableHashSet<Resource> self;

    public OutputSource(Resource resource)
    {
        self = [resource];
        Output = new Output<T>(source.Task);
    }

    public Type ValueType => typeof(T);

    public object Output { get; }

    public void Set(object? value, bool known, bool secret) =>
        source.TrySetResult(new OutputData<T>(self, value is null ? default! : (T)value, known, secret));

    public void Fail(Exception error) => source.TrySetException(error);
}
