using System.Collections;
using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>What a resource is after its registration. An id that is empty is not known.</summary>
internal sealed record MockState(string Urn, string Id, ImmutableDictionary<string, Serialized> Outputs)
{
    /// <summary>The inputs or arguments as mocks see them: plain, and without any that holds something unknown.</summary>
    public static ImmutableDictionary<string, object> Known(ImmutableDictionary<string, Serialized> properties) => properties
        .Where(p => p.Value is { IsKnown: true, Value: not null })
        .ToImmutableDictionary(p => p.Key, p => p.Value.Value!);

    /// <summary>What mocks gave: a dictionary, or an object with marked inputs.</summary>
    public static Task<ImmutableDictionary<string, Serialized>> OutputsAsync(object given) => Serializer.PropertiesAsync(
        given switch
        {
            IDictionary<string, object?> map => map.Select(p => (p.Key, p.Value)),
            IDictionary map => map.Keys.Cast<string>().Select(key => (key, map[key])),
            InputArgs args => InputProperties.Of(args),
            null => throw new InvalidOperationException("The mocks gave no state."),
            _ => throw new InvalidOperationException($"{given.GetType().FullName} is not a supported argument type"),
        },
        "state");
}
