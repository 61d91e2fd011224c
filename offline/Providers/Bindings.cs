namespace Pulumi;

/// <summary>What all generated bindings share.</summary>
internal static class Bindings
{
    /// <summary>The options of a resource: the program's, on the provider's version and secret outputs. Empty id: it is new.</summary>
    public static CustomResourceOptions Options(
        CustomResourceOptions? options, Input<string>? id, string version, params string[] secretOutputs)
    {
        var defaults = new CustomResourceOptions { Version = version, AdditionalSecretOutputs = [.. secretOutputs] };
        var merged = CustomResourceOptions.Merge(defaults, options);
        merged.Id = id ?? merged.Id;
        return merged;
    }

    /// <summary>The options of a provider's component.</summary>
    public static ComponentResourceOptions Options(ComponentResourceOptions? options, Input<string>? id, string version)
    {
        var merged = ComponentResourceOptions.Merge(new ComponentResourceOptions { Version = version }, options);
        merged.Id = id ?? merged.Id;
        return merged;
    }

    /// <summary>The options of a function's call, with the provider's version.</summary>
    public static InvokeOptions WithVersion(InvokeOptions? options, string version)
    {
        options ??= new InvokeOptions();
        options.Version ??= version;
        return options;
    }

    /// <summary>The options of a function's call, with the provider's version.</summary>
    public static InvokeOutputOptions WithVersion(InvokeOutputOptions options, string version)
    {
        options.Version ??= version;
        return options;
    }

    /// <summary>An input as a secret.</summary>
    public static Input<T>? Secret<T>(Input<T>? value) => value is null ? null : (Input<T>)Output.CreateSecret(value.ToOutput());

    /// <summary>A list as a secret, whole.</summary>
    public static InputList<T> Secret<T>(InputList<T> value) => Output.CreateSecret(value.ToOutput());

    /// <summary>A map as a secret, whole.</summary>
    public static InputMap<T> Secret<T>(InputMap<T> value) => Output.CreateSecret(value.ToOutput());
}
