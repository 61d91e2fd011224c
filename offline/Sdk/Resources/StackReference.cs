using System.Collections.Immutable;
using Pulumi.Utilities;

namespace Pulumi;

/// <summary>The outputs of another stack.</summary>
public class StackReference : CustomResource
{
    /// <summary>Reads another stack's outputs; without arguments the resource's name is the stack's.</summary>
    public StackReference(string name, StackReferenceArgs? args = null, CustomResourceOptions? options = null)
        : base(
            "pulumi:pulumi:StackReference",
            name,
            new StackReferenceArgs { Name = args?.Name ?? name },
            CustomResourceOptions.Merge(options, new CustomResourceOptions { Id = args?.Name ?? name }))
    {
    }

    /// <summary>The other stack's name.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <summary>Its outputs.</summary>
    [Output("outputs")]
    public Output<ImmutableDictionary<string, object>> Outputs { get; private set; } = null!;

    /// <summary>The names of those that are secrets.</summary>
    [Output("secretOutputNames")]
    public Output<ImmutableArray<string>> SecretOutputNames { get; private set; } = null!;

    /// <summary>One output; null when there is none of that name.</summary>
    public Output<object?> GetOutput(Input<string> name) =>
        One(name, Output.Tuple(name.ToOutput(), Outputs).Apply(t => (object?)t.Item2.GetValueOrDefault(t.Item1)));

    /// <summary>One output; an error when there is none of that name.</summary>
    public Output<object> RequireOutput(Input<string> name) =>
        One(name, Output.Tuple(name.ToOutput(), Outputs).Apply(t => t.Item2.GetValueOrDefault(t.Item1)
            ?? throw new KeyNotFoundException($"Required output '{t.Item1}' does not exist on stack '{GetResourceName()}'.")));

    /// <summary>One output, told apart by whether it is a secret.</summary>
    public async Task<StackReferenceOutputDetails> GetOutputDetailsAsync(string name)
    {
        var data = await GetOutput(name).DataTask.ConfigureAwait(false);
        return data.IsSecret
            ? new StackReferenceOutputDetails { SecretValue = data.Value }
            : new StackReferenceOutputDetails { Value = data.Value };
    }

    // All outputs are a secret when one is; the one that is asked for need not be.
    private Output<T> One<T>(Input<string> name, Output<T> value) => new(OneAsync(name.ToOutput(), value));

    private async Task<OutputData<T>> OneAsync<T>(Output<string> name, Output<T> value)
    {
        var data = await value.DataTask.ConfigureAwait(false);
        var secrets = await SecretOutputNames.DataTask.ConfigureAwait(false);
        return secrets.IsKnown && await OutputUtilities.GetIsKnownAsync(name).ConfigureAwait(false)
            ? data with { IsSecret = !secrets.Value.IsDefault && secrets.Value.Contains((await name.DataTask.ConfigureAwait(false)).Value) }
            : data;
    }
}

/// <summary>What <see cref="StackReference"/> takes.</summary>
public class StackReferenceArgs : ResourceArgs
{
    /// <summary>The other stack's name.</summary>
    [Input("name", required: true)]
    public Input<string>? Name { get; set; }
}

/// <summary>One output of another stack. Both values are null when it has none of that name.</summary>
public class StackReferenceOutputDetails
{
    /// <summary>The value of an output that is no secret.</summary>
    public object? Value { get; set; }

    /// <summary>The value of an output that is a secret.</summary>
    public object? SecretValue { get; set; }
}
