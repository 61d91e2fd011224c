namespace Pulumi;

/// <summary>The name by which the engine knows a resource: stack, project, types from the root, name.</summary>
public readonly struct Urn(string value) : IEquatable<Urn>
{
    private readonly string value = value;

    /// <summary>The text.</summary>
    public static implicit operator string(Urn value) => value.value;

    /// <summary>Whether both are the same.</summary>
    public static bool operator ==(Urn left, Urn right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Urn left, Urn right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Urn other) => value == other.value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Urn other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => value.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => value;

    internal static string Of(string stack, string project, string? parentUrn, string type, string name)
    {
        var chain = parentUrn?.Split("::")[2];
        var qualified = chain is null or Stack.TypeName ? type : $"{chain}${type}";
        return $"urn:pulumi:{stack}::{project}::{qualified}::{name}";
    }
}
