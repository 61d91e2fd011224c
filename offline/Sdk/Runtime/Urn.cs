namespace Pulumi;

/// <summary>The name by which the engine knows a resource: stack, project, types from the root, name.</summary>
public readonly struct Urn(string value) : IEquatable<Urn>
{
    private readonly string value = value;

    /// <summary>The URN of a name and a type, below a parent or at the root.</summary>
    public static Output<string> Create(
        Input<string> name,
        Input<string> type,
        Resource? parent = null,
        Input<string>? parentUrn = null,
        Input<string>? project = null,
        Input<string>? stack = null)
    {
        if (parent is not null && parentUrn is not null)
        {
            throw new ArgumentException("Only one of 'parent' and 'parentUrn' can be non-null.");
        }
        var above = parent?.Urn ?? parentUrn?.ToOutput();
        var prefix = above is null
            ? Output.Format($"urn:pulumi:{stack ?? Deployment.Required.StackName}::{project ?? Deployment.Required.ProjectName}::")
            : above.Apply(urn => $"{urn[..urn.LastIndexOf("::", StringComparison.Ordinal)]}$");
        return Output.Format($"{prefix}{type}::{name}");
    }

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
}
