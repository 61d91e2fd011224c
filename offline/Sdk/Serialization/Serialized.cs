using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A value as plain data, and what is known about it. One unknown or secret part makes the whole unknown or secret.</summary>
internal sealed record Serialized(object? Value, bool IsKnown, bool IsSecret, ImmutableHashSet<Resource> Resources)
{
    public static Serialized Of(object? value) => new(value, true, false, ImmutableHashSet<Resource>.Empty);

    public static Serialized Of(object value, IReadOnlyCollection<Serialized> parts) => new(
        value,
        parts.All(p => p.IsKnown),
        parts.Any(p => p.IsSecret),
        parts.Aggregate(ImmutableHashSet<Resource>.Empty, (all, p) => all.Union(p.Resources)));
}
