using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What an output holds once it is there: the value, and what is known about it.</summary>
internal readonly record struct OutputData<T>(ImmutableHashSet<Resource> Resources, T Value, bool IsKnown, bool IsSecret)
{
    public static implicit operator OutputData<object?>(OutputData<T> data) => new(data.Resources, data.Value, data.IsKnown, data.IsSecret);
}

/// <summary>An output of any type, for code that walks values.</summary>
internal interface IOutput
{
    Task<OutputData<object?>> GetDataAsync();
}

/// <summary>An input of any type, for code that walks values.</summary>
internal interface IInput
{
    IOutput ToOutput();
}
