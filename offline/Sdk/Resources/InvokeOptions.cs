namespace Pulumi;

/// <summary>Options of a function's call.</summary>
public class InvokeOptions
{
    /// <summary>The parent, from which the provider is inherited.</summary>
    public Resource? Parent { get; set; }

    /// <summary>The provider to use.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>The provider's version.</summary>
    public string? Version { get; set; }

    /// <summary>Where the provider's plugin comes from.</summary>
    public string? PluginDownloadURL { get; set; }
}

/// <summary>Options of a function's call that gives an output.</summary>
public sealed class InvokeOutputOptions : InvokeOptions
{
    /// <summary>Resources that must exist before the call.</summary>
    public InputList<Resource> DependsOn
    {
        get => field ??= new InputList<Resource>();
        set;
    }
}

/// <summary>Options of a method's call.</summary>
public class CallOptions
{
    /// <summary>The parent, from which the provider is inherited.</summary>
    public Resource? Parent { get; set; }

    /// <summary>The provider to use.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>The provider's version.</summary>
    public string? Version { get; set; }

    /// <summary>Where the provider's plugin comes from.</summary>
    public string? PluginDownloadURL { get; set; }
}
