using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>Stands for the engine and all providers.</summary>
public interface IMocks
{
    /// <summary>
    /// A resource or component is registered; gives its id (null: unknown) and its state (a dictionary of outputs by their names on the
    /// wire).
    /// </summary>
    Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args);

    /// <summary>A function is called; gives its result (a dictionary).</summary>
    Task<object> CallAsync(MockCallArgs args);

    /// <summary>A component or the stack is complete, with its outputs.</summary>
    Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args) => Task.CompletedTask;
}

/// <summary>A resource that is registered.</summary>
public class MockResourceArgs
{
    /// <summary>The type token.</summary>
    public string? Type { get; set; }

    /// <summary>The name that the program gave.</summary>
    public string? Name { get; set; }

    /// <summary>
    /// The inputs as plain values: dictionaries, arrays, texts, numbers (double), truth values, assets, resources. Secrets are plain; an
    /// input with something unknown inside is left out whole.
    /// </summary>
    public ImmutableDictionary<string, object> Inputs { get; set; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>The provider's reference (URN::id); empty for the default provider.</summary>
    public string? Provider { get; set; }

    /// <summary>The id of an existing resource that is read or taken over.</summary>
    public string? Id { get; set; }
}

/// <summary>A function that is called.</summary>
public class MockCallArgs
{
    /// <summary>The function's token.</summary>
    public string? Token { get; set; }

    /// <summary>The arguments as plain values.</summary>
    public ImmutableDictionary<string, object> Args { get; set; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>The provider's reference (URN::id); empty for the default provider.</summary>
    public string? Provider { get; set; }
}

/// <summary>A component or stack that is complete.</summary>
public class MockRegisterResourceOutputsRequest(string urn, ImmutableDictionary<string, Output<object?>> outputs)
{
    /// <summary>Its URN.</summary>
    public readonly string Urn = urn;

    /// <summary>Its outputs.</summary>
    public readonly ImmutableDictionary<string, Output<object?>> Outputs = outputs;
}

/// <summary>How a test deployment is called and run.</summary>
public class TestOptions
{
    /// <summary>The project's name. Default: project.</summary>
    public string? ProjectName { get; set; }

    /// <summary>The stack's name. Default: stack.</summary>
    public string? StackName { get; set; }

    /// <summary>The organization's name. Default: organization.</summary>
    public string? OrganizationName { get; set; }

    /// <summary>The folder of Pulumi.yaml. Default: rootDirectory.</summary>
    public string? RootDirectory { get; set; }

    /// <summary>Whether it runs as a preview, in which what the mocks do not say is unknown. Default: true.</summary>
    public bool? IsPreview { get; set; }
}

/// <summary>Mocks that give every resource its inputs as state, and no id.</summary>
public class EmptyMocks : IMocks
{
    /// <inheritdoc/>
    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) =>
        Task.FromResult<(string?, object)>((null, args.Inputs));

    /// <inheritdoc/>
    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args);
}
